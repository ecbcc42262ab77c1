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
  const edge = (militaryIndex(game, world, turn, g) - 50) / 50
  return clamp(world.credibility[g] / 50 + game.coefficients.edgeCredibility * edge + outputOf(game, turn, g, OUTPUT.credibility, 0), 0, 1.6)
}

/** Whether the window of this tick eases lock-in: a dated window is a change of generation. */
const DATED = 1

/** Terms of the push of a country on a network, in the order of TERMS, into `terms`; returns their sum. */
export const pushTerms = (game: Game, world: World, turn: Turn, network: number, country: number, credibility: number, terms: Float64Array): number => {
  const k = game.coefficients
  const countries = game.ids.countries.length
  const g = game.guarantor
  const h = game.challenger
  const i = network * countries + country
  const tie = game.tie[country]
  const freedom = game.freedom[country]
  terms[0] = k.tie * tie
  terms[1] = k.persuasion * tie * (world.persuasion[g * countries + country] + world.rally[g]) * credibility
  const campaign = 1 - 0.25 * clamp(world.narrative[h], 0, 1)
  terms[2] = k.threat * freedom * game.unfavourable[country]
  terms[3] = k.dispute * (game.dispute[country] * (0.5 + 0.5 * freedom) + world.shock[country] * campaign)
  terms[4] = k.opinion * world.opinion[0] * freedom * freedom
  let peers = game.peerGuarantor[country] * world.homeRung[network]
  for (let j = game.peerFirst[country]; j < game.peerFirst[country + 1]; j++)
    peers += game.peerWeight[j] * turn.stanceBefore[network * countries + game.peerIndex[j]]
  terms[5] = (k.peers * peers) / (game.rungCount[network] - 1)
  const capacity = game.capacity[country]
  terms[6] = k.supply * supplyDoubt(world) * capacity
  terms[7] = k.alternative * clamp(world.alternative[network] + outputOf(game, turn, g, OUTPUT.alternative, network), 0, 1.5)
  const coercion = world.coercion[h * countries + country]
  terms[8] = -k.exposure * game.exposure[country] * (1 + coercion)
  const tick = world.tick[0]
  const dated = tick < game.totalTicks && game.windowKind[i * game.totalTicks + tick] === DATED
  terms[9] = -k.lockIn * world.reliance[i] * (dated ? 1 - k.windowUnlocks : 1) * (1 - world.ease[country])
  const covered = k.statePriceShare * clamp(world.finance[(g * game.ids.networks.length + network) * countries + country] / (1 + k.financeHalf), 0, 1)
  terms[10] = -k.price * (1 - capacity) * (1 + world.price[0]) * (1 - covered)
  terms[11] = -k.courtship * (game.aligned[country] + world.persuasion[h * countries + country] + world.rally[h])
  let sum = 0
  for (let n = 0; n < TERM_COUNT; n++) sum += terms[n]
  return sum
}

/** Push of every country on every ladder network, into `turn.push`. */
export const workOutPush = (game: Game, world: World, turn: Turn): void => {
  const countries = game.ids.countries.length
  const credibility = guarantorCredibility(game, world, turn)
  for (let n = 0; n < game.ids.networks.length; n++) {
    if (game.rungCount[n] < 2) continue
    for (let c = 0; c < countries; c++) turn.push[n * countries + c] = pushTerms(game, world, turn, n, c, credibility, turn.terms)
  }
}
