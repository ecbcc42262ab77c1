/** The author’s manual: every piece of JSON in it is read by the reader, and every file in it is played. */
import { describe, expect, test } from 'vitest'
import { EFFECTS } from '../../src/effects/index.ts'
import { playGame } from '../../src/lab/playGame.ts'
import { checkScenario } from '../../src/scenario/check.ts'
import { compile } from '../../src/scenario/compile.ts'
import { LINTS } from '../../src/scenario/lints/index.ts'
import { PLAYED_LINT_TEXTS } from '../../src/scenario/lints/played.ts'
import { GUIDES, jsonText, manual } from '../../src/scenario/manual/index.ts'
import { PROBLEM_WORDS } from '../../src/scenario/problemWords.ts'
import { edited, EXAMPLE, rawOf, textOf } from '../games.ts'

const text = manual()
const snippets = GUIDES.flatMap(({ id, parts }) => parts.flatMap((part) => (typeof part === 'string' ? [] : [[id, part] as const])))

describe('the guides', () => {
  test.each(snippets)('%s: %j is read and played', (_, snippet) => {
    const whole = 'whole' in snippet
    const json = whole ? JSON.stringify(snippet.json) : JSON.stringify(edited(rawOf(EXAMPLE), { [snippet.at]: snippet.json }))
    const { scenario, problems } = checkScenario(json, 'guide.json', (name) => (name === EXAMPLE ? textOf(EXAMPLE) : undefined))
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    if (scenario === undefined) throw new Error('not read')
    if (whole) expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual([])
    const game = compile(scenario)
    expect(playGame(scenario, game, game, 1, game.ids.sides.map(() => 'random')).ended[0]).toBe(1)
  })

  test('cover what an author begins with', () => {
    expect(GUIDES.map(({ id }) => id)).toEqual(expect.arrayContaining(['first-scenario', 'technology-and-counter', 'country', 'event', 'assumption', 'translating']))
  })
})

describe('the manual', () => {
  test('holds JSON that can be parsed, in every block', () => {
    const blocks = [...text.matchAll(/```json\n([\s\S]*?)\n```/g)].map((match) => match[1])
    expect(blocks.length).toBeGreaterThanOrEqual(snippets.length + EFFECTS.length)
    for (const block of blocks) expect(() => JSON.parse(block) as unknown).not.toThrow()
  })

  test('has an entry for every effect, check and problem', () => {
    for (const { id } of EFFECTS) expect(text).toContain(`### \`${id}\``)
    for (const id of [...LINTS.map((lint) => lint.id), ...Object.keys(PLAYED_LINT_TEXTS)]) expect(text).toContain(`### \`${id}\` (`)
    for (const code of Object.keys(PROBLEM_WORDS)) expect(text).toContain(`- \`${code}\`: `)
    for (const field of ['ticksPerTurn', 'ownerVeto', 'unpersuadable', 'regionWeight', 'waivers']) expect(text).toContain(`| \`${field}\` |`)
  })

  test('writes JSON so that it says the same', () => {
    const raw = rawOf(EXAMPLE)
    expect(JSON.parse(jsonText(raw))).toEqual(raw)
    expect(Math.max(...jsonText(raw).split('\n').map((line) => line.length))).toBeLessThan(300)
  })
})
