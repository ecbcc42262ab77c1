/** What a game in the terminal prints: where things stand, what an order brings, why a country leans, what happened. */
import { workOutAll } from '../engine/derive.ts'
import { explain } from '../engine/explain.ts'
import { forecast } from '../engine/forecast.ts'
import { INDEX_NAMES, MAX_RUNGS } from '../engine/game.ts'
import { gradeOf, indexOf, resultOf, scoreOf } from '../engine/indices.ts'
import { holds } from '../engine/conditions.ts'
import { BEAT, type Ledger } from '../engine/ledger.ts'
import { decisionOdds, WINDOW, windowOf } from '../engine/odds.ts'
import { type CodedOrder, orderOf } from '../engine/orders.ts'
import { turnOf } from '../engine/turn.ts'
import type { World } from '../engine/world.ts'
import type { Match } from '../replay/match.ts'
import { tickLabel } from '../scenario/calendar.ts'
import { moveName, sayBeat } from '../scenario/sayBeat.ts'
import { say } from './terminal.ts'

/** Terms of a push below this are left out of its reasons. */
const LEAST_TERM = 0.05

const percent = (share: number): string => `${(share * 100).toFixed(0)}%`

/** What the side can see of a turn, a line each; changes of stance and the cycle are marked. */
export const beatLines = (match: Match, ledger: Ledger, side: number): string[] =>
  ledger.beats.flatMap((beat) => {
    if (((beat.seenBy >> side) & 1) === 0) return []
    const { key, params } = sayBeat(match.scenario, match.game, beat)
    const texts = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'string' && /^(?:refusal|stage|period)\./.test(value) ? say(value, params) : value]))
    return [`  ${beat.kind === BEAT.stance || beat.kind === BEAT.opened || beat.kind === BEAT.countered ? '*' : '-'} ${say(key, texts)}`]
  })

/** Turn, score, indices and resources as the side’s view has them. */
export const statusLines = (match: Match, view: World, side: number): string[] => {
  const { viewGame: game, scenario } = match
  const turn = turnOf(game)
  workOutAll(game, view, turn)
  const [first, last] = [view.tick[0], view.tick[0] + game.ticksPerTurn - 1].map((tick) => tickLabel(scenario.calendar, tick))
  const indices = INDEX_NAMES.map((name, i) => `${say(`index.${name}`)} ${indexOf(game, view, turn, side, i).toFixed(0)}`).join(', ')
  const resources = game.ids.resources.map((resource, r) => `${scenario.resources[resource].name} ${view.resource[side * game.ids.resources.length + r].toFixed(1)}`).join(', ')
  return [
    `\n== Turn ${view.turn[0] + 1} of ${game.turns}, ${first === last ? first : `${first} to ${last}`} ==`,
    `${scenario.sides[game.ids.sides[side]].name}: score ${scoreOf(game, view, turn, side).toFixed(1)}, result ${resultOf(game, view, turn, side).toFixed(1)}; ${indices}`,
    `${resources}; share of the sphere ${percent(turn.share)} (line ${percent(game.coefficients.coupThreshold)})`,
  ]
}

/** An order with its price and what it may bring. */
export const orderLine = (match: Match, view: World, side: number, order: CodedOrder): string => {
  const { viewGame: game, scenario } = match
  const f = forecast(game, view, side, order)
  const price = f.price.map((x, r) => (x > 0 ? `${Math.round(x * 10) / 10} ${scenario.resources[game.ids.resources[r]].name.toLowerCase()}` : '')).filter((text) => text !== '').join(' + ')
  const odds = f.integration
    ? `; integrated ${percent(f.integration.odds)}`
    : f.operation
      ? `; happens ${percent(f.operation.willing)}, exposed ${percent(f.operation.exposure)}`
      : f.theft
        ? `; works ${percent(f.theft.odds)}, exposed ${percent(f.theft.exposure)}`
        : f.push
          ? `; push ${f.push.before.toFixed(2)} -> ${f.push.after.toFixed(2)}`
          : ''
  const extra = [
    order.argument >= 0 ? scenario.arguments[game.ids.arguments[order.argument]].name : '', order.answer > 0 ? orderOf(game, order).answer : '',
    order.against >= 0 ? `against ${scenario.technologies[game.ids.technologies[order.against]].short}` : '', game.moveProgramme[order.move] ? `funding ${order.amount}` : '',
  ].filter(Boolean).join(', ')
  const on = order.target >= 0 && !scenario.moves[game.ids.moves[order.move]].name.includes('{target}') ? ` on ${scenario.countries[game.ids.countries[order.target]].name}` : ''
  return `${moveName(scenario, game, order.move, order.target, order.technology)}${on}${extra ? ` (${extra})` : ''}: ${price || 'free of price'}${odds}`
}

/** Where a country stands on the main network, its odds of every other rung this tick, and the reasons of its push. */
export const countryLines = (match: Match, view: World, country: number): string[] => {
  const { viewGame: game, scenario } = match
  const turn = turnOf(game)
  workOutAll(game, view, turn)
  const n = game.mainNetwork
  const i = n * game.ids.countries.length + country
  const ladder = scenario.networks[game.ids.networks[n]].ladder
  const odds = new Float64Array(MAX_RUNGS)
  decisionOdds(game, view, turn, n, country, odds)
  const window = windowOf(game, view, n, country)
  const changes = ladder.flatMap(({ name }, rung) => (rung !== view.stance[i] && odds[rung] >= 0.005 ? [`${name} ${percent(odds[rung])}`] : []))
  const terms = explain(game, view, turn, 'push', i).terms.filter(({ value }) => Math.abs(value) >= LEAST_TERM).sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
  return [
    `${scenario.countries[game.ids.countries[country]].name}: ${ladder[view.stance[i]].name}, reliance ${percent(view.reliance[i])}; ${window === WINDOW.none ? 'no window now' : `now: ${say(`window.${window}`)}`}; ${changes.length === 0 ? 'no change likely' : `may move to ${changes.join(', ')}`}`,
    `  push ${turn.push[i].toFixed(2)} (${ladder.map(({ name }, rung) => `${name} from ${game.rungThreshold[n * MAX_RUNGS + rung].toFixed(2)}`).slice(1).join(', ')}): ${terms.map(({ key, of, value }) => `${say(key, { of })} ${value > 0 ? '+' : ''}${value.toFixed(2)}`).join('; ')}`,
  ]
}

/** Scores, grades and endings after the horizon. */
export const endLines = (match: Match, world: World): string[] => {
  const { game, scenario } = match
  const turn = turnOf(game)
  workOutAll(game, world, turn)
  const results = game.ids.sides.map((id, side) => {
    const result = resultOf(game, world, turn, side)
    return `${scenario.sides[id].name}: score ${scoreOf(game, world, turn, side).toFixed(1)}, result ${result.toFixed(1)}: ${scenario.grades[gradeOf(game, result)].name}`
  })
  const endings = game.ids.endings.flatMap((id, e) => (holds(game, world, turn, game.endingWhen[e]) ? [`${scenario.endings[id].name}. ${scenario.endings[id].text}`] : []))
  return ['\n== The end ==', ...results, ...endings]
}
