/**
 * A process of its own: the speed of prepared games, as a ratio to the kernel, either at once ("fresh") or after 200 turns
 * of play as the screen plays them ("used"). Arguments: which of the two, file of the flagship. Prints the ratio.
 */
import { orderOf } from '../../src/engine/orders.ts'
import { hashOf } from '../../src/engine/hash.ts'
import { forecast } from '../../src/engine/forecast.ts'
import { viewOf } from '../../src/engine/view.ts'
import { blankWorld } from '../../src/engine/world.ts'
import { endMatch, isOver, playTurn, startMatch } from '../../src/replay/match.ts'
import { makeKernel, PREPARED } from './kernel.ts'
import { interleaved } from './measure.ts'
import { freshGame, loadFlagship, playPrepared, prepareGames } from './prepared.ts'

const TURNS = 200
const scenario = loadFlagship(process.argv[3])
const game = freshGame(scenario)
const games = prepareGames(scenario, game, 16)

const playAsTheScreenDoes = () => {
  for (let turns = 0, seed = 1; turns < TURNS; seed++) {
    const match = startMatch(scenario, { seed })
    const { turns: prepared } = games[seed % games.length]
    while (!isOver(match) && turns < TURNS) {
      const coded = prepared[match.world.turn[0]]
      match.game.ids.sides.forEach((_, side) => {
        const view = viewOf(match.game, match.world, side)
        for (const order of coded[side].slice(0, 2)) forecast(match.game, view, side, order)
      })
      playTurn(match, Object.fromEntries(match.game.ids.sides.map((id, side) => [id, coded[side].map((order) => orderOf(match.game, order))])))
      hashOf(match.game, match.world)
      turns++
    }
    if (isOver(match)) endMatch(match)
  }
}

if (process.argv[2] === 'used') playAsTheScreenDoes()
const kernel = makeKernel(36, 28, 7)
const world = blankWorld(game)
let next = 0
const rows = interleaved(
  [
    { name: 'kernel', unit: 'games/s', run: () => (kernel.playGame(next++ % PREPARED), 1) },
    { name: 'flagship', unit: 'games/s', run: () => (playPrepared(game, games[next++ % games.length], world), 1) },
  ],
  { rounds: 9, minMs: 60, reference: 'kernel' },
)
process.stdout.write(String(rows[1].ratio))
