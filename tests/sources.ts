/** The source files of the house as data: their code without comments and strings, and what they import. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const SRC = fileURLToPath(new URL('../src', import.meta.url))

export interface Source {
  /** Path from src, for example "engine/luck.ts". */
  path: string
  text: string
}

export const sources: Source[] = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|tsx|js|css|html)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: relative(SRC, path).split('\\').join('/'), text: readFileSync(path, 'utf8') }))
  .toSorted((a, b) => (a.path < b.path ? -1 : 1))

export const isModule = (source: Source): boolean => /\.(ts|tsx|js)$/.test(source.path)

/** Code with comments and the text of strings blanked; what stands in `${ }` stays. */
export const codeOf = (text: string): string => {
  let out = ''
  const holes: number[] = []
  let depth = 0
  let mode: 'code' | "'" | '"' | '`' = 'code'
  for (let i = 0; i < text.length; i++) {
    const c = text[i]
    if (mode === 'code') {
      if (c === '/' && text[i + 1] === '/') {
        while (i < text.length && text[i] !== '\n') i++
        out += '\n'
      } else if (c === '/' && text[i + 1] === '*') {
        const end = text.indexOf('*/', i + 2)
        out += text.slice(i, end + 2).replace(/[^\n]/g, ' ')
        i = end + 1
      } else if (c === '/' && /(?:^|[(,=:[!&|?{};\n]|return|=>)\s*$/.test(out.slice(-12))) {
        let set = false
        for (i++; i < text.length && (set || text[i] !== '/'); i++) {
          if (text[i] === '\\') i++
          else if (text[i] === '[') set = true
          else if (text[i] === ']') set = false
        }
        out += '/./'
      } else if (c === "'" || c === '"' || c === '`') {
        mode = c
        out += c
      } else if (c === '{') {
        depth++
        out += c
      } else if (c === '}') {
        if (holes[holes.length - 1] === depth) {
          holes.pop()
          mode = '`'
        }
        depth--
        out += c
      } else out += c
    } else if (c === '\\') i++
    else if (c === mode) {
      mode = 'code'
      out += c
    } else if (mode === '`' && c === '$' && text[i + 1] === '{') {
      depth++
      holes.push(depth)
      mode = 'code'
      out += '${'
      i++
    } else if (c === '\n') out += c
  }
  return out
}

const IMPORTS = [/(?:^|[\s;}])(?:import|export)\b[^'"`;()]*?\bfrom\s*(['"])([^'"]+)\1/g, /(?:^|[\s;}])import\s*(['"])([^'"]+)\1/g, /\bimport\s*\(\s*(['"`])([^'"`]+)\1/g, /\bnew\s+URL\(\s*(['"])([^'"]+\.(?:ts|tsx|js))\1\s*,\s*import\.meta\.url/g, /\brequire\s*\(\s*(['"])([^'"]+)\1/g]

/** Everything a module imports: static, re-exported, dynamic, for its side effects, or as a worker. Queries (?raw) are cut off. */
export const importsOf = (source: Source): string[] => {
  const text = source.text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1')
  return IMPORTS.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[2].replace(/\?.*$/, '')))
}

/** Path from src of a relative import, or undefined for a package. */
export const targetOf = (source: Source, name: string): string | undefined => (name.startsWith('.') ? posix.normalize(posix.join(dirname(source.path), name)) : undefined)

/** Name of the package an import comes from. */
export const packageOf = (name: string): string => (name.startsWith('node:') ? 'node:*' : name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/'))
