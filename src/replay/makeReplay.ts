/** Writes a replay: scenario, seed, assumptions, orders, and a hash for each turn. The same game writes the same bytes. */
import { RULES_VERSION } from '../engine/version.ts'
import type { Scenario } from '../scenario/format.ts'
import { modelHash, textChecksum } from '../scenario/hashes.ts'
import type { Match, MatchOptions, Note, Player, TurnRecord } from './match.ts'

/** A game as it is written: scenario, seed, dials, orders and hashes, never states. */
export interface Replay {
  format: 'replay/1'
  rules: number
  scenario: { embedded: Scenario } | { builtIn: string; modelHash: string }
  seed: number
  assumptions: Record<string, number>
  options: MatchOptions
  players: Record<string, Player>
  turns: TurnRecord[]
  end?: { hash: string; hashes: Record<string, string> }
  notes: Note[]
  checksum: string
}

const sorted = <T>(object: Record<string, T>): Record<string, T> => Object.fromEntries(Object.keys(object).sort().map((key) => [key, object[key]]))

/** JSON with the keys of every object in code-unit order, so that readers may keep them in any; `known` is a part written before. */
const canonical = (value: unknown, known?: { part: object; text: string }): string => {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one, known)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (value === known?.part) return known.text
  const object = value as Record<string, unknown>
  return `{${Object.keys(object).filter((key) => object[key] !== undefined).sort().map((key) => `${JSON.stringify(key)}:${canonical(object[key], known)}`).join(',')}}`
}

const written = new WeakMap<Scenario, string>()

/** A scenario in that form, written once: no game changes it, and every save holds it. */
const canonicalScenario = (scenario: Scenario): string => {
  const text = written.get(scenario) ?? canonical(scenario)
  written.set(scenario, text)
  return text
}

/** Checksum of everything in the file but itself. */
export const checksumOf = (replay: Omit<Replay, 'checksum'>): string => textChecksum(canonical({ ...replay, checksum: undefined }))

/** The replay of a match. `embed` puts the resolved scenario into the file. */
export const makeReplay = (match: Match, embed = true): Replay => {
  const body: Omit<Replay, 'checksum'> = {
    format: 'replay/1',
    rules: RULES_VERSION,
    scenario: embed ? { embedded: match.scenario } : { builtIn: match.scenario.id, modelHash: modelHash(match.scenario) },
    seed: match.seed,
    assumptions: sorted(match.assumptions),
    options: match.options,
    players: sorted(match.players),
    turns: match.turns,
    ...(match.end ? { end: { hash: match.end.hash.hash, hashes: match.end.hash.hashes } } : {}),
    notes: match.notes,
  }
  return { ...body, checksum: textChecksum(canonical(body, { part: match.scenario, text: embed ? canonicalScenario(match.scenario) : '' })) }
}

/** Text of a replay file: the same game gives the same bytes. */
export const writeReplay = (replay: Replay): string => `${JSON.stringify(replay)}\n`
