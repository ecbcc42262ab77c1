/** Reads the replay file: scenario, seed, assumptions, orders, and a hash for each turn. */
import { z } from 'zod'
import { problem, type Result } from '../scenario/problem.ts'
import { readJson } from '../scenario/readJson.ts'
import { shapeProblems } from '../scenario/shape.ts'
import { order } from '../scenario/schema/play.ts'
import { checksumOf, type Replay } from './makeReplay.ts'

export { checksumOf, makeReplay, type Replay, writeReplay } from './makeReplay.ts'

const seed = z.int().min(0).max(4294967295).describe('Seed of the game’s luck.')
const hashes = z.record(z.string().max(60), z.string().regex(/^[0-9a-f]{8}$/))
const hash = z.string().regex(/^[0-9a-f]{16}$/)

const replaySchema = z.strictObject({
  format: z.literal('replay/1'),
  rules: z.int(),
  scenario: z.union([z.strictObject({ embedded: z.looseObject({ id: z.string() }) }), z.strictObject({ builtIn: z.string().max(60), modelHash: z.string().max(32) })]),
  seed,
  assumptions: z.record(z.string().max(60), z.number()),
  options: z.strictObject({ world: z.string().max(60), changes: z.record(z.string().max(60), z.number()), free: z.boolean() }),
  players: z.record(z.string().max(60), z.strictObject({ kind: z.enum(['human', 'bot']), bot: z.string().max(60).optional(), name: z.string().max(80).optional() })),
  turns: z
    .array(
      z.strictObject({
        orders: z.record(z.string().max(60), z.array(order).max(64)),
        injects: z.array(z.string().max(60)).max(64),
        hash,
        hashes,
        shown: z.record(z.string().max(60), z.number()),
      }),
    )
    .max(120),
  end: z.strictObject({ hash, hashes }).optional(),
  notes: z.array(z.strictObject({ turn: z.int(), text: z.string().max(2000) })).max(200),
  checksum: z.string().max(32),
})

/** Reads a replay from untrusted text. The embedded scenario is checked by its own reader when it is opened. */
export const readReplay = (text: string, file?: string): Result<Replay> => {
  const json = readJson(text, file)
  if (!json.ok) return json
  const value = json.value.value as { format?: unknown }
  if (typeof value === 'object' && value !== null && typeof value.format === 'string' && value.format !== 'replay/1') {
    const newer = /^replay\/(\d+)$/.exec(value.format)
    return { ok: false, problems: [problem(newer ? 'newer-format' : 'foreign-format', '/format', { found: value.format, expected: 'replay/1' }, { at: { ...(file ? { file } : {}), line: 1, column: 1, length: 1 } })] }
  }
  const shape = replaySchema.safeParse(json.value.value)
  if (!shape.success) return { ok: false, problems: shapeProblems(shape.error, json.value, replaySchema, file) }
  const replay = shape.data as unknown as Replay
  const notices = checksumOf(replay) === replay.checksum ? [] : [problem('checksum-differs', '/checksum', { found: replay.checksum }, { severity: 'warning' as const })]
  return { ok: true, value: replay, notices }
}
