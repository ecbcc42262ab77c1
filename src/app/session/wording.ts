/** Words for what the engine reports: beats, causes, quantities, terms. */
import '../gameTexts.ts'
import { type Beat, CAUSE, causeIndex, causeKind } from '../../engine/ledger.ts'
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

/** Parameters that are keys themselves are said first, and ticks of the calendar as a reader writes them. */
const filled = (params: Record<string, string | number>): Record<string, string | number> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value !== 'string' ? value : /^(?:refusal|stage|period)\./.test(value) ? t(value, params) : labelShort(value)]))

export const beatText = (scenario: Scenario, game: Game, beat: Beat): string => {
  const said = sayBeat(scenario, game, beat)
  return t(said.key, filled(said.params))
}

/** What a move does, with the country and the technology of the order where it named them. */
export const moveText = (scenario: Scenario, game: Game, order: Beat): string =>
  scenario.moves[game.ids.moves[order.a]].text
    .replaceAll('{target}', order.b >= 0 ? scenario.countries[game.ids.countries[order.b]].name : t('order.aCountry'))
    .replaceAll('{technology}', order.c >= 0 ? scenario.technologies[game.ids.technologies[order.c]].short : t('order.aTechnology'))

/** Name of a move where neither country nor technology is named. */
export const plainName = (name: string): string => name.replaceAll('{target}', t('order.aCountry')).replaceAll('{technology}', t('order.aTechnology'))

export const causeText = (scenario: Scenario, game: Game, cause: number): string => {
  const said = sayCause(scenario, game, cause)
  const kind = causeKind(cause)
  const isMove = kind === CAUSE.order || kind === CAUSE.price || kind === CAUSE.blowback
  return t(said.key, filled(isMove ? { ...said.params, move: plainName(scenario.moves[game.ids.moves[causeIndex(cause)]].name) } : said.params))
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
