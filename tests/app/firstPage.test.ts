/** What the first page takes with it: no rules of the game, and every text that it says. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { FIRST_ENGLISH } from '../../src/app/look/texts/firstEnglish.ts'

const src = fileURLToPath(new URL('../../src', import.meta.url))

/** Modules that a module imports when it is loaded; types are gone by then, and import() comes later. */
const importsOf = (text: string): string[] => [...text.matchAll(/^(?:import|export) (?!type )(?:[^'\n]* from )?'([^']+)'/gm)].map(([, path]) => path)

const reached = (): { files: Map<string, string>; packages: Set<string> } => {
  const files = new Map<string, string>()
  const packages = new Set<string>()
  const visit = (path: string): void => {
    if (files.has(path) || !/\.tsx?$/.test(path)) return
    const text = readFileSync(path, 'utf8')
    files.set(path, text)
    for (const name of importsOf(text)) {
      const next = join(dirname(path), name)
      if (!name.startsWith('.')) packages.add(name)
      else if (existsSync(next)) visit(next)
    }
  }
  visit(join(src, 'app/main.tsx'))
  return { files, packages }
}

const { files, packages } = reached()

test('the first page loads no rules, no effects and no schema', () => {
  const names = [...files.keys()].map((path) => relative(src, path))
  expect(names).toContain('app/panels/title/titlePage.tsx')
  expect(names.filter((name) => /^(?:engine|effects|replay|cli)\/|^ai\/(?!names)|^scenario\/(?!problem\.ts)/.test(name))).toEqual([])
  expect([...packages].filter((name) => /^(?:zod|phaser|jsonc-parser|codemirror)/.test(name))).toEqual([])
})

test('every text that the first page names stands in its own catalogue', () => {
  const missing: string[] = []
  for (const [path, text] of files)
    for (const [, key] of text.matchAll(/\b(?:t|textOr)\('([a-z][\w.-]*)'/gi))
      if (FIRST_ENGLISH[key] === undefined && FIRST_ENGLISH[`${key}_other`] === undefined) missing.push(`${relative(src, path)}: ${key}`)
  const waters = [...(files.get(join(src, 'app/mapNames.ts')) ?? '').matchAll(/'(water\.\w+)'/g)].map(([, key]) => key)
  expect(waters.length).toBeGreaterThan(5)
  missing.push(...waters.filter((key) => FIRST_ENGLISH[key] === undefined))
  expect(missing).toEqual([])
})
