/** Ticks of a scenario by name: "2018H2" in half-years, "1977" in years. */

export interface CalendarLike {
  start: string
  tick: 'half-year' | 'year'
  ticksPerTurn: number
  turns: number
  horizonTicks: number
}

const absolute = (label: string, tick: CalendarLike['tick']): number | undefined => {
  const match = /^(\d{4})(?:H([12]))?$/.exec(label)
  if (match === null) return undefined
  const year = Number(match[1])
  if (tick === 'year') return match[2] === undefined ? year : undefined
  return match[2] === undefined ? undefined : year * 2 + Number(match[2]) - 1
}

/** Index of a tick, negative before the start; undefined where the label is not of the calendar's form. */
export const tickIndex = (calendar: CalendarLike, label: string): number | undefined => {
  const at = absolute(label, calendar.tick)
  const start = absolute(calendar.start, calendar.tick)
  return at === undefined || start === undefined ? undefined : at - start
}

/** Name of a tick. */
export const tickLabel = (calendar: CalendarLike, index: number): string => {
  const start = absolute(calendar.start, calendar.tick) ?? 0
  const at = start + index
  return calendar.tick === 'year' ? String(at) : `${Math.floor(at / 2)}H${(at % 2) + 1}`
}

/** What of a scenario sets its ticks. */
export interface TimedLike {
  calendar: CalendarLike
  start?: { through: string }
}

/** Ticks of lived history before the first turn: where a scenario begins late, the recorded orders are played up to there. */
export const livedTicks = ({ calendar, start }: TimedLike): number => (start === undefined ? 0 : Math.max(0, (tickIndex(calendar, start.through) ?? -1) + 1))

/** First tick of a turn (from 0): turns come after the lived history. */
export const turnTick = (scenario: TimedLike, turn: number): number => livedTicks(scenario) + turn * scenario.calendar.ticksPerTurn

/** Ticks of the whole game: lived history, turns and horizon. */
export const totalTicks = (scenario: TimedLike): number => livedTicks(scenario) + scenario.calendar.turns * scenario.calendar.ticksPerTurn + scenario.calendar.horizonTicks
