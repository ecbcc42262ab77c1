import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { differenceOf, linearOf, contrastOf, visions, type Vision } from './colourScience.ts'

const css = readFileSync(new URL('../../src/app/look/tokens.css', import.meta.url), 'utf8')

/** Colour tokens of the first block that follows the given text. */
function tokensAfter(start: string): Record<string, string> {
  const from = css.indexOf(start)
  expect(from, start).toBeGreaterThanOrEqual(0)
  const block = css.slice(css.indexOf('{', from), css.indexOf('}', from))
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9A-Fa-f]{6})/g)].map((found) => [found[1], found[2]]))
}

const themes = { light: tokensAfter(':root,'), dark: tokensAfter('\n[data-theme="dark"]') }
const texts = ['ink', 'ink-2', 'ink-3', 'w', 'b', 'accent', 'warn', 'bad']
const grounds = ['paper', 'panel', 'sunk']
const rungs = ['s0', 's1', 's2', 's3', 's4']

it('follows the system with the same dark values that the switch gives', () => {
  expect(tokensAfter(':root:not([data-theme])')).toEqual(themes.dark)
})

it('gives every colour in both themes', () => {
  expect(Object.keys(themes.dark).sort()).toEqual(Object.keys(themes.light).sort())
  expect(Object.keys(themes.light).length).toBe(43)
})

describe.each(Object.entries(themes))('%s theme', (_name, colour) => {
  it.each(grounds.flatMap((ground) => texts.map((text) => [text, ground])))('%s can be read on %s', (text, ground) => {
    expect(contrastOf(colour[text], colour[ground])).toBeGreaterThanOrEqual(4.5)
  })

  it.each([['on-accent', 'accent'], ['w', 'w-tint'], ['b', 'b-tint'], ['sea-label', 'sea'], ['ink', 'sea'], ['ink', 'halo'], ['ink-3', 'halo']])('%s can be read on %s', (text, ground) => {
    expect(contrastOf(colour[text], colour[ground])).toBeGreaterThanOrEqual(4.5)
  })

  it.each([...grounds.map((ground) => ['rule-strong', ground]), ['coast', 'sea'], ['focus', 'panel'], ['sel', 'sea'], ['sel', 'land']])('%s can be seen on %s', (mark, ground) => {
    expect(contrastOf(colour[mark], colour[ground])).toBeGreaterThanOrEqual(3)
  })

  it.each(Object.keys(visions) as Vision[])('tells the sides, the rungs and the ends of pressure apart in %s vision', (vision) => {
    const apart = (one: string, two: string): number => differenceOf(linearOf(colour[one]), linearOf(colour[two]), vision)
    expect(apart('w', 'b')).toBeGreaterThanOrEqual(40)
    expect(apart('d-w3', 'd-b3')).toBeGreaterThanOrEqual(40)
    for (const one of rungs) for (const two of rungs) if (one < two) expect(apart(one, two), `${one} and ${two}`).toBeGreaterThanOrEqual(8)
  })
})
