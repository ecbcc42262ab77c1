/** Ticks of a scenario's calendar as dates that a reader knows. */
import { language } from './figures.ts'
import { type CalendarLike, tickLabel, type TimedLike, turnTick } from '../scenario/calendar.ts'

/** Half-years in words, by language and date: a range takes a browser some milliseconds to write. */
const written = new Map<string, string>()

const months = (from: number, to: number, year: number): string => {
  const key = `${language()} ${year} ${from}`
  const known = written.get(key) ?? new Intl.DateTimeFormat(language(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).formatRange(Date.UTC(year, from), Date.UTC(year, to))
  written.set(key, known)
  return known
}

/** "July – December 2018", or the year. */
export const tickDate = (calendar: CalendarLike, tick: number): string => {
  const label = tickLabel(calendar, tick)
  const half = /^(\d{4})H([12])$/.exec(label)
  return half === null ? label : months(half[2] === '1' ? 0 : 6, half[2] === '1' ? 5 : 11, Number(half[1]))
}

/** "2018 H2", for axes and lists. */
export const tickShort = (calendar: CalendarLike, tick: number): string => tickLabel(calendar, tick).replace('H', ' H')

/** What one turn spans: a year where its two half-years are one. */
export const turnDate = (scenario: TimedLike, turn: number): string => {
  const { calendar } = scenario
  const first = turnTick(scenario, turn)
  const last = first + calendar.ticksPerTurn - 1
  if (first === last) return tickDate(calendar, first)
  const [from, to] = [tickLabel(calendar, first), tickLabel(calendar, last)]
  const year = from.slice(0, 4)
  if (from === `${year}H1` && to === `${year}H2`) return year
  return `${tickShort(calendar, first)} – ${tickShort(calendar, last)}`
}

/** "2018 H2", or the year that the turn spans, for axes and lists. */
export const turnShort = (scenario: TimedLike, turn: number): string =>
  scenario.calendar.ticksPerTurn === 1 ? tickShort(scenario.calendar, turnTick(scenario, turn)) : turnDate(scenario, turn)
