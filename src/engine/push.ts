/**
 * Push: what moves a country up the ladder of a network, as the sum of eleven terms.
 *
 * Model of the calibration study: security tie and the guarantor’s persuasion, threat perception, peers, supply doubt
 * and an alternative vendor, against trade exposure, lock-in, the price gap and the challenger’s courtship. The screen
 * groups the terms into six reasons.
 */
import { OUTPUT, outputOf } from './advantage.ts'
import { clamp } from './exact.ts'
import type { Game } from './game.ts'
import { militaryIndex } from './indices.ts'
import type { Turn } from './turn.ts'
import { supplyDoubt } from './vendor.ts'
import type { World } from './world.ts'

export const TERMS = ['tie', 'persuasion', 'threat', 'dispute', 'opinion', 'peers', 'doubt', 'alternative', 'exposure', 'lock-in', 'price', 'courtship'] as const
export const TERM_COUNT = TERMS.length
export const REASONS = ['guarantor', 'threat', 'peers', 'supply', 'exposure', 'cost'] as const
/** Reason that each term belongs to. */
export const REASON_OF = [0, 0, 1, 1, 1, 2, 3, 3, 4, 5, 5, 5] as const

/** Credibility of the guarantor as a factor (1 at 50 points): its stock, moved by the military-technical edge and by technologies that reassure allies. */
export const guarantorCredibility = (game: Game, world: World, turn: Turn): number => {
  const g = game.guarantor
  const edge = (militaryIndex(game, turn, g) - 50) / 50
  return clamp(world.credibility[g] / 50 + game.coefficients.edgeCredibility * edge + outputOf(game, turn, g, OUTPUT.credibility, 0), 0, 1.6)
}

/** Credibility of an alternative vendor on a network, 0..1.5. */
export const alternativeVendor = (game: Game, world: World, turn: Turn, network: number): number =>
  clamp(world.alternative[network] + outputOf(game, turn, game.guarantor, OUTPUT.alternative, network), 0, 1.5)

/** Whether the window of this tick eases lock-in: a dated window is a change of generation. */
const DATED = 1

/**
 * Weighted rungs of the peers of every country, into `turn.watched`. Stances change seldom, so the sums are kept while
 * the stances they were made from stand.
 */
const workOutWatched = (game: Game, turn: Turn): void => {
  const { stanceBefore, watched, watchedFor } = turn
  const { peerFirst, peerIndex, peerWeight } = game
  const { country: countries, network: networks } = game.layout.sizes
  for (let n = 0; n < networks; n++) {
    if (game.rungCount[n] < 2) continue
    const base = n * countries
    let same = true
    for (let c = 0; c < countries; c++)
      if (watchedFor[base + c] !== stanceBefore[base + c]) {
        same = false
        watchedFor[base + c] = stanceBefore[base + c]
      }
    if (same) continue
    for (let c = 0; c < countries; c++) {
      let sum = 0
      for (let j = peerFirst[c], end = peerFirst[c + 1]; j < end; j++) sum += peerWeight[j] * stanceBefore[base + peerIndex[j]]
      watched[base + c] = sum
    }
  }
}

/** What all countries of a network feel alike, once a tick, into `turn.common`; and what each sees its peers do. */
export const workOutCommon = (game: Game, world: World, turn: Turn): void => {
  workOutWatched(game, turn)
  const credibility = guarantorCredibility(game, world, turn)
  const doubt = supplyDoubt(world)
  for (let n = 0; n < game.layout.sizes.network; n++) {
    turn.common[n * 4] = credibility
    turn.common[n * 4 + 1] = doubt
    turn.common[n * 4 + 2] = alternativeVendor(game, world, turn, n)
    turn.common[n * 4 + 3] = 1 + world.price[0]
  }
}

/**
 * Push of the countries `from` to before `to` on one network, into `push` by country; the terms of the last of them, in
 * the order of TERMS, into `terms` where somebody asks. One loop for play and for explanations. Needs workOutCommon.
 */
