/**
 * Golden replays: games whose every hash is kept. UPDATE_GOLDENS=1 writes them anew; whoever does so because the rules
 * have changed raises RULES_VERSION as well.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { RULES_VERSION } from '../../src/engine/version.ts'
import { openReplay } from '../../src/replay/open.ts'
import { makeReplay, readReplay, type Replay, writeReplay } from '../../src/replay/replay.ts'
import { verify } from '../../src/replay/verify.ts'
import { EXAMPLE, FLAGSHIP } from '../games.ts'
import { load, playMatch } from './game.ts'

const GOLDENS = [
  { id: EXAMPLE, bot: 'balanced', seed: 1 },
  { id: EXAMPLE, bot: 'random', seed: 2 },
  { id: FLAGSHIP, bot: 'balanced', seed: 3 },
]
const placeOf = ({ id, bot }: (typeof GOLDENS)[number]) => new URL(`../replays/${id}-${bot}.json`, import.meta.url)

const readGolden = (golden: (typeof GOLDENS)[number]): Replay => {
  if (process.env.UPDATE_GOLDENS === '1') writeFileSync(placeOf(golden), writeReplay(makeReplay(playMatch(golden.id, golden.seed, golden.bot), false)))
  const read = readReplay(readFileSync(placeOf(golden), 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}

describe.each(GOLDENS)('the golden replay of $id by $bot', (golden) => {
  const replay = readGolden(golden)

  test('plays out hash by hash', () => {
    const opened = openReplay(replay, load)
    if (!opened.ok) throw new Error(`${JSON.stringify(opened.problems)}: if the scenario was changed on purpose, run UPDATE_GOLDENS=1 npx vitest run tests/replay/goldens.test.ts`)
    replay.turns.forEach((turn, n) => expect([n + 1, opened.value.turns[n].hashes]).toEqual([n + 1, turn.hashes]))
    expect(opened.value.turns.map(({ hash }) => hash)).toEqual(replay.turns.map(({ hash }) => hash))
    expect(opened.value.end?.hash).toEqual(replay.end)
    expect(verify(replay, load)).toMatchObject({ value: { ok: true } })
  })

  test('was made under these rules, and holds a whole game', () => {
    expect(replay.rules, 'the rules version was raised: write the goldens anew').toBe(RULES_VERSION)
    expect('builtIn' in replay.scenario && replay.scenario.builtIn).toBe(golden.id)
    expect(replay.turns.length).toBe(golden.id === FLAGSHIP ? 14 : 8)
    expect(replay.turns.flatMap(({ orders }) => Object.values(orders).flat()).length).toBeGreaterThan(12)
    expect(replay.end).toBeDefined()
  })

  test('bots do not play in it: they would give the same orders, but are not asked', () => {
    const silent = JSON.parse(JSON.stringify(replay)) as Replay
    for (const side of Object.keys(silent.players)) silent.players[side] = { kind: 'human' }
    const opened = openReplay(silent, load)
    expect(opened.ok && opened.value.end?.hash.hash).toBe(replay.end?.hash)
  })
})
