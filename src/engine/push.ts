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
  const countries = game.ids.countries.length
  for (let n = 0; n < game.ids.networks.length; n++) {
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
  for (let n = 0; n < game.ids.networks.length; n++) {
    turn.common[n * 4] = credibility
    turn.common[n * 4 + 1] = doubt
    turn.common[n * 4 + 2] = alternativeVendor(game, world, turn, n)
    turn.common[n * 4 + 3] = 1 + world.price[0]
  }
}

/** Terms of the push of a country on a network, in the order of TERMS, into `terms`; returns their sum. Needs workOutCommon. */
export const pushTerms = (game: Game, world: World, turn: Turn, network: number, country: number, terms: Float64Array): number => {
  const k = game.coefficients
  const { common } = turn
  const countries = game.ids.countries.length
  const networks = game.ids.networks.length
  const g = game.guarantor
  const h = game.challenger
  const i = network * countries + country
  const own = g * countries + country
  const theirs = h * countries + country
  const tie = game.tie[country]
  const freedom = game.freedom[country]
  const capacity = game.capacity[country]
  const { narrative, persuasion, rally, reliance } = world
  const campaign = narrative[h] === 0 ? 1 : 1 - 0.25 * clamp(narrative[h], 0, 1)
  terms[0] = k.tie * tie
  terms[1] = k.persuasion * tie * (persuasion[own] + rally[g]) * common[network * 4]
  terms[2] = k.threat * freedom * game.unfavourable[country]
  terms[3] = k.dispute * (game.dispute[country] * (0.5 + 0.5 * freedom) + world.shock[country] * campaign)
  terms[4] = k.opinion * world.opinion[0] * freedom * freedom
  terms[5] = (k.peers * (turn.watched[i] + game.peerGuarantor[country] * world.homeRung[network])) / (game.rungCount[network] - 1)
  terms[6] = k.supply * common[network * 4 + 1] * capacity
  terms[7] = k.alternative * common[network * 4 + 2]
  terms[8] = -k.exposure * game.exposure[country] * (1 + world.coercion[theirs])
  const tick = world.tick[0]
  const dated = tick < game.totalTicks && game.windowKind[i * game.totalTicks + tick] === DATED
  terms[9] = -k.lockIn * reliance[i] * (dated ? 1 - k.windowUnlocks : 1) * (1 - world.ease[country])
  const finance = world.finance[(g * networks + network) * countries + country]
  const covered = finance === 0 ? 0 : k.statePriceShare * clamp(finance / (1 + k.financeHalf), 0, 1)
  terms[10] = -k.price * (1 - capacity) * common[network * 4 + 3] * (1 - covered)
  terms[11] = -k.courtship * (game.aligned[country] + persuasion[theirs] + rally[h])
  let sum = 0
  for (let n = 0; n < TERM_COUNT; n++) sum += terms[n]
  return sum
}

/** Push of every country on every ladder network, into `turn.push`. */
export const workOutPush = (game: Game, world: World, turn: Turn): void => {
  const countries = game.ids.countries.length
  workOutCommon(game, world, turn)
  for (let n = 0; n < game.ids.networks.length; n++) {
    if (game.rungCount[n] < 2) continue
    for (let c = 0; c < countries; c++) turn.push[n * countries + c] = pushTerms(game, world, turn, n, c, turn.terms)
  }
}
