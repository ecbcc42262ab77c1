/**
 * The decision rule of countries by itself, for fits: pushes are sums of weights times features that were read off
 * recorded games, so that one try of a set of weights costs a hundredth of the games. Features that hang on other
 * countries’ stances are kept as they were in those games, but for peers, which are followed. Draws are those of play.
 */
import type { Coefficients } from '../engine/coefficients.ts'
import { type Game, MAX_RUNGS } from '../engine/game.ts'
import { keyOf, luck, PURPOSE } from '../engine/luck.ts'
import { belowLuck, operatorReturnRung, WINDOW } from '../engine/odds.ts'
import { pushTerms, TERM_COUNT, TERMS } from '../engine/push.ts'
import { turnOf } from '../engine/turn.ts'
import { blankWorld } from '../engine/world.ts'
import { compile } from '../scenario/compile.ts'
import { assumptionsOf } from '../scenario/figures.ts'
import type { Scenario } from '../scenario/format.ts'
import { addGame, makeTally, type Prediction, predictionsOf, restrictingRung } from './backtestScore.ts'
import { inTicks, lastRecordedTick, playRecorded, recordedOrders, recordOf } from './history.ts'

/** Coefficient that weighs each term of the push, in the order of TERMS. */
export const TERM_WEIGHTS = ['tie', 'persuasion', 'threat', 'dispute', 'opinion', 'peers', 'supply', 'alternative', 'exposure', 'lockIn', 'price', 'courtship'] as const
const PEERS = TERMS.indexOf('peers')

export interface CountryModel {
  game: Game
  record: Int8Array[]
  restricting: number
  last: number
  /** Value of each term at weight one, [tick x country x term]; peers without the peers’ own rungs. */
  features: Float64Array
  /** Rise of each threshold by belief, delay of decisions, and the vendor’s price, [tick x country]. */
  raised: Float64Array
  stalled: Float64Array
  cheap: Float64Array
  /** Kind of window, [tick x country]. */
  window: Uint8Array
  /** Draws of decision, reversal, exit and return, [seed x tick x country x 4]. */
  draws: Float64Array
  seeds: number
}

/** Values of weights and chances; what is not given is as in the scenario. */
export type Values = Partial<Record<keyof Coefficients, number>>

/** Reads features off recorded games on `games` seeds and prepares the draws of `seeds` seeds from `from` on. */
export const countryModel = (given: Scenario, from: number, games: number, seeds: number): CountryModel => {
  const scenario = inTicks(given)
  const game = compile(scenario, assumptionsOf(scenario))
  const unit = compile({ ...scenario, model: { ...scenario.model, ...Object.fromEntries(TERM_WEIGHTS.map((id) => [id, 1])) } }, assumptionsOf(scenario))
  const last = lastRecordedTick(scenario)
  const n = game.mainNetwork
  const countries = game.ids.countries.length
  const cells = (last + 1) * countries
  const model: CountryModel = {
    game, record: recordOf(scenario, game, last), restricting: restrictingRung(game), last, features: new Float64Array(cells * TERM_COUNT), raised: new Float64Array(cells),
    stalled: new Float64Array(cells), cheap: new Float64Array(last + 1), window: new Uint8Array(cells), draws: new Float64Array(seeds * cells * 4), seeds,
  }
  const orders = recordedOrders(scenario, game, Math.min(last + 1, game.turns))
  const world = blankWorld(game)
  const turn = turnOf(game)
  const terms = new Float64Array(TERM_COUNT)
  const reliance = new Float64Array(world.reliance.length)
  const top = game.rungCount[n] - 1
  const read = (tick: number) => {
    // a decision looks at the reliance of before this tick’s change, and at this tick’s windows
    const after = world.reliance.slice()
    world.reliance.set(reliance)
    world.tick[0] = tick
    for (let c = 0; c < countries; c++) {
      const cell = tick * countries + c
      pushTerms(unit, world, turn, n, c, terms)
      terms[PEERS] = (game.peerGuarantor[c] * world.homeRung[n]) / top
      for (let k = 0; k < TERM_COUNT; k++) model.features[cell * TERM_COUNT + k] += terms[k] / games
      model.raised[cell] += (game.coefficients.belief * (game.coefficients.beliefStart - 0.6 + world.belief[c])) / games
      model.stalled[cell] += world.stall[c] / games
      if (world.reviewAt[n * countries + c] === tick + 1) model.window[cell] = WINDOW.emergency
    }
    model.cheap[tick] += Math.min(1, Math.max(0, 0.3 + world.price[0])) / games
    world.tick[0] = tick + 1
    world.reliance.set(after)
  }
  for (let s = 0; s < games; s++) playRecorded(game, orders, (from + s) >>> 0, world, read, () => reliance.set(world.reliance))
  for (let tick = 1; tick <= last; tick++)
    for (let c = 0; c < countries; c++) if (model.window[tick * countries + c] === 0) model.window[tick * countries + c] = game.windowKind[(n * countries + c) * game.totalTicks + tick]
  const purposes = [PURPOSE.decision, PURPOSE.reversal, PURPOSE.operators, PURPOSE.operatorsReturn]
  for (let s = 0; s < seeds; s++) {
    const [key, key2] = keyOf((from + s) >>> 0)
    for (let tick = 0; tick <= last; tick++)
      for (let c = 0; c < countries; c++) {
        const subject = game.subject.country[c] ^ game.subject.network[n]
        purposes.forEach((purpose, p) => (model.draws[((s * (last + 1) + tick) * countries + c) * 4 + p] = luck(key, key2, tick, purpose, subject, 0)))
      }
  }
  return model
}

