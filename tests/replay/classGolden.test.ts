/** The class scenario in files and links: a golden replay of it, and what is noted beside a game. UPDATE_GOLDENS=1 writes it anew. */
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { RULES_VERSION } from '../../src/engine/version.ts'
import { openReplay } from '../../src/replay/open.ts'
import { makeReplay, readReplay, writeReplay } from '../../src/replay/replay.ts'
import { MOST_CODE, readLink, shareCode, sharedGame } from '../../src/replay/share.ts'
import { verify } from '../../src/replay/verify.ts'
import { load, playMatch } from './game.ts'

const CLASS = 'third-offset-class'
const place = new URL(`../replays/${CLASS}-balanced.json`, import.meta.url)

const read = (text: string) => {
  const found = readReplay(text)
  if (!found.ok) throw new Error(JSON.stringify(found.problems))
  return found.value
}

describe('the golden replay of the class scenario', () => {
  if (process.env.UPDATE_GOLDENS === '1') writeFileSync(place, writeReplay(makeReplay(playMatch(CLASS, 4, 'balanced'), false)))
  const replay = read(readFileSync(place, 'utf8'))

  test('plays out hash by hash, from a lived start', () => {
    const opened = openReplay(replay, load)
    if (!opened.ok) throw new Error(`${JSON.stringify(opened.problems)}: if the scenario was changed on purpose, run UPDATE_GOLDENS=1 npx vitest run tests/replay/classGolden.test.ts`)
    expect(replay.rules).toBe(RULES_VERSION)
    expect(opened.value.worlds[0].tick[0]).toBe(3)
    expect(opened.value.turns.map(({ hash }) => hash)).toEqual(replay.turns.map(({ hash }) => hash))
    expect(opened.value.end?.hash.hash).toBe(replay.end?.hash)
    expect(verify(replay, load)).toMatchObject({ value: { ok: true } })
  })
})

describe('a game of the class scenario', () => {
  const match = playMatch(CLASS, 11, 'balanced')

  test('verifies from a file that holds the whole scenario, without any built-in one', () => {
    const file = read(writeReplay(makeReplay(match)))
    expect('embedded' in file.scenario && file.scenario.embedded.extends).toBeUndefined()
    expect(verify(file)).toMatchObject({ value: { ok: true } })
  })

  test('fits into a link that plays out to the same end', () => {
    const code = shareCode(match)
    expect(code?.length).toBeLessThanOrEqual(MOST_CODE)
    const head = readLink(code ?? '')
    if (!head.ok) throw new Error('the link cannot be read')
    const shared = sharedGame(head.value, match.game.ids)
    if (!shared.ok) throw new Error('the link cannot be played')
    expect(shared.value.orders).toHaveLength(6)
    expect(shared.value.hash).toBe(match.end?.hash.hash)
  })

  test('keeps what was noted beside it, and no hash hangs on it', () => {
    const noted = playMatch(CLASS, 11, 'balanced')
    noted.notes = [{ turn: 0, text: `${noted.scenario.openingQuestion?.text} Passed.` }, { turn: 4, text: 'Later.' }]
    const file = read(writeReplay(makeReplay(noted)))
    expect(file.end).toEqual(makeReplay(match).end)
    const opened = openReplay(file)
    expect(opened.ok && opened.value.notes).toEqual(noted.notes)
    // a game taken up at an earlier turn knows nothing of later notes
    const early = openReplay(file, load, 2)
    expect(early.ok && early.value.notes).toEqual(noted.notes.slice(0, 1))
  })
})
