/** Replays: one game, one hash, through save and load; and whatever is altered is named by turn and quantity. */
import { describe, expect, test } from 'vitest'
import { RULES_VERSION } from '../../src/engine/version.ts'
import { openReplay } from '../../src/replay/open.ts'
import { checksumOf, makeReplay, readReplay, type Replay, writeReplay } from '../../src/replay/replay.ts'
import { verify } from '../../src/replay/verify.ts'
import { endMatch, isOver, playTurn } from '../../src/replay/match.ts'
import { type Edits, edited, EXAMPLE, FLAGSHIP } from '../games.ts'
import { load, playMatch } from './game.ts'

const match = playMatch(EXAMPLE, 5, 'balanced')
const whole = makeReplay(match)

const readBack = (text: string): Replay => {
  const read = readReplay(text)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}

/** Verdict on the replay with edits, as somebody would write it who also mends the checksum. */
const verdictOn = (edits: Edits, replay: Replay = whole) => {
  const changed = edited(replay, edits) as Replay
  const verdict = verify(readBack(writeReplay({ ...changed, checksum: checksumOf(changed) })), load)
  if (!verdict.ok) throw new Error(JSON.stringify(verdict.problems))
  return verdict.value
}

describe('a game that is saved and loaded', () => {
  test.each([[EXAMPLE, 'balanced', undefined], [EXAMPLE, 'random', 'hidden'], [FLAGSHIP, 'random', 'hidden'], [FLAGSHIP, 'balanced', 'article']])('%s by %s in world %s has the same hashes', (id, bot, world) => {
    const played = playMatch(id, 3, bot, 99, world)
    for (const embed of [true, false]) {
      const text = writeReplay(makeReplay(played, embed))
      const opened = openReplay(readBack(text), load)
      if (!opened.ok) throw new Error(JSON.stringify(opened.problems))
      expect(opened.value.turns.map(({ hash }) => hash)).toEqual(played.turns.map(({ hash }) => hash))
      expect(opened.value.end?.hash).toEqual(played.end?.hash)
      expect(writeReplay(makeReplay(opened.value, embed))).toBe(text)
      expect(verify(readBack(text), load)).toMatchObject({ ok: true, value: { ok: true } })
    }
  })

  test('is played on from any turn as if it had never been closed', () => {
    const half = readBack(writeReplay(makeReplay(playMatch(EXAMPLE, 5, 'balanced', 4))))
    const opened = openReplay(half, load)
    if (!opened.ok) throw new Error('cannot be opened')
    while (!isOver(opened.value)) playTurn(opened.value, match.turns[opened.value.turns.length].orders)
    expect(endMatch(opened.value).hash).toEqual(match.end?.hash)
  })

  test('writes the same bytes twice, with nothing of the clock, the host or a path', () => {
    const text = writeReplay(makeReplay(playMatch(EXAMPLE, 5, 'balanced')))
    expect(text).toBe(writeReplay(whole))
    expect(text).not.toContain(process.cwd())
    expect(text).not.toMatch(/20\d\d-\d\d-\d\dT/)
    expect(whole.rules).toBe(RULES_VERSION)
  })
})

describe('verify', () => {
  test('finds nothing wrong with what is whole, also when the keys stand in another order', () => {
    expect(verdictOn({})).toEqual({ ok: true })
    const turned = JSON.stringify(Object.fromEntries(Object.entries(whole).toReversed()))
    expect(verify(readBack(turned), load)).toMatchObject({ value: { ok: true } })
  })

  const country = '/scenario/embedded/countries/delmark'
  test.each<[what: string, edits: Edits, turn: number, quantity: string | undefined]>([
    ['one figure of the scenario, seen at once', { '/scenario/embedded/sides/north/resources/budget/income': 6.5 }, 1, 'resource'],
    ['one figure of a country', { [`${country}/attributes/installed`]: 56 }, 1, undefined],
    ['the seed', { '/seed': 6 }, 1, undefined],
    ['one dial', { '/assumptions/compliance': 0.31, '/assumptions/mitigation-truth': 0.9 }, 0, undefined],
    ['an order of the first turn', { '/turns/0/orders/north/0': { move: 'north-brief', target: 'belmora', argument: 'evidence' } }, 1, undefined],
    ['an order left out in the third turn', { '/turns/2/orders/south': [] }, 3, undefined],
    ['an order added in the fifth turn', { '/turns/4/orders/north': [...whole.turns[4].orders.north, { move: 'north-brief', target: 'delmark', argument: 'money' }].slice(-1) }, 5, undefined],
    ['the hash of one quantity', { '/turns/2/hashes/reliance': '00000000' }, 3, 'reliance'],
    ['the hash of a turn', { '/turns/6/hash': '0000000000000000' }, 7, 'hash'],
    ['a quantity that is left out', { '/turns/1/hashes/stance': undefined }, 2, 'stance'],
    ['a quantity that nobody knows', { '/turns/1/hashes/mood': '00000000' }, 2, 'mood'],
    ['the hash of the end', { '/end/hashes/maturity': '00000000' }, whole.turns.length + 1, 'maturity'],
  ])('names turn and quantity after a change of %s', (_, edits, turn, quantity) => {
    const verdict = verdictOn(edits)
    expect(verdict.ok).toBe(false)
    if (turn > 0) expect(verdict.turn).toBe(turn)
    if (quantity !== undefined) expect(verdict.quantity).toBe(quantity)
    expect(verdict.expected).not.toBe(verdict.found)
  })

  test('finds the turn in which an order of the flagship was altered', () => {
    const played = makeReplay(playMatch(FLAGSHIP, 2, 'balanced'), false)
    const at = played.turns.findIndex(({ orders }, n) => n > 2 && orders.washington.some((order) => order.target !== undefined))
    const k = played.turns[at].orders.washington.findIndex((order) => order.target !== undefined)
    expect(verdictOn({ [`/turns/${at}/orders/washington`]: played.turns[at].orders.washington.toSpliced(k, 1) }, played)).toMatchObject({ ok: false, turn: at + 1 })
  })

  test('says that a file was changed where only its checksum tells', () => {
    const changed = edited(whole, { '/players/north/name': 'Somebody' }) as Replay
    expect(verify(readBack(writeReplay(changed)), load)).toMatchObject({ ok: true, value: { ok: false, turn: 0, quantity: 'checksum' } })
    const read = readReplay(writeReplay(changed))
    expect(read.ok && read.notices.map(({ code }) => code)).toEqual(['checksum-differs'])
  })

  test('says that there are more turns than the game has', () => {
    expect(verdictOn({ '/turns': [...whole.turns, whole.turns[0]] })).toMatchObject({ ok: false, turn: whole.turns.length + 1, quantity: 'turn' })
  })
})