/** Predictions of all countries under these values. */
export const predict = (model: CountryModel, values: Values): Prediction[] => {
  const { game, last, draws } = model
  const k: Coefficients = { ...game.coefficients, ...values }
  const n = game.mainNetwork
  const countries = game.ids.countries.length
  const rungs = game.rungCount[n]
  const operators = game.operatorRung[n]
  const top = rungs - 1
  const weights = TERM_WEIGHTS.map((id) => k[id])
  const still = new Float64Array((last + 1) * countries)
  for (let cell = 0; cell < still.length; cell++) for (let t = 0; t < TERM_COUNT; t++) still[cell] += weights[t] * model.features[cell * TERM_COUNT + t]
  const chance = [0, k.windowDated, k.windowElection, k.windowReview, k.windowEmergency]
  const tally = makeTally(countries, last, rungs)
  const path = new Int8Array((last + 1) * countries)
  const start = game.stanceStart.subarray(n * countries, (n + 1) * countries)
  const wants = (push: number, cell: number, rung: number) => {
    if (rung <= 0) return 1
    const r = n * MAX_RUNGS + rung
    const z = (game.rungThreshold[r] + (game.rungScreened[r] === 0 ? model.raised[cell] : 0) - push) / k.luck
    return z >= 3 ? 0 : z <= -3 ? 1 : 1 - belowLuck(z)
  }
  const reach = operators < 0 ? Infinity : game.rungThreshold[n * MAX_RUNGS + operators] - 3 * k.luck
  for (let s = 0; s < model.seeds; s++) {
    path.set(start)
    for (let tick = 1; tick <= last; tick++) {
      const now = tick * countries
      const past = now - countries
      for (let c = 0; c < countries; c++) {
        const cell = now + c
        const before = path[past + c]
        const open = chance[model.window[cell]] * (1 - model.stalled[cell])
        // without a window, and out of reach of the operators' rung whatever peers do, nothing happens
        if (open <= 0 && before !== operators && still[cell] + k.peers < reach + (model.raised[cell] > 0 ? 0 : model.raised[cell])) {
          path[cell] = before
          continue
        }
        let rung = before
        let watched = 0
        for (let j = game.peerFirst[c], end = game.peerFirst[c + 1]; j < end; j++) watched += game.peerWeight[j] * path[past + game.peerIndex[j]]
        const push = still[cell] + (k.peers * watched) / top
        const d = ((s * (last + 1) + tick) * countries + c) * 4
        if (open > 0) {
          for (let r = top; r > before; r--)
            if (draws[d] < open * wants(push, cell, r)) {
              rung = r
              break
            }
          if (rung === before && before >= 2 && draws[d + 1] < open * k.reversal * (1 - wants(push, cell, before - 1))) rung = Math.max(0, before - k.reversalStep)
        }
        if (operators >= 0) {
          if (rung < operators) {
            if (draws[d + 2] < k.operatorExit * wants(push, cell, operators)) rung = operators
          } else if (rung === operators && before === operators && draws[d + 3] < k.operatorReturn * model.cheap[tick] * (1 - wants(push, cell, operators - 1))) rung = operatorReturnRung(operators)
        }
        path[cell] = rung
      }
    }
    addGame(tally, path, model.restricting)
  }
  return predictionsOf(tally, model.record, model.restricting)
}
