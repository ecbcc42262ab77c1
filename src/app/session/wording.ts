/** Words for what the engine reports: beats, causes, quantities, terms. */
import '../gameTexts.ts'
import { BEAT, type Beat, CAUSE, causeIndex, causeKind } from '../../engine/ledger.ts'
import { INDEX_NAMES, type Game } from '../../engine/game.ts'
import { QUANTITIES, type QuantityName } from '../../engine/quantities.ts'
import type { Term } from '../../engine/explain.ts'
import type { DerivedName } from '../../engine/derived.ts'
import { subjectOfIndex } from '../../scenario/quantityPath.ts'
import { describeSlot, sayBeat, sayCause } from '../../scenario/sayBeat.ts'
import type { Scenario } from '../../scenario/format.ts'
import { labelShort } from '../dates.ts'
import * as figures from '../figures.ts'
import { beside, listed, noted } from '../joined.ts'
import { hasText, t } from '../texts.ts'
import type { BeatEffect } from './beatEffect.ts'

/** Parameters that are keys themselves are said first, and ticks of the calendar as a reader writes them. */
const filled = (params: Record<string, string | number>): Record<string, string | number> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value !== 'string' ? value : /^(?:refusal|stage|period)\./.test(value) ? t(value, params) : labelShort(value)]))

export const beatText = (scenario: Scenario, game: Game, beat: Beat): string => {
  const { key, params } = sayBeat(scenario, game, beat)
  if (beat.kind === BEAT.exploited) return t('beat.reached', { ...params, reach: figures.share(beat.x) })
  if (beat.kind === BEAT.stolen && beat.y < 0) return t('beat.stolenUnused', params)
  if (beat.kind === BEAT.order && beat.x >= 0 && scenario.moves[game.ids.moves[beat.a]].answer) {
    const short = (technology: number): string => scenario.technologies[game.ids.technologies[technology]].short
    const words = { side: scenario.sides[game.ids.sides[beat.side]].name, against: short(beat.x) }
    return beat.c < 0 ? t('beat.answers', words) : beat.c === beat.x ? t('beat.answersAlike', words) : t('beat.answersWith', { ...words, technology: short(beat.c) })
  }
  return t(key, filled(params))
}

/** Country and technology that an order names, by id; a gap where it names none yet. */
interface Named {
  target?: string
  technology?: string
}

/** A capital letter where the word begins a sentence. */
const begun = (before: string, word: string): string => `${before}${word[0].toLocaleUpperCase(figures.language())}${word.slice(1)}`

/** Fills the gaps of a move’s name or text; where nothing is named, in general words. */
const filledIn = (scenario: Scenario, move: string, text: string, { target, technology }: Named): string => {
  const country = target === undefined ? t('order.aCountry') : scenario.countries[target].name
  const tech = technology === undefined ? t(scenario.moves[move].technology === 'rival' ? 'order.theirTechnology' : 'order.aTechnology') : scenario.technologies[technology].short
  return text
    .replace(/(^|[.!?] )\{target\}/g, (_, before: string) => begun(before, country))
    .replaceAll('{target}', country)
    .replaceAll('{technology}', tech)
}

/** What a move does, with the country and the technology that its order names. */
export const moveText = (scenario: Scenario, move: string, named: Named = {}): string => filledIn(scenario, move, scenario.moves[move].text, named)

/** Name of a move where neither country nor technology is named. */
export const plainName = (scenario: Scenario, move: string): string => filledIn(scenario, move, scenario.moves[move].name, {})

/** What an order names, by id: its country and its technology, or the rival's that it is against. */
export const namedBy = (game: Game, order: Beat): Named => ({ target: game.ids.countries[order.b], technology: game.ids.technologies[order.c >= 0 ? order.c : order.x] })

/**
 * What a cause is called. `orders`: orders of its turn that the reader knows of; where one alone is of the move, the
 * move is named with what it named, else in general words.
 */
export const causeText = (scenario: Scenario, game: Game, cause: number, orders: readonly Beat[] = []): string => {
  const said = sayCause(scenario, game, cause)
  const kind = causeKind(cause)
  if (kind !== CAUSE.order && kind !== CAUSE.price && kind !== CAUSE.blowback) return t(said.key, filled(said.params))
  const of = orders.filter((beat) => beat.kind === BEAT.order && beat.a === causeIndex(cause))
  const move = game.ids.moves[causeIndex(cause)]
  return t(said.key, { move: filledIn(scenario, move, scenario.moves[move].name, of.length === 1 ? namedBy(game, of[0]) : {}) })
}

