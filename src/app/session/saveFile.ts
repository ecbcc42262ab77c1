/** Reads save/1: a replay with the draft orders of each seat and what was on screen. */
import { z } from 'zod'
import type { Order } from '../../engine/orders.ts'
import { codeOrder, type UnknownName } from '../../engine/orders.ts'
import type { Match } from '../../replay/match.ts'
import { openReplay } from '../../replay/open.ts'
import { readReplay, type Replay } from '../../replay/replay.ts'
import { problem, type Problem, type Result } from '../../scenario/problem.ts'
import { readJson } from '../../scenario/readJson.ts'
import { order } from '../../scenario/schema/play.ts'
import { shapeProblems } from '../../scenario/shape.ts'
import { builtInText, fetchBuiltIn } from '../builtInTexts.ts'
import { language } from '../figures.ts'
import { inOwnWords } from './inOwnWords.ts'

const saveSchema = z.strictObject({
  format: z.literal('save/1'),
  replay: z.looseObject({ format: z.literal('replay/1') }),
  drafts: z.record(z.string().max(60), z.array(order).max(64)),
  screen: z.strictObject({ seat: z.int().min(0).max(1), sealed: z.array(z.string().max(60)).max(2), phase: z.enum(['decide', 'front']) }),
})

/** A game as it is put on the table. */
export interface OpenedGame {
  match: Match
  drafts: Record<string, Order[]>
  screen: { seat: number; sealed: string[]; phase: 'decide' | 'front' } | undefined
  /** The replay as the file says it, where the file is a replay and no save. */
  replay: Replay | undefined
}

const openText = async (text: string, file: string | undefined): Promise<Result<{ match: Match; replay: Replay }>> => {
  const read = readReplay(text, file)
  if (!read.ok) return read
  if ('builtIn' in read.value.scenario) await fetchBuiltIn(read.value.scenario.builtIn)
  const opened = openReplay(read.value, builtInText)
  if (!opened.ok) return opened
  const { turns } = opened.value
  const differs = read.value.turns.findIndex((turn, n) => turn.hash !== turns[n]?.hash)
  const notices = [...read.notices, ...opened.notices]
  if (differs >= 0) notices.push(problem('turn-differs', `/turns/${differs}`, { turn: differs + 1 }, { severity: 'warning' }))
  const match = { ...opened.value, scenario: await inOwnWords(opened.value.scenario, language()) }
  return { ok: true, value: { match, replay: read.value }, notices }
}

const unknownProblems = (match: Match, drafts: Record<string, Order[]>): Problem[] => {
  const problems: Problem[] = []
  for (const [side, orders] of Object.entries(drafts)) {
    if (!match.game.ids.sides.includes(side)) problems.push(problem('unknown-side', `/drafts/${side}`, { name: side }))
    orders.forEach((one, n) => {
      const unknown: UnknownName[] = []
      codeOrder(match.game, one, unknown)
      for (const { field, name } of unknown)
        problems.push(problem(field === 'target' ? 'unknown-country' : field === 'against' || field === 'divest' ? 'unknown-technology' : `unknown-${field}`, `/drafts/${side}/${n}/${field}`, { name }))
    })
  }
  return problems
}

/** Opens a save or a replay from untrusted text: every problem at once, or a game. */
export const openGame = async (text: string, file?: string): Promise<Result<OpenedGame>> => {
  const json = readJson(text, file)
  if (!json.ok) return json
  const format = (json.value.value as { format?: unknown } | null)?.format
  if (format !== 'save/1') {
    const opened = await openText(text, file)
    return opened.ok ? { ok: true, value: { ...opened.value, drafts: {}, screen: undefined }, notices: opened.notices } : opened
  }
  const shape = saveSchema.safeParse(json.value.value)
  if (!shape.success) return { ok: false, problems: shapeProblems(shape.error, json.value, saveSchema, file) }
  const opened = await openText(JSON.stringify(shape.data.replay), file)
  if (!opened.ok) return { ok: false, problems: opened.problems.map((found) => ({ ...found, path: `/replay${found.path}`, at: undefined })) }
  const drafts = shape.data.drafts as Record<string, Order[]>
  const unknown = unknownProblems(opened.value.match, drafts)
  if (unknown.length > 0) return { ok: false, problems: unknown }
  return { ok: true, value: { match: opened.value.match, drafts, screen: shape.data.screen, replay: undefined }, notices: opened.notices }
}
