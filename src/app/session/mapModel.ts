/** What the map shows: the rows of the country table, coloured by the mode that is on. */
import { computed } from '@preact/signals'
import { WINDOW } from '../../engine/odds.ts'
import { BEAT, type Beat } from '../../engine/ledger.ts'
import type { ArcKind } from '../look/arcTable.ts'
import type { MapArc, MapCountry, MapModel } from '../map/model.ts'
import type { EffectUse, Scenario } from '../../scenario/format.ts'
import * as figures from '../figures.ts'
import { mapNames } from '../mapNames.ts'
import { t } from '../texts.ts'
import { type CountryRow, countryRows } from './countries.ts'
import { levelOf } from './level.ts'
import type { Mode } from './session.ts'
import { unfolding } from './beats.ts'
import { type Sight, sight } from './sight.ts'
import { part } from './store.ts'
import { draftOrders } from './tray.ts'
import { theme } from './theme.ts'

/** Upper ends of the classes, round numbers that the legend prints. */
export const CLASSES: Record<'reliance' | 'access', readonly number[]> = { reliance: [0.1, 0.25, 0.4, 0.6], access: [0.05, 0.1, 0.2, 0.35] }
/** Ends of the classes of pressure: push up the ladder above nought, what holds back below. */
export const PRESSURE = [-0.75, -0.45, -0.15, 0.15, 0.45, 0.75] as const

const classOf = (value: number, ends: readonly number[]): number => {
  let level = 0
  while (level < ends.length && value >= ends[level]) level++
  return level
}

export const scaleOf = (mode: Mode): MapModel['scale'] => (mode === 'reliance' || mode === 'access' ? 'sequential' : mode === 'pressure' ? 'diverging' : 'rungs')

const levelIn = (row: CountryRow, mode: Mode): number | undefined => {
  if (mode === 'reliance') return classOf(row.reliance, CLASSES.reliance)
  if (mode === 'access') return classOf(row.access, CLASSES.access)
  if (mode === 'pressure') return classOf(row.push, PRESSURE)
  return row.level
}

const isUnfolding = part((from) => from.page === 'play' && from.phase === 'unfold')
const beat = part((from) => from.beat)
const mode = part((from) => from.mode)
const selected = part((from) => from.selected)
const only = part((from) => from.only)

/** While the turn unfolds a country keeps its old rung until its beat has come. */
const asOfBeat = (row: CountryRow, rungs: number): CountryRow => {
  if (row.rung === row.previousRung) return row
  const at = unfolding.value.findIndex((one) => (one.kind === BEAT.stance || one.kind === BEAT.operators) && one.a === row.index)
  return at > beat.value ? { ...row, rung: row.previousRung, level: levelOf(row.previousRung, rungs) } : row
}

/** Country that the beat on show is about. */
const beatCountry = (ids: readonly string[]): string | undefined => {
  const now = unfolding.value[beat.value]
  if (now === undefined) return undefined
  const index = now.kind === BEAT.order ? now.b : [BEAT.stance, BEAT.operators, BEAT.kept, BEAT.refusal, BEAT.exposed, BEAT.threatSpent].includes(now.kind as never) ? now.a : -1
  return index >= 0 ? ids[index] : undefined
}

const KINDS: Record<string, ArcKind> = { build: 'persuade', persuade: 'persuade', deny: 'deny', pressure: 'pressure', look: 'look' }

/** What an order to a country is drawn as: money, then what is built or said on another network than the main one, then its verb. */
const kindOfMove = ({ mainNetwork, moves }: Scenario, id: string): ArcKind => {
  const effects = moves[id].effects as (EffectUse & { network?: string })[]
  if (effects.some((use) => use.effect === 'finance')) return 'finance'
  const kind = KINDS[moves[id].verb] ?? 'persuade'
  return kind === 'persuade' && effects.some(({ network }) => network !== undefined && network !== mainNetwork) ? 'cable' : kind
}