/** Name that a reader knows of an id, whatever it is the id of. */
export const nameOf = (scenario: Scenario, id: string): string =>
  scenario.countries[id]?.name ?? scenario.technologies[id]?.short ?? scenario.sides[id]?.name ?? scenario.networks[id]?.name ?? scenario.resources[id]?.name ??
  Object.values(scenario.networks).find((network) => network.functions[id] !== undefined)?.functions[id].name ?? scenario.arguments[id]?.name ?? (hasText(`channel.${id}`) ? t(`channel.${id}`) : id)

/** Name of a quantity of a subject, for example "Persuasion of Germany". */
export const quantityText = (scenario: Scenario, game: Game, name: QuantityName | DerivedName, index: number): string => {
  if (name === 'index') return beside(t(`index.${INDEX_NAMES[index % INDEX_NAMES.length]}`), nameOf(scenario, game.ids.sides[Math.floor(index / INDEX_NAMES.length)]))
  const of = subjectOfIndex(game.ids, name, index)
  const parts = of === '' ? [] : of.split('/').map((id) => nameOf(scenario, id))
  const key = `quantity.${name}`
  if (name === 'bite') {
    const edge = index % game.ids.edges.length
    const short = (technology: number): string => scenario.technologies[game.ids.technologies[technology]].short
    return t(key, { a: parts[0], by: short(game.edgeBy[edge]), against: short(game.edgeAgainst[edge]) })
  }
  const plain = name in QUANTITIES ? QUANTITIES[name as QuantityName].text : name
  return hasText(key) ? t(key, { of: listed(parts), a: parts[0], b: parts[1], c: parts[2] }) : noted(plain, listed(parts))
}

/** Quantity behind a slot of the ledger. */
export const slotText = (scenario: Scenario, game: Game, slot: number): string => {
  const { name, index } = describeSlot(game, slot)
  return quantityText(scenario, game, name, index)
}

export const termText = (scenario: Scenario, term: Term): string => t(term.key, { of: nameOf(scenario, term.of) })

/** A value with its unit, and with its sign where it is a change. */
export const valueText = (value: number, unit: string, isChange: boolean): string => {
  const write = (x: number, digits: number) => (isChange ? figures.signed(x, digits) : figures.number(x, digits))
  switch (unit) {
    case 'share': case 'chance': case 'share of value':
      return `${write(value * 100, Math.abs(value) < 0.1 && value !== 0 ? 1 : 0)}%`
    case 'points': return write(value, 1)
    case 'push': return isChange ? figures.signedPush(value) : figures.push(value)
    case 'rung': case 'stage': case 'turn': case 'tick': case 'countries': return write(value, 0)
    default: return write(value, Math.abs(value) < 10 ? 2 : 0)
  }
}

/** A change of a slot, with its unit. */
export const slotChange = (game: Game, slot: number, delta: number): string => valueText(delta, QUANTITIES[describeSlot(game, slot).name].unit, true)

/** Whether a change reads as nought in its unit: then it is no news. */
export const isNought = (value: number, unit: string): boolean => !/[1-9]/.test(valueText(value, unit, true))

/** What an effect is on: "Alliance cohesion" of a side, or the push of a country. */
export const effectText = ({ scenario, game }: { scenario: Scenario; game: Game }, { of }: BeatEffect): string =>
  of.kind === 'index' ? t(`index.${of.name}`) : of.kind === 'push' ? t('front.push', { country: scenario.countries[game.ids.countries[of.country]].name }) : t('front.pushes', { count: of.count })

/** By how much, with its sign. */
export const effectValue = ({ of, by }: BeatEffect): string => (of.kind === 'index' ? figures.signed(by, 1) : figures.signedPush(by))

/** Bare numbers of the engine up to this bound are told in words as well. */
const BOUNDED = 4
const SLIGHT = 0.05
const CLEAR = 0.2

/** A change of a slot for the story of a turn: a figure without a unit comes with how much it is of the most that can be. */
export const slotChangeTold = (game: Game, slot: number, delta: number): string => {
  const { unit, high } = QUANTITIES[describeSlot(game, slot).name]
  const value = slotChange(game, slot, delta)
  if (unit !== 'units' || high > BOUNDED) return value
  const share = Math.abs(delta) / high
  return t(`beat.change.${share < SLIGHT ? 'slight' : share < CLEAR ? 'clear' : 'strong'}.${delta > 0 ? 'up' : 'down'}`, { value })
}