describe('a replay that cannot be read', () => {
  const code = (text: string): string[] => {
    const read = readReplay(text)
    return read.ok ? [] : read.problems.map((found) => `${found.code} ${found.path}`)
  }
  test.each<[string, string, string[]]>([
    ['empty', '', ['empty-file ']],
    ['of a newer form', writeReplay({ ...whole, format: 'replay/2' as 'replay/1' }), ['newer-format /format']],
    ['of another kind', JSON.stringify({ format: 'scenario/1' }), ['foreign-format /format']],
    ['no object', '[1, 2]', ['wrong-type ']],
    ['with a seed out of range', JSON.stringify(edited(whole, { '/seed': 4294967296 })), ['above-range /seed']],
    ['with text for a number and a missing part', JSON.stringify(edited(whole, { '/rules': '1', '/notes': undefined })), ['number-as-text /rules', 'missing-field /notes']],
    ['with an order without a move', JSON.stringify(edited(whole, { '/turns/3/orders/north': [{}] })), ['missing-field /turns/3/orders/north/0/move']],
    ['with an unknown field', JSON.stringify(edited(whole, { '/turns/3/mood': 1 })), ['unknown-field /turns/3/mood']],
    ['cut off', writeReplay(whole).slice(0, 400), ['not-json ']],
  ])('%s: says what is wrong and where', (_, text, expected) => {
    expect(code(text).slice(0, expected.length)).toEqual(expected)
  })

  const opened = (edits: Edits, replay: Replay = whole): string[] => {
    const result = openReplay(edited(replay, edits) as Replay, load)
    return result.ok ? result.notices.map((found) => `${found.severity} ${found.code}`) : result.problems.map((found) => `${found.code} ${found.path}`)
  }
  test('names what it cannot find: a scenario, its numbers, an assumption, older rules', () => {
    const linked = makeReplay(match, false)
    expect(opened({ '/scenario': { builtIn: 'three-powers', modelHash: '0' } }, linked)).toEqual(['unknown-built-in /scenario/builtIn'])
    expect(opened({ '/scenario/modelHash': '0000' }, linked)).toEqual(['other-model /scenario/modelHash'])
    expect(opened({ '/assumptions/compliance': undefined })).toEqual(['assumption-missing /assumptions'])
    expect(opened({ '/rules': RULES_VERSION + 1 })).toEqual(['warning other-rules'])
    expect(opened({ '/scenario/embedded/countries/delmark/iso': undefined })[0]).toMatch(/^missing-field \/countries\/delmark\/iso/)
  })

  test('says so where its recorded orders ask for more than a turn can hold, and does not fall over', () => {
    const orders = Array.from({ length: 64 }, () => ({ move: 'south-spy', target: 'corvia', function: 'content' }))
    const spy = { ...whole.scenario, embedded: edited('embedded' in whole.scenario ? whole.scenario.embedded : {}, { '/moves/south-spy': { side: 'south', seat: 'council', verb: 'look', name: 'Spy', text: 'Spies.', risk: 'None.', target: 'country', network: 'net', function: ['content'], cost: {}, cooldown: 0, effects: [{ effect: 'exploit', gain: 1, exposure: 0.1 }], source: 'invented', confidence: 'analyst' } }) }
    expect(opened({ '/scenario': spy, '/options/free': true, '/turns/0/orders/south': orders })).toEqual(['turn-too-full /turns/0'])
  })
})