/** Orders to countries, and operations exposed there, in the beats up to the one on show, as lines from their sides. */
const arcs = (s: Sight, beats: readonly Beat[], last: number): MapArc[] =>
  beats.slice(0, last + 1).flatMap((one, n): MapArc[] => {
    const target = one.kind === BEAT.order ? one.b : one.kind === BEAT.exposed ? one.a : -1
    if (target < 0) return []
    const kind = one.kind === BEAT.exposed ? 'exposed' : kindOfMove(s.scenario, s.game.ids.moves[one.a])
    return [{ from: s.game.ids.sides[one.side], to: s.game.ids.countries[target], kind, ...(n === last ? { fresh: true } : {}) }]
  })

/** Whether the mode leaves a country pale, apart from the class that is shown alone. */
const isPale = (row: CountryRow, shownIn: Mode, showsBeats: boolean): boolean =>
  (shownIn === 'windows' && !(row.window?.now && !showsBeats)) || (shownIn === 'changes' && row.previousRung === row.rung)

/** A row as the map shows it now. */
const asShown = (row: CountryRow, rungs: number, showsBeats: boolean): CountryRow => (showsBeats ? asOfBeat(row, rungs) : row)

/** How many countries are in each class of the mode, whichever class is shown alone. */
export const classCounts = computed<ReadonlyMap<number, number>>(() => {
  const counts = new Map<number, number>()
  const rungs = Math.max(...(sight.value?.game.rungCount ?? [0]))
  for (const each of countryRows.value) {
    const row = asShown(each, rungs, isUnfolding.value)
    const level = levelIn(row, mode.value)
    if (level !== undefined && !isPale(row, mode.value, isUnfolding.value)) counts.set(level, (counts.get(level) ?? 0) + 1)
  }
  return counts
})

export const mapModel = computed<MapModel | undefined>(() => {
  const s = sight.value
  if (s === undefined) return undefined
  const { scenario, game } = s
  const rungs = Math.max(...game.rungCount)
  const orders = draftOrders.value
  const showsBeats = isUnfolding.value
  const countries = countryRows.value.map((shown): MapCountry => {
    const row = asShown(shown, rungs, showsBeats)
    const entry = scenario.countries[row.id]
    const order = orders.findIndex((one) => one.target === row.id)
    const changed = row.previousRung !== row.rung
    const marks: MapCountry['marks'] = []
    if (order >= 0) marks.push('order')
    if (row.window?.now && row.window.kind !== WINDOW.review && !showsBeats) marks.push('window')
    if (changed && mode.value === 'changes') marks.push('changed')
    return {
      id: row.id, iso: entry.iso, name: entry.name,
      level: levelIn(row, mode.value),
      previousLevel: changed ? levelOf(row.previousRung, rungs) : undefined,
      detail: t('map.detail', { rung: row.rungName, reliance: figures.share(row.reliance) }),
      marks,
      ...(order >= 0 ? { orderNumber: order + 1 } : {}),
      disabled: (only.value !== undefined && levelIn(row, mode.value) !== only.value) || isPale(row, mode.value, showsBeats),
    }
  })
  // earlier countries win when names collide: the selected, those with orders, those with windows, then by users
  const rank = (country: MapCountry): number => (country.id === selected.value ? 0 : country.marks.includes('order') ? 1 : country.marks.includes('window') ? 2 : 3)
  const users = (id: string): number => {
    const figure = scenario.countries[id].attributes.users
    return typeof figure === 'number' ? figure : 'value' in figure ? figure.value : 0
  }
  countries.sort((a, b) => rank(a) - rank(b) || users(b.id) - users(a.id))
  return {
    mode: mode.value, scale: scaleOf(mode.value), countries,
    sides: game.ids.sides.flatMap((id) => {
      const { iso, name, role } = scenario.sides[id]
      return iso === undefined ? [] : [{ id, iso, name, role }]
    }),
    selected: showsBeats ? beatCountry(game.ids.countries) : selected.value,
    ...(showsBeats ? { arcs: arcs(s, unfolding.value, beat.value), moment: `${s.match.turns.length} ${beat.value}` } : {}),
    theme: theme.value, names: mapNames(),
    orderRole: scenario.sides[s.sideId].role,
  }
})
