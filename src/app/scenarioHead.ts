/** What the title page says of a scenario before it has been fetched: enough for the whole start form. */
import type { Scenario } from '../scenario/format.ts'

export interface ScenarioHead {
  id: string
  title: string
  /** Titles in other languages of the page, by language. */
  titles?: Readonly<Record<string, string>>
  summary: string
  line?: string
  minutes?: readonly [number, number]
  turns: number
  /** How many countries are played. */
  countries: number
  sides: Record<string, { name: string; role: 'guarantor' | 'challenger' }>
  worlds: Record<string, { name: string; text: string; draw: boolean }>
  defaultWorld: string
  bots: Record<string, { name: string; text: string; kind: string; side?: string }>
}

const mapped = <From, To>(from: Readonly<Record<string, From>>, to: (one: From) => To): Record<string, To> => Object.fromEntries(Object.entries(from).map(([id, one]) => [id, to(one)]))

export const headOf = (scenario: Scenario): ScenarioHead => ({
  id: scenario.id, title: scenario.title, summary: scenario.summary, defaultWorld: scenario.defaultWorld,
  ...(scenario.line === undefined ? {} : { line: scenario.line }),
  ...(scenario.minutes === undefined ? {} : { minutes: scenario.minutes }),
  turns: scenario.calendar.turns,
  countries: Object.keys(scenario.countries).length,
  sides: mapped(scenario.sides, ({ name, role }) => ({ name, role })),
  worlds: mapped(scenario.worlds, ({ name, text, draw }) => ({ name, text, draw: Boolean(draw) })),
  bots: mapped(scenario.bots, ({ name, text, kind, side }) => ({ name, text, kind, ...(side === undefined ? {} : { side }) })),
})
