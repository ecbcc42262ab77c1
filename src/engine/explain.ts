/**
 * explain: opens a quantity. A stored quantity is its history in the ledger; a derived one is the terms of its formula,
 * each linked to the stored quantities it hangs on. The terms add up to the value, by the same arithmetic as play.
 */
import { accessBy, reachOf } from './access.ts'
import { domainAdvantage, leftByCounters } from './advantage.ts'
import { DERIVED, type DerivedName } from './derived.ts'
import { clamp, saturate } from './exact.ts'
import { type Game, INDEX_NAMES, INFORMATION, MAX_FUNCTIONS, MILITARY } from './game.ts'
import { alignmentOf, coupTerm, implantsHeld, indexOf, usableShare } from './indices.ts'
import { pushTerms, REASON_OF, REASONS, TERM_COUNT, TERMS } from './push.ts'
import { type QuantityName } from './quantities.ts'
import type { Turn } from './turn.ts'
import type { World } from './world.ts'

export interface Term {
  /** Key of its words, and what fills them. */
  key: string
  of: string
  value: number
  /** Group of the term (one of the six reasons, or an index). */
  group?: string
  /** Stored quantity behind the term, to open further. */
  from?: { quantity: QuantityName | DerivedName; index: number }
}

export interface Explanation {
  quantity: DerivedName
  index: number
  value: number
  unit: string
  terms: Term[]
}

const FROM_TERM: (readonly [QuantityName, 'country' | 'guarantor' | 'challenger' | 'network' | 'one'] | undefined)[] = [
  undefined, ['persuasion', 'guarantor'], undefined, ['shock', 'country'], ['opinion', 'one'], undefined, ['doubt', 'one'], ['alternative', 'network'], ['coercion', 'challenger'], ['reliance', 'network'], ['price', 'one'], ['persuasion', 'challenger'],
]

const pushExplained = (game: Game, world: World, turn: Turn, index: number): Term[] => {
  const countries = game.ids.countries.length
  const network = Math.floor(index / countries)
  const country = index % countries
  const values = new Float64Array(TERM_COUNT)
  pushTerms(game, world, turn, network, country, values)
  return TERMS.map((key, n) => {
    const from = FROM_TERM[n]
    const at = from?.[1]
    const i = at === 'country' ? country : at === 'guarantor' ? game.guarantor * countries + country : at === 'challenger' ? game.challenger * countries + country : at === 'network' ? (from?.[0] === 'alternative' ? network : index) : 0
    return { key: `term.${key}`, of: game.ids.countries[country], value: values[n], group: REASONS[REASON_OF[n]], ...(from ? { from: { quantity: from[0], index: i } } : {}) }
  })
}

const technologyTerms = (game: Game, turn: Turn, side: number, domain: number, factor: number): Term[] => {
  const technologies = game.ids.technologies.length
  const terms: Term[] = []
  for (let t = 0; t < technologies; t++) {
    if (game.domain[t] !== domain) continue
    const value = turn.advantage[side * technologies + t]
    if (value !== 0) terms.push({ key: 'term.technology', of: game.ids.technologies[t], value: value * factor, from: { quantity: 'netAdvantage', index: side * technologies + t } })
  }
  return terms
}

/** Indices that saturate are shown as their strengths first, then the step from strength to points. */
const indexExplained = (game: Game, world: World, turn: Turn, i: number): Term[] => {
  const side = Math.floor(i / 5)
  const index = i % 5
  const k = game.coefficients
  const value = indexOf(game, world, turn, side, index)
  if (index === 3) return [{ key: 'term.stored', of: game.ids.sides[side], value, from: { quantity: 'industry', index: side } }]
  if (index === 4) return [{ key: 'term.stored', of: game.ids.sides[side], value, from: { quantity: 'legitimacy', index: side } }]
  if (index === 2) {
    const countries = game.ids.countries.length
    let weight = 0
    for (let c = 0; c < countries; c++) weight += game.size[c] * (side === game.guarantor ? game.tie[c] : 1 - game.tie[c])
    const terms: Term[] = [{ key: 'term.standing', of: game.ids.sides[side], value: k.cohesionStanding * world.standing[side], from: { quantity: 'standing', index: side } }]
    for (let c = 0; c < countries; c++) {
      const w = game.size[c] * (side === game.guarantor ? game.tie[c] : 1 - game.tie[c])
      const share = (1 - k.cohesionStanding) * 100 * ((w * alignmentOf(game, world, side, c)) / weight)
      if (share !== 0) terms.push({ key: 'term.alignment', of: game.ids.countries[c], value: share, from: { quantity: 'stance', index: game.mainNetwork * countries + c } })
    }
    return terms
  }
  if (index === 0) {
    const share = side === game.challenger ? turn.share : 1 - turn.share
    const net = domainAdvantage(turn, side, INFORMATION) - domainAdvantage(turn, 1 - side, INFORMATION)
    return [
      { key: 'term.reach', of: game.ids.sides[side], value: 100 * (1 - k.sphereTechnology) * share, from: { quantity: 'coupShare', index: 0 } },
      { key: 'term.information', of: game.ids.sides[side], value: 100 * k.sphereTechnology * (0.5 + 0.5 * saturate(net, k.sphereHalf)) },
    ]
  }
  // military: each strength carries its part of the distance from 50
  const scale = 50 / (Math.abs(turn.strength[side] - turn.strength[1 - side]) + k.militaryHalf)
  const terms: Term[] = [{ key: 'term.parity', of: INDEX_NAMES[1], value: 50 }]
  for (const [s, sign] of [[side, 1], [1 - side, -1]] as const) {
    for (const term of technologyTerms(game, turn, s, MILITARY, sign * scale * usableShare(game, turn, s))) terms.push({ ...term, group: game.ids.sides[s] })
    terms.push({ key: 'term.forces', of: game.ids.sides[s], value: sign * scale * game.forces[s], group: game.ids.sides[s] })
    terms.push({ key: 'term.intelligence', of: game.ids.sides[s], value: sign * scale * k.intelligenceWeight * world.intelligence[s], group: game.ids.sides[s], from: { quantity: 'intelligence', index: s } })
    terms.push({ key: 'term.implants', of: game.ids.sides[s], value: sign * scale * k.implantWeight * implantsHeld(game, world, s), group: game.ids.sides[s] })
  }
  return terms.filter((term) => term.value !== 0)
}