const pushOf = (game: Game, world: World, turn: Turn, network: number, from: number, to: number, push: Float64Array, terms: Float64Array | undefined): void => {
  const { pushTable, windowKind, totalTicks, guarantor, challenger, coefficients: k } = game
  const { dispute, peers, lockIn, courtship, statePriceShare, windowUnlocks } = k
  const { first, sizes } = game.layout
  const { country: countries, network: networks } = sizes
  // one array of reals with offsets: a dozen views in one loop cost more than the sums
  const { reals } = world
  const { watched, common } = turn
  const row = network * countries
  const own = first.persuasion + guarantor * countries
  const theirs = first.persuasion + challenger * countries
  const coercion = first.coercion + challenger * countries
  const { shock, ease } = first
  const reliance = first.reliance + row
  const finance = first.finance + (guarantor * networks + network) * countries
  const rallied = world.rally[guarantor]
  const courted = world.rally[challenger]
  const told = world.narrative[challenger]
  const campaign = told === 0 ? 1 : 1 - 0.25 * clamp(told, 0, 1)
  const credibility = common[network * 4]
  const opinion = k.opinion * world.opinion[0]
  const home = world.homeRung[network]
  const top = game.rungCount[network] - 1
  const doubt = k.supply * common[network * 4 + 1]
  const t7 = k.alternative * common[network * 4 + 2]
  const priced = common[network * 4 + 3]
  const half = 1 + k.financeHalf
  // money answers the part of the gap that is the state’s; what is the market’s, only a better product answers
  const bettered = (1 - statePriceShare) * clamp(common[network * 4 + 2], 0, 1)
  const tick = world.tick[0]
  const calendar = tick < totalTicks
  for (let c = from; c < to; c++) {
    const at = c * 10
    const free = pushTable[at + 6]
    const t0 = pushTable[at + 0]
    const t1 = pushTable[at + 1] * (reals[own + c] + rallied) * credibility
    const t2 = pushTable[at + 2]
    const t3 = dispute * (pushTable[at + 3] + reals[shock + c] * campaign)
    const t4 = opinion * free * free
    const t5 = (peers * (watched[row + c] + pushTable[at + 9] * home)) / top
    const t6 = doubt * pushTable[at + 7]
    const t8 = pushTable[at + 4] * (1 + reals[coercion + c])
    const dated = calendar && windowKind[(row + c) * totalTicks + tick] === DATED
    const t9 = -lockIn * reals[reliance + c] * (dated ? 1 - windowUnlocks : 1) * (1 - reals[ease + c])
    const paid = reals[finance + c]
    const covered = paid === 0 ? bettered : bettered + statePriceShare * clamp(paid / half, 0, 1)
    const t10 = pushTable[at + 5] * priced * (1 - covered)
    const t11 = -courtship * (pushTable[at + 8] + reals[theirs + c] + courted)
    push[row + c] = t0 + t1 + t2 + t3 + t4 + t5 + t6 + t7 + t8 + t9 + t10 + t11
    if (terms !== undefined) terms.set([t0, t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11])
  }
}

/** Push of one country on one network, now; its terms go into `terms`, `turn.push` stands. */
export const pushTerms = (game: Game, world: World, turn: Turn, network: number, country: number, terms: Float64Array): number => {
  pushOf(game, world, turn, network, country, country + 1, turn.pushNow, terms)
  return turn.pushNow[network * game.layout.sizes.country + country]
}

/** Push of every country on one network, now: in the middle of a tick. `turn.push` stands. */
export const pushesNow = (game: Game, world: World, turn: Turn, network: number): Float64Array => {
  pushOf(game, world, turn, network, 0, game.layout.sizes.country, turn.pushNow, undefined)
  return turn.pushNow
}

/** Push of every country on every ladder network, into `turn.push`. */
export const workOutPush = (game: Game, world: World, turn: Turn): void => {
  const { country: countries, network: networks } = game.layout.sizes
  workOutCommon(game, world, turn)
  for (let n = 0; n < networks; n++) if (game.rungCount[n] > 1) pushOf(game, world, turn, n, 0, countries, turn.push, undefined)
}
