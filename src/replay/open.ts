/** Opens a replay: its scenario is read by the reader of untrusted files, its orders are played again. */
import { RULES_VERSION } from '../engine/version.ts'
import type { Scenario } from '../scenario/format.ts'
import { modelHash } from '../scenario/hashes.ts'
import { parseScenario } from '../scenario/parse.ts'
import { problem, type Result } from '../scenario/problem.ts'
import { endMatch, isOver, type Match, playTurn, startMatch } from './match.ts'
import type { Replay } from './replay.ts'

/** Text of a built-in scenario by id. */
export type LoadScenario = (id: string) => string | undefined

/** Scenario of a replay, embedded or built in. */
export const scenarioOf = (replay: Replay, load?: LoadScenario): Result<Scenario> => {
  if ('embedded' in replay.scenario) return parseScenario(JSON.stringify(replay.scenario.embedded))
  const { builtIn, modelHash: wanted } = replay.scenario
  const text = load?.(builtIn)
  if (text === undefined) return { ok: false, problems: [problem('unknown-built-in', '/scenario/builtIn', { name: builtIn })] }
  const parsed = parseScenario(text, { load })
  if (!parsed.ok) return parsed
  const found = modelHash(parsed.value)
  if (found !== wanted) return { ok: false, problems: [problem('other-model', '/scenario/modelHash', { name: builtIn, expected: wanted, found })] }
  return parsed
}

/** Plays a replay up to `turns` turns (all by default) into a match that can be played on. */
export const openReplay = (replay: Replay, load?: LoadScenario, turns = replay.turns.length): Result<Match> => {
  const scenario = scenarioOf(replay, load)
  if (!scenario.ok) return scenario
  const notices = [...scenario.notices]
  if (replay.rules !== RULES_VERSION) notices.push(problem('other-rules', '/rules', { found: replay.rules, expected: RULES_VERSION }, { severity: 'warning' }))
  const unset = Object.keys(scenario.value.assumptions).filter((id) => replay.assumptions[id] === undefined)
  if (unset.length > 0) return { ok: false, problems: unset.map((id) => problem('assumption-missing', '/assumptions', { name: id })) }
  const match = startMatch(scenario.value, { seed: replay.seed, world: replay.options.world, changes: replay.options.changes, players: replay.players, free: replay.options.free, assumptions: replay.assumptions })
  for (const [n, turn] of replay.turns.slice(0, turns).entries()) {
    if (isOver(match)) break
    try {
      playTurn(match, turn.orders, { injects: turn.injects, shown: turn.shown })
    } catch (error) {
      // recorded orders are free of price and slots: a hostile file may ask for more than a turn has room for
      return { ok: false, problems: [problem('turn-too-full', `/turns/${n}`, { turn: n + 1, what: (error as Error).message })] }
    }
  }
  match.notes = replay.notes.filter((note) => note.turn <= turns)
  if (turns >= replay.turns.length && replay.end !== undefined) endMatch(match)
  return { ok: true, value: match, notices }
}