const scoreExplained = (game: Game, world: World, turn: Turn, side: number): Term[] => {
  const terms: Term[] = INDEX_NAMES.map((name, index) => ({
    key: `index.${name}`, of: game.ids.sides[side], value: game.aims[side * 5 + index] * indexOf(game, world, turn, side, index), from: { quantity: 'index' as const, index: side * 5 + index },
  }))
  const coup = coupTerm(game, world, side)
  if (coup !== 0) terms.push({ key: 'term.coup', of: game.ids.sides[side], value: coup, from: { quantity: 'coupShare', index: 0 } })
  return terms
}

const accessExplained = (game: Game, world: World, turn: Turn, index: number): Term[] => {
  const countries = game.ids.countries.length
  const network = Math.floor(index / countries)
  const country = index % countries
  return game.ids.functions[network].map((name, f) => ({
    key: 'term.function', of: name, value: game.functionWeight[network * MAX_FUNCTIONS + f] * accessBy(game, world, turn, network, country, f), from: { quantity: 'reliance' as const, index },
  }))
}

const coupExplained = (game: Game, world: World, turn: Turn): Term[] => {
  const countries = game.ids.countries.length
  const base = clamp(Math.round(game.coefficients.coupMeasure), 0, 3) * countries
  return game.ids.countries.map((id, c) => ({ key: 'term.country', of: id, value: game.sphereShare[base + c] * reachOf(game, world, turn, c), from: { quantity: 'access' as const, index: game.mainNetwork * countries + c } }))
}

/** Net advantage as a share of value: maturity, less what each counter takes, less the rival’s own copy. */
const advantageExplained = (game: Game, world: World, turn: Turn, index: number): Term[] => {
  const technologies = game.ids.technologies.length
  const edges = game.edgeBy.length
  const side = Math.floor(index / technologies)
  const t = index % technologies
  const terms: Term[] = [{ key: 'term.maturity', of: game.ids.technologies[t], value: world.maturity[index], from: { quantity: 'maturity', index } }]
  const taken = world.maturity[index] * (1 - leftByCounters(game, world, side, t))
  let weight = 0
  const by: { e: number; w: number }[] = []
  for (let k = game.intoFirst[t]; k < game.intoFirst[t + 1]; k++) {
    const e = game.edgeInto[k]
    const w = game.edgeChannel[e] === game.domain[t] ? game.edgeStrength[e] * world.bite[(1 - side) * edges + e] * world.maturity[(1 - side) * technologies + game.edgeBy[e]] : 0
    if (w > 0) {
      by.push({ e, w })
      weight += w
    }
  }
  for (const { e, w } of by) terms.push({ key: 'term.counter', of: game.ids.technologies[game.edgeBy[e]], value: (-taken * w) / weight, from: { quantity: 'bite', index: (1 - side) * edges + e } })
  const round = world.bypass[(1 - side) * technologies + t]
  if (round > 0) terms.push({ key: 'term.bypass', of: game.ids.sides[1 - side], value: -(world.maturity[index] - taken) * round, from: { quantity: 'bypass', index: (1 - side) * technologies + t } })
  const parity = turn.advantage[(1 - side) * technologies + t] / game.value[t]
  if (parity !== 0) terms.push({ key: 'term.mirror', of: game.ids.sides[1 - side], value: -parity, from: { quantity: 'netAdvantage', index: (1 - side) * technologies + t } })
  return terms
}

/** Opens a derived quantity of one subject (flat index). `turn` must have been worked out for `world` by workOutAll. */
export const explain = (game: Game, world: World, turn: Turn, quantity: DerivedName, index: number): Explanation => {
  const value = DERIVED[quantity].value(game, world, turn, index)
  const terms =
    quantity === 'push' ? pushExplained(game, world, turn, index)
    : quantity === 'index' ? indexExplained(game, world, turn, index)
    : quantity === 'score' ? scoreExplained(game, world, turn, index)
    : quantity === 'result' ? [...scoreExplained(game, world, turn, index), { key: 'term.par', of: game.ids.sides[index], value: -game.par[index] }]
    : quantity === 'access' ? accessExplained(game, world, turn, index)
    : quantity === 'coupShare' ? coupExplained(game, world, turn)
    : quantity === 'netAdvantage' ? advantageExplained(game, world, turn, index)
    : [{ key: `quantity.${quantity}`, of: '', value }]
  return { quantity, index, value, unit: DERIVED[quantity].unit, terms }
}

