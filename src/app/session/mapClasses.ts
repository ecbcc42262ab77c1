/** Classes of the map: what a mode measures in each country, and the ends of its classes. */
import { computed } from '@preact/signals'
import { accessBy } from '../../engine/access.ts'
import { pushTerms, TERM_COUNT, TERMS } from '../../engine/push.ts'
import type { CalendarLike } from '../../scenario/calendar.ts'
import type { MapModel } from '../map/model.ts'
import { type CountryRow, countryRows, type Window } from './countries.ts'
import type { Mode } from './session.ts'
import { freshTurn, type Sight, sight } from './sight.ts'
import { part } from './store.ts'

/** Upper ends of the classes of a share in whole per cent, as the legend prints them. */
export const CLASSES: Record<'reliance' | 'access', readonly number[]> = { reliance: [10, 25, 40, 60], access: [10, 30, 50, 70] }
/** Least whole hundredths of push in each class but the lowest; as far below nought as above. */
export const PUSH_CLASSES: readonly number[] = [-74, -44, -14, 15, 45, 75]

const classOf = (value: number, ends: readonly number[]): number => {
  let level = 0
  while (level < ends.length && value >= ends[level]) level++
  return level
}

/** Class of a share or a push by the whole number that is shown of it, so that figure and class agree. */
export const classOfShown = (value: number, ends: readonly number[]): number => classOf(Math.round(value * 100), ends)

export const scaleOf = (mode: Mode): MapModel['scale'] => (mode === 'reliance' || mode === 'access' || mode === 'windows' ? 'sequential' : mode === 'pressure' ? 'diverging' : 'rungs')

/** Classes of the time to the next known window, the nearest highest. */
export const WHEN = { now: 4, next: 3, soon: 2, later: 1, none: 0 } as const
const YEARS_SOON = 2

/** Last tick that is still within two years. */
export const soonUntil = (calendar: CalendarLike, now: number): number => now + YEARS_SOON * (calendar.tick === 'year' ? 1 : 2)

/** Class of a window by when it opens, seen from the tick `now`. */
export const whenOf = (window: Window | undefined, calendar: CalendarLike, now: number): number => {
  if (window === undefined) return WHEN.none
  if (window.now) return WHEN.now
  if (window.tick < now + 2 * calendar.ticksPerTurn) return WHEN.next
  return window.tick <= soonUntil(calendar, now) ? WHEN.soon : WHEN.later
}

/**
 * Terms of the push that a side sets: the guarantor by its tie, its persuasion, the doubt about supply and the vendor
 * that it backs; the challenger by trade and threats, price and courtship. The rest are the country's own.
 */
const TERMS_OF = { guarantor: ['tie', 'persuasion', 'doubt', 'alternative'], challenger: ['exposure', 'price', 'courtship'] } as const

const termsOf = ({ game }: Sight, side: number): readonly number[] => TERMS_OF[side === game.guarantor ? 'guarantor' : 'challenger'].map((term) => TERMS.indexOf(term))

const network = part((from) => from.network)
const byFunction = part((from) => from.accessFunction)
const bySide = part((from) => from.pressureOf)

/** Index of the function of access that is chosen, on the network on show; undefined: all together. */
export const shownFunction = computed<number | undefined>(() => {
  const at = byFunction.value === undefined ? -1 : (sight.value?.game.ids.functions[network.value].indexOf(byFunction.value) ?? -1)
  return at < 0 ? undefined : at
})

/** Index of the side whose pressure is chosen; undefined: the push of all terms. */
export const shownSide = computed<number | undefined>(() => {
  const at = bySide.value === undefined ? -1 : (sight.value?.game.ids.sides.indexOf(bySide.value) ?? -1)
  return at < 0 ? undefined : at
})

/** Access and push of each country as the choices beside the modes want them. */
const chosenFigures = computed<{ access: number[]; push: number[] }>(() => {
  const s = sight.value
  const rows = countryRows.value
  const [f, side] = [shownFunction.value, shownSide.value]
  const figures = { access: rows.map((row) => row.access), push: rows.map((row) => row.push) }
  if (s === undefined || (f === undefined && side === undefined)) return figures
  const turn = freshTurn(s.game, s.view)
  if (f !== undefined) figures.access = rows.map((row) => accessBy(s.game, s.view, turn, network.value, row.index, f))
  if (side !== undefined && s.game.rungCount[network.value] > 1) {
    const own = termsOf(s, side)
    const values = new Float64Array(TERM_COUNT)
    figures.push = rows.map((row) => {
      pushTerms(s.game, s.view, turn, network.value, row.index, values)
      return own.reduce((sum, term) => sum + values[term], 0)
    })
  }
  return figures
})

/** What the mode measures in a country, 0..1 or in push; undefined where it shows no amount. */
export const figureIn = (row: CountryRow, mode: Mode): number | undefined =>
  mode === 'reliance' ? row.reliance : mode === 'access' ? chosenFigures.value.access[row.index] : mode === 'pressure' ? chosenFigures.value.push[row.index] : undefined

/** Class of a country in a mode; undefined where there is none. */
export const levelIn = (row: CountryRow, mode: Mode): number | undefined => {
  const s = sight.value
  const figure = figureIn(row, mode)
  if (figure !== undefined) return classOfShown(figure, mode === 'pressure' ? PUSH_CLASSES : CLASSES[mode === 'access' ? 'access' : 'reliance'])
  return mode === 'windows' && s !== undefined ? whenOf(row.window, s.scenario.calendar, s.view.tick[0]) : row.level
}
