/** The command line: exact JSON, exact exits, the result alone on stdout, and the same bytes for the same command. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { RULES_VERSION } from '../../src/engine/version.ts'
import { readReplay } from '../../src/replay/replay.ts'
import { edited, EXAMPLE, rawOf } from '../games.ts'
import { run, runFromSources, scratch } from './run.ts'

const folder = scratch()
const at = (name: string) => join(folder, name)
const write = (name: string, text: string): string => {
  writeFileSync(at(name), text)
  return at(name)
}
const keysOf = (value: unknown): string[] => Object.keys(value as object)

describe.concurrent('simulate', { timeout: 120000 }, () => {
  test('gives JSON of the agreed form and nothing else on stdout', async () => {
    const { code, out, err } = await run(['simulate', EXAMPLE, '--games', '6', '--seed', '3', '--bot', 'north=random', '--world', 'hidden', '--json'])
    expect([code, err]).toEqual([0, ''])
    const report = JSON.parse(out) as Record<string, Record<string, Record<string, unknown>>>
    expect(keysOf(report)).toEqual(['scenario', 'rules', 'seeds', 'sides', 'draws', 'endings', 'distinctOutcomes', 'seconds', 'gamesPerSecond'])
    expect(report).toMatchObject({ scenario: EXAMPLE, rules: RULES_VERSION, seeds: { from: 3, count: 6 }, distinctOutcomes: 6 })
    for (const side of ['north', 'south']) {
      expect(keysOf(report.sides[side])).toEqual(['bot', 'winShare', 'meanResult', 'meanScore', 'sdScore', 'indices'])
      expect(keysOf(report.sides[side].indices)).toEqual(['sphere', 'military', 'cohesion', 'industry', 'legitimacy'])
    }
    expect([report.sides.north.bot, report.sides.south.bot]).toEqual(['random', 'south-balanced'])
    expect(Number(report.sides.north.winShare) + Number(report.sides.south.winShare)).toBeCloseTo(1, 9)
    expect(Object.values(report.endings as unknown as Record<string, number>).every((share) => share >= 0 && share <= 1)).toBe(true)
  })

  test('writes the first game, the same bytes each time, and says the same but for the clock', async () => {
    const args = ['simulate', EXAMPLE, '--games', '2', '--seed', '4', '--json']
    const [one, two] = await Promise.all([run([...args, '--out', at('one.json')]), run([...args, '--out', at('two.json')])])
    expect([one.code, two.code]).toEqual([0, 0])
    expect(readFileSync(at('one.json'), 'utf8')).toBe(readFileSync(at('two.json'), 'utf8'))
    const still = (text: string) => ({ ...(JSON.parse(text) as object), seconds: 0, gamesPerSecond: 0 })
    expect(still(one.out)).toEqual(still(two.out))
    expect(one.err).toContain('first of 2')
    const verdict = await run(['verify', at('one.json'), '--json'])
    expect([verdict.code, verdict.out]).toEqual([0, '{"ok":true}\n'])
  })
})

describe.concurrent('verify', { timeout: 120000 }, () => {
  test('names turn and quantity of what was altered, and exits 1', async () => {
    await run(['simulate', EXAMPLE, '--seed', '9', '--out', at('game.json')])
    const replay = JSON.parse(readFileSync(at('game.json'), 'utf8')) as unknown
    const figure = write('figure.json', JSON.stringify(edited(replay, { '/scenario/embedded/sides/south/resources/budget/income': 7 })))
    const broken = write('broken.json', JSON.stringify(edited(replay, { '/seed': -1 })))
    const [altered, plain, refused, several] = await Promise.all([run(['verify', figure, '--json']), run(['verify', figure]), run(['verify', broken]), run(['verify', at('game.json'), figure])])
    expect([altered.code, JSON.parse(altered.out)]).toEqual([1, { ok: false, turn: 1, quantity: 'resource', expected: expect.stringMatching(/^[0-9a-f]{8}$/), found: expect.stringMatching(/^[0-9a-f]{8}$/) }])
    expect(plain).toMatchObject({ code: 1, out: expect.stringMatching(/differs in turn 1 at resource/) })
    expect(refused).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/broken\.json:1:\d+ error below-range/) })
    expect(several.code).toBe(1)
    expect(several.out.trim().split('\n')).toHaveLength(2)
  })
})

describe.concurrent('validate', { timeout: 120000 }, () => {
  test('says that a good scenario is valid, and lists every problem of a bad one', async () => {
    const bad = write('bad.json', JSON.stringify(edited(rawOf(EXAMPLE), { '/ordersPerTurn': '3', '/moves/north-fund/verb': 'bild' }), null, 2))
    const [good, listed, shown] = await Promise.all([run(['validate', EXAMPLE, '--json']), run(['validate', bad, '--json']), run(['validate', bad])])
    expect([good.code, JSON.parse(good.out)]).toEqual([0, { ok: true, problems: [] }])
    const report = JSON.parse(listed.out) as { ok: boolean; problems: { code: string; path: string; at: { line: number } }[] }
    expect([listed.code, report.ok, report.problems.map(({ code, path }) => `${code} ${path}`).toSorted()]).toEqual([1, false, ['not-one-of /moves/north-fund/verb', 'number-as-text /ordersPerTurn']])
    expect(shown.code).toBe(1)
    expect(shown.out).toMatch(/bad\.json:\d+:\d+ error not-one-of: "bild" is not one of.* Did you mean "build"\?/)
  })

  test('reads a file that extends a built-in, and bytes of another encoding not at all', async () => {
    const near = write('near.json', '{ "extends": "two-powers", "title": "Nearly", "countries": { "arden": { "name": "Other" } } }')
    const wrong = at('latin.json')
    writeFileSync(wrong, Buffer.from([0x7b, 0xe4, 0x7d]))
    const [extended, latin, gone] = await Promise.all([run(['validate', near]), run(['validate', wrong]), run(['validate', at('gone.json')])])
    expect([extended.code, latin.code, gone.code]).toEqual([0, 1, 1])
    expect(latin.out + latin.err).toContain('not-utf8')
    expect(gone.out + gone.err).toContain('no-such-file')
  })
})

describe.concurrent('play', { timeout: 120000 }, () => {
  const turn = 'list build\norder 1\nlist\nseal\n'
  test('plays a whole game from piped input and writes a replay that verifies', async () => {
    const played = await run(['play', EXAMPLE, '--seed', '5', '--out', at('played.json')], turn.repeat(8))
    expect(played.code).toBe(0)
    expect(played.out).toContain('== Turn 8 of 8')
    expect(played.out).toContain('== The end ==')
    const read = readReplay(readFileSync(at('played.json'), 'utf8'))
    expect(read.ok && [read.value.turns.length, read.value.players.north.kind, read.value.players.south.bot, read.value.seed]).toEqual([8, 'human', 'south-balanced', 5])
    expect(read.ok && read.value.turns.flatMap(({ orders }) => orders.north).length).toBeGreaterThan(3)
    expect((await run(['verify', at('played.json')])).code).toBe(0)
  })

  test('answers what makes no sense, and ends where the input ends', async () => {
    const played = await run(['play', EXAMPLE, '--side', 'south'], 'dance\nsael\norder 999\ndrop 4\ncountry ardn\ncountry\nlist nothing like it\n')
    expect(played.code).toBe(0)
    for (const answer of ['There is no command "dance".', 'There is no command "sael". Did you mean "seal"?', 'There is no order 999', 'There is no order 4 in the tray.', 'There is no country "ardn". Did you mean "Arden"?', 'Countries: Arden, ', 'No order fits "nothing like it"', '== The end ==']) expect(played.out).toContain(answer)
    expect(played.err).toContain('The game ends here, after 0 of 8 turns.')
  })

  test('opens a country: where it stands, what may come of it, and the reasons of its push', async () => {
    const { out } = await run(['play', EXAMPLE], 'seal\nseal\nseal\ncountry Belmora\n')
    expect(out).toMatch(/Belmora: Open, reliance \d+%; (no window now|now: (dated window|election|review)); (no change likely|may move to Limited \d+%)/)
    expect(out).toMatch(/ {2}push -?\d\.\d\d \(Limited from 0\.80, Excluded from 1\.20\): .*Security tie \+\d\.\d\d/)
  })
})

describe.concurrent('show', { timeout: 120000 }, () => {
  test('prints the rulebook with every move, technology and coefficient, without a hole', async () => {
    const { code, out, err } = await run(['show', EXAMPLE])
    expect([code, err]).toEqual([0, ''])
    for (const part of ['north-brief', 'south-integrate', 'Drone swarm', 'compliance', 'keepPersuasion', 'A cable is cut']) expect(out).toContain(part)
    expect(out).not.toMatch(/\{\{|undefined|NaN|\[object/)
    expect((await run(['show', EXAMPLE])).out).toBe(out)
  })
})

describe.concurrent('wrong usage', { timeout: 120000 }, () => {
  test.each<[string[], number, RegExp]>([
    [[], 2, /counteroffset VERB/], [['dance'], 2, /There is no verb "dance"/], [['simulat', EXAMPLE], 2, /Did you mean "simulate"/], [['simulate'], 2, /usage: simulate/], [['simulate', EXAMPLE, 'x'], 2, /usage/], [['simulate', EXAMPLE, '--colour'], 2, /colour/],
    [['simulate', EXAMPLE, '--games', 'many'], 2, /--games must be a whole number/], [['simulate', EXAMPLE, '--games', '0'], 2, /--games/], [['simulate', EXAMPLE, '--seed', '-1'], 2, /seed/], [['simulate', EXAMPLE, '--seed', '4294967296'], 2, /--seed/], [['simulate', EXAMPLE, '--seed', ''], 2, /--seed/],
    [['simulate', EXAMPLE, '--bot', 'north'], 2, /form/], [['simulate', EXAMPLE, '--assume', 'compliance=much'], 2, /number/], [['simulate', EXAMPLE, '--assume', 'compliance='], 2, /form/],
    [['simulate', 'two-power'], 1, /unknown-scenario.*Did you mean "two-powers"/], [['simulate', EXAMPLE, '--bot', 'north=balanse'], 1, /unknown-bot/], [['simulate', EXAMPLE, '--bot', 'nort=pass'], 1, /unknown-side.*"north"/], [['simulate', EXAMPLE, '--world', 'plane'], 1, /unknown-world.*"plain"/],
    [['simulate', EXAMPLE, '--assume', 'complience=1'], 1, /unknown-assumption.*"compliance"/], [['play', EXAMPLE, '--side', 'east'], 1, /unknown-side/], [['play', EXAMPLE, '--bot', 'nobody'], 1, /unknown-bot/], [['play', EXAMPLE, '--assume', 'mood=1'], 1, /unknown-assumption/], [['verify', 'gone.json'], 1, /no-such-file/],
    // names that every object has are unknown like any other
    [['constructor'], 2, /There is no verb/], [['simulate', EXAMPLE, '--bot', 'north=constructor'], 1, /unknown-bot/], [['simulate', EXAMPLE, '--world', 'constructor'], 1, /unknown-world/], [['simulate', EXAMPLE, '--assume', 'constructor=1'], 1, /unknown-assumption/], [['play', EXAMPLE, '--world', 'constructor'], 1, /unknown-world/],
  ])('%j exits %d and says why on stderr', async (args, code, words) => {
    const found = await run(args)
    expect([found.code, found.err]).toEqual([code, expect.stringMatching(words)])
    expect(found.err).not.toMatch(/\n\s+at .*\.ts:\d+/)
    if (args.length > 0) expect(found.out).toBe('')
  })

  test('help is no wrong usage, and works from the sources without a build', async () => {
    const help = await runFromSources(['--help'])
    expect(help).toMatchObject({ code: 0, err: '', out: expect.stringContaining('simulate SCENARIO') })
    expect(await run(['--help'])).toEqual(help)
  })
})
