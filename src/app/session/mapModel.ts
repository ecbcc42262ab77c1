/** What the map shows: the rows of the country table, coloured by the mode that is on. */
import { computed } from '@preact/signals'
import { WINDOW } from '../../engine/odds.ts'
import { BEAT } from '../../engine/ledger.ts'
import { tickShort } from '../dates.ts'
import { beside, clauses } from '../joined.ts'
import type { MapCountry, MapModel } from '../map/model.ts'
import * as figures from '../figures.ts'
import { mapNames } from '../mapNames.ts'
import { t } from '../texts.ts'
import { unfolding } from './beats.ts'
import { type CountryRow, countryRows } from './countries.ts'
import { levelOf } from './level.ts'
import { arcsOf, countryOfBeat, placeOfBeat } from './mapBeats.ts'
import { figureIn, levelIn, scaleOf, shownFunction, shownSide } from './mapClasses.ts'
import type { Mode } from './session.ts'
import { type Sight, sight } from './sight.ts'
import { part } from './store.ts'
import { draftOrders } from './tray.ts'
import { theme } from './theme.ts'

const isUnfolding = part((from) => from.page === 'play' && from.phase === 'unfold')
const beat = part((from) => from.beat)
const mode = part((from) => from.mode)
const selected = part((from) => from.selected)
const only = part((from) => from.only)
const networkShown = part((from) => from.network)

/** While the turn unfolds a country keeps its old rung until its beat has come. */
const asOfBeat = (row: CountryRow, rungs: number): CountryRow => {
  if (row.rung === row.previousRung) return row
  const at = unfolding.value.findIndex((one) => (one.kind === BEAT.stance || one.kind === BEAT.operators) && one.a === row.index)
  return at > beat.value ? { ...row, rung: row.previousRung, level: levelOf(row.previousRung, rungs) } : row
}

/** Whether the mode leaves a country pale, apart from the class that is shown alone. */
const isPale = (row: CountryRow, shownIn: Mode): boolean => shownIn === 'changes' && row.previousRung === row.rung

/** What decides in this turn: a dated window, or a review. */
const decidesBy = ({ window }: CountryRow): 'window' | 'review' | undefined => (window?.now ? (window.kind === WINDOW.review ? 'review' : 'window') : undefined)

/** One short line about a country: where it stands, what the mode measures there, its next window. */
const detailOf = (s: Sight, row: CountryRow, shownIn: Mode): string => {
  const figure = figureIn(row, shownIn)
  const f = shownFunction.value
  const network = s.game.ids.networks[networkShown.value]
  const what = f === undefined ? t('map.access') : s.scenario.networks[network].functions[s.game.ids.functions[networkShown.value][f]].name
  const side = shownSide.value
  const whose = side === undefined ? t('map.push') : t('map.pushOf', { side: s.scenario.sides[s.game.ids.sides[side]].name })
  const measured = figure === undefined || shownIn === 'reliance' ? '' : shownIn === 'access' ? beside(what, figures.share(figure)) : beside(whose, figures.signedPush(figure))
  const { window } = row
  const when = window === undefined ? '' : beside(window.what, window.now ? t('map.thisTurn') : tickShort(s.scenario.calendar, window.tick))
  return clauses(t('map.detail', { rung: row.rungName, reliance: figures.share(row.reliance) }), measured, when)
}

/** A row as the map shows it now. */
const asShown = (row: CountryRow, rungs: number, showsBeats: boolean): CountryRow => (showsBeats ? asOfBeat(row, rungs) : row)

/** How many countries are in each class of the mode, whichever class is shown alone. */
export const classCounts = computed<ReadonlyMap<number, number>>(() => {
  const counts = new Map<number, number>()
  const rungs = Math.max(...(sight.value?.game.rungCount ?? [0]))
  for (const each of countryRows.value) {
    const row = asShown(each, rungs, isUnfolding.value)
    const level = levelIn(row, mode.value)
    if (level !== undefined && !isPale(row, mode.value)) counts.set(level, (counts.get(level) ?? 0) + 1)
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
    const decides = decidesBy(row)
    if (decides !== undefined && !showsBeats) marks.push(decides)
    if (changed && mode.value === 'changes') marks.push('changed')
    return {
      id: row.id, iso: entry.iso, name: entry.name,
      level: levelIn(row, mode.value),
      previousLevel: changed ? levelOf(row.previousRung, rungs) : undefined,
      detail: detailOf(s, row, mode.value),
      marks,
      ...(order >= 0 ? { orderNumber: order + 1 } : {}),
      disabled: (only.value !== undefined && levelIn(row, mode.value) !== only.value) || isPale(row, mode.value),
    }
  })
  // earlier countries win when names collide: the selected, those with orders, those that decide, then by users
  const rank = (country: MapCountry): number => (country.id === selected.value ? 0 : country.marks.includes('order') ? 1 : country.marks.includes('window') ? 2 : country.marks.includes('review') ? 3 : 4)
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
    selected: showsBeats ? countryOfBeat(unfolding.value[beat.value], game.ids.countries) : selected.value,
    ...(showsBeats ? { arcs: arcsOf(s, unfolding.value, beat.value), spot: placeOfBeat(s, unfolding.value[beat.value]), moment: `${s.match.turns.length} ${beat.value}` } : {}),
    theme: theme.value, names: mapNames(),
    orderRole: scenario.sides[s.sideId].role,
  }
})
