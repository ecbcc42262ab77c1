/** Ticks of a scenario's calendar as dates that a reader knows. */
import { type CalendarLike, tickLabel, type TimedLike, turnTick } from '../scenario/calendar.ts'
import { t } from './texts.ts'

/** A label of the calendar in words: `half` is the key that half-years are said by. */
const said = (label: string, half: 'date.half' | 'date.short'): string => {
  const found = /^(\d{4})(?:H([12]))?$/.exec(label)
  if (found === null) return label
  return t(found[2] === undefined ? 'date.year' : `${half}.${found[2]}`, { year: found[1] })
}

/** "July – December 2018", or the year. */
export const tickDate = (calendar: CalendarLike, tick: number): string => said(tickLabel(calendar, tick), 'date.half')

/** A label of the calendar for axes and lists: "2018 H2", or the year. What is no label stays as it is. */
export const labelShort = (label: string): string => said(label, 'date.short')

/** The same of a tick. */
export const tickShort = (calendar: CalendarLike, tick: number): string => labelShort(tickLabel(calendar, tick))

/** What one turn spans: a year where its two half-years are one. */
export const turnDate = (scenario: TimedLike, turn: number): string => {
  const { calendar } = scenario
  const first = turnTick(scenario, turn)
  const last = first + calendar.ticksPerTurn - 1
  if (first === last) return tickDate(calendar, first)
  const [from, to] = [tickLabel(calendar, first), tickLabel(calendar, last)]
  const year = from.slice(0, 4)
  if (from === `${year}H1` && to === `${year}H2`) return labelShort(year)
  return `${tickShort(calendar, first)} – ${tickShort(calendar, last)}`
}

/** "2018 H2", or the year that the turn spans, for axes and lists. */
export const turnShort = (scenario: TimedLike, turn: number): string =>
  scenario.calendar.ticksPerTurn === 1 ? tickShort(scenario.calendar, turnTick(scenario, turn)) : turnDate(scenario, turn)
