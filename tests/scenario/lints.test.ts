/** Lints: each has a small mistake that makes it speak, and only there; the example scenario itself is clean with its waivers. */
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkScenario } from '../../src/scenario/check.ts'
import { findings, LINTS, STATIC_NAMES, subjectOf, waived } from '../../src/scenario/lints/index.ts'
import { PLAYED_LINT_TEXTS } from '../../src/scenario/lints/played.ts'
import { always, satisfiable } from '../../src/scenario/lints/satisfiable.ts'
import { PROBLEM_WORDS } from '../../src/scenario/problemWords.ts'
import { changedScenario, edited, EXAMPLE, FLAGSHIP, rawOf, scenarioNamed, textOf } from '../games.ts'

const plain = findings(subjectOf(scenarioNamed(EXAMPLE)))
const keyOf = ({ code, path }: { code: string; path: string }): string => `${code} ${path}`
const known = new Set(plain.map(keyOf))

describe('a lint', () => {
  test.each(LINTS.map((lint) => [lint.id, lint] as const))('%s finds its mistake, and says so at its place', (id, lint) => {
    const found = findings(subjectOf(changedScenario(EXAMPLE, lint.broken.edits)), [lint])
    expect(found.map(keyOf)).toContain(`${id} ${lint.broken.at}`)
    // without the mistake it is silent there, but where the example itself is waived
    expect(known.has(`${id} ${lint.broken.at}`) && !Object.hasOwn(scenarioNamed(EXAMPLE).waivers, id)).toBe(false)
    for (const one of found) for (const [, name] of lint.says.matchAll(/\{\{(\w+)\}\}/g)) expect([id, name, Object.keys(one.params).includes(name)]).toEqual([id, name, true])
  })

  test('there are at least twenty-five, each with a name of its own and words of whole sentences', () => {
    expect(LINTS.length).toBeGreaterThanOrEqual(25)
    const ids = [...LINTS.map(({ id }) => id), ...Object.keys(PLAYED_LINT_TEXTS)]
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect([id, id in PROBLEM_WORDS]).toEqual([id, false])
    }
    for (const { says, means, mend } of [...LINTS, ...Object.values(PLAYED_LINT_TEXTS)]) for (const text of [says, means, mend]) expect(text).toMatch(/^[A-Z{].*[.}]$/)
  })
})

describe('the scenarios that come with the game', () => {
  const ids = readdirSync(new URL('../../scenarios/', import.meta.url)).filter((name) => /^[a-z0-9-]+\.json$/.test(name)).map((name) => name.replace('.json', ''))
  test.each(ids)('%s passes every check, with each waiver explained', (id) => {
    const { problems, scenario } = checkScenario(textOf(id), undefined, textOf)
    // a scenario that explains what is found in it explains all of it
    const told = Object.keys(scenario?.waivers ?? {}).length > 0 || id !== FLAGSHIP ? problems : problems.filter(({ severity }) => severity === 'error')
    expect(told.map((found) => `${found.severity} ${keyOf(found)}`)).toEqual([])
  })

  test('the flagship is checked within the time that an editor has', () => {
    const text = textOf(FLAGSHIP)
    checkScenario(text)
    const times = Array.from({ length: 3 }, () => {
      const start = process.cpuUsage()
      checkScenario(text)
      return process.cpuUsage(start).user / 1000
    })
    expect(Math.min(...times)).toBeLessThan(400)
  })
})

describe('a waiver', () => {
  const edits = { '/events/incident/effects': [] }
  const withWaiver = (waivers: unknown) => JSON.stringify(edited(rawOf(EXAMPLE), { ...edits, '/waivers': { ...(rawOf(EXAMPLE).waivers), ...(waivers as object) } }))
  const said = (waivers: unknown) => checkScenario(withWaiver(waivers)).problems.map(keyOf)

  test('with a reason silences the finding at its pointer and below it', () => {
    expect(said({})).toEqual(['event-without-effect /events/incident/effects'])
    expect(said({ 'event-without-effect': { '/events/incident/effects': 'A test.' } })).toEqual([])
    expect(said({ 'event-without-effect': { '/events': 'A test.' } })).toEqual([])
    expect(said({ 'event-without-effect': { '/events/inc': 'A test.' } })).toEqual(['event-without-effect /events/incident/effects', 'unused-waiver /waivers/event-without-effect/~1events~1inc'])
  })

  test('without a reason is an error', () => {
    expect(checkScenario(withWaiver({ 'event-without-effect': { '/events': '' } })).problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['error too-short'])
  })

  test('that covers nothing, or names no check, is itself a finding', () => {
    expect(said({ 'event-without-effect': { '/events': 'A test.' }, 'argument-unused': { '/arguments/money': 'A test.' } })).toEqual(['unused-waiver /waivers/argument-unused/~1arguments~1money'])
    const [found] = checkScenario(withWaiver({ 'event-without-efect': { '/events': 'A test.' }, 'event-without-effect': { '/events': 'A test.' } })).problems
    expect(found).toMatchObject({ code: 'unknown-lint', nearest: 'event-without-effect' })
  })

  test('does not silence an error, and is not called unused where its check was not made', () => {
    const broken = changedScenario(EXAMPLE, { '/assumptions/compliance/range': [1, 0.3], '/waivers': { ...rawOf(EXAMPLE).waivers, 'dial-without-range': { '/assumptions': 'A test.' }, 'move-never-used': { '/moves': 'A test.' } } })
    expect(waived(broken, findings(subjectOf(broken)), STATIC_NAMES).map(keyOf)).toEqual(['dial-without-range /assumptions/compliance/range', 'unused-waiver /waivers/dial-without-range/~1assumptions'])
  })
})

describe('whether a condition can hold', () => {
  test.each([
    [{ quantity: 'coup-share', atLeast: 0.5 }, true, false], [{ quantity: 'coup-share', atLeast: 1.01 }, false, false], [{ quantity: 'coup-share', below: 0 }, false, false], [{ quantity: 'coup-share', atLeast: 0 }, true, true], [{ quantity: 'coup', is: 2 }, false, false],
    [{ all: [{ quantity: 'tick', atLeast: 3 }, { quantity: 'tick', below: 3 }] }, false, false], [{ all: [{ quantity: 'tick', atLeast: 3 }, { quantity: 'tick', below: 4 }] }, true, false],
    [{ any: [{ quantity: 'coup', is: 2 }, { quantity: 'coup', is: 1 }] }, true, false], [{ not: { quantity: 'coup-share', atLeast: 0 } }, false, false], [{ not: { quantity: 'coup', is: 2 } }, true, true],
  ])('%j: %s, always: %s', (condition, can, must) => {
    expect([satisfiable(condition), always(condition)]).toEqual([can, must])
  })
})
