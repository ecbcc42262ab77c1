/**
 * npm run bench: the speed of the engine, as ratios measured in interleaved rounds. `--json` prints them as data.
 * Whole games are played by the engine as it is shipped, in a bundle: native modules, as tests load them, are slower.
 */
import { spawnSync } from 'node:child_process'
import type { Game } from '../../src/engine/game.ts'
import { blankWorld, type World } from '../../src/engine/world.ts'
import { makeKernel, PREPARED } from './kernel.ts'
import { interleaved, machine, type Measured, median, type Row } from './measure.ts'
import { compileRow, forecastRow, lateTurns, turnRow } from './play.ts'
import { FLAGSHIP, freshGame, loadFlagship, type PreparedGame, prepareGames } from './prepared.ts'
import { buildVariants, type Variants } from './variants.ts'

const ROUNDS = 9
const scenario = loadFlagship()
const game = freshGame(scenario)
const games = prepareGames(scenario, game, 32)
const world = blankWorld(game)

/** Plays the prepared games in turn, on a Game of the module that plays. */
const flagship = (name: string, by: Variants['shipped'], play: (game: Game, prepared: PreparedGame, world: World) => void): Row => {
  const own = by.freshGame(scenario)
  let next = 0
  return { name, unit: 'games/s', run: () => (play(own, games[next++ % games.length], world), 1) }
}

const kernelRow = (): Row => {
  const kernel = makeKernel(36, 28, 7)
  let next = 0
  return { name: 'kernel', unit: 'games/s', run: () => (kernel.playGame(next++ % PREPARED), 1) }
}

/** Rates as milliseconds for one. */
const inMs = ({ name, median: middle, min, max }: Measured): Measured => ({ name, unit: 'ms', median: 1000 / middle, min: 1000 / max, max: 1000 / min })

const spread = (name: string, values: readonly number[]): Measured => ({ name, unit: 'ratio', median: median(values), min: Math.min(...values), max: Math.max(...values) })

/** Ratio to the kernel of prepared games in a child process, fresh or after 200 turns of play. */
const inChild = (file: string, kind: 'fresh' | 'used'): number => {
  const child = spawnSync(process.execPath, [file, kind, FLAGSHIP], { encoding: 'utf8' })
  if (child.status !== 0) throw new Error(child.stderr)
  return Number(child.stdout)
}

const measure = async ({ shipped, silent, afterPlay }: Variants): Promise<Measured[]> => {
  const off = flagship('flagship, ledger off', shipped, shipped.playPrepared)
  // before a ledger has listened in this process: afterwards the check for one is no longer free of doubt
  const plain = interleaved([kernelRow(), off], { rounds: ROUNDS, minMs: 200, reference: 'kernel' })
  const recording = interleaved(
    [flagship('compiled out', silent, silent.playPrepared), { ...off, name: 'flagship, ledger off (to recording compiled out)' }],
    { rounds: 2 * ROUNDS, minMs: 120, reference: 'compiled out' },
  )
  const heard = interleaved([off, flagship('flagship, ledger on (to off)', shipped, shipped.playHeard)], { rounds: ROUNDS, minMs: 120, reference: off.name })
  const waits = interleaved([turnRow(scenario, games), forecastRow(game, games), compileRow(scenario, shipped.freshGame)], { rounds: ROUNDS, minMs: 100 }).map(inMs)
  const late = spread('turn 1000 (to turn 14)', lateTurns(scenario, games, 7))
  const used = spread('flagship after 200 turns of play (fresh to it)', [0, 1, 2, 3, 4].map(() => inChild(afterPlay, 'fresh') / inChild(afterPlay, 'used')))
  return [...plain, recording[1], heard[1], ...waits, late, used]
}

const figure = (x: number): string => (x >= 100 ? x.toFixed(0) : x.toPrecision(3))

const variants = await buildVariants()
const rows = await measure(variants).finally(variants.remove)
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ machine: machine(), rows }, undefined, 2)}\n`)
else {
  const { cpu, cores, node, load } = machine()
  process.stdout.write(`${cpu}, ${cores} cores, node ${node}, load ${load.map((x) => x.toFixed(1)).join(' ')}\n`)
  for (const { name, unit, median: middle, min, max, ratio } of rows)
    process.stdout.write(`${name.padEnd(52)} ${figure(middle).padStart(8)} ${unit.padEnd(8)} ${`${figure(min)} .. ${figure(max)}`.padEnd(18)} ${ratio === undefined ? '' : `ratio ${ratio.toFixed(3)}`}\n`)
}
