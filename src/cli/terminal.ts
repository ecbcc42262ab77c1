/** What the terminal shares: the catalogue, files, and the three exits (0 ok, 1 problems, 2 wrong usage). */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import i18next from 'i18next'
import type { Scenario } from '../scenario/format.ts'
import type { Load } from '../scenario/layers.ts'
import { LINT_ENGLISH } from '../scenario/lints/words.ts'
import { inWords } from '../scenario/inWords.ts'
import { nearestName } from '../scenario/nearest.ts'
import { parseScenario } from '../scenario/parse.ts'
import { problem, type Problem, type Result } from '../scenario/problem.ts'
import { decodeText, MOST_BYTES, tooLarge } from '../scenario/readJson.ts'
import { ENGLISH } from '../scenario/texts.ts'
import type { BesideFile } from '../scenario/translations.ts'

export const EXIT = { ok: 0, problems: 1, usage: 2 } as const

const texts = i18next.createInstance()
void texts.init({ lng: 'en', initAsync: false, keySeparator: false, nsSeparator: false, interpolation: { escapeValue: false }, resources: { en: { translation: { ...ENGLISH, ...LINT_ENGLISH } } } })

/** The sentence of a key. */
export const say = (key: string, params: Record<string, string | number> = {}): string => texts.t(key, params)

/** Whether there is a sentence for a key. */
export const says = (key: string): boolean => texts.exists(key)

export const out = (text: string): void => void process.stdout.write(`${text}\n`)
export const note = (text: string): void => void process.stderr.write(`${text}\n`)

/** Folder of the built-in scenarios: beside the sources, or beside the built program. */
export const scenarioFolder = (): string => {
  const here = dirname(fileURLToPath(import.meta.url))
  return [join(here, 'scenarios'), join(here, '../../scenarios')].find((folder) => existsSync(folder)) ?? 'scenarios'
}

const isBuiltIn = (name: string) => /^[a-z][a-z0-9-]{1,39}$/.test(name)

/** Text of a built-in scenario. */
export const builtInText = (id: string): string | undefined => {
  const path = join(scenarioFolder(), `${id}.json`)
  return isBuiltIn(id) && existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

/** Name of a file of translations: that of its scenario, and the language. */
const BESIDE = /^(.+)\.([a-z]{2}(?:-[A-Za-z]+)?)\.json$/

const builtInIds = (): string[] =>
  readdirSync(scenarioFolder()).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json') && !BESIDE.test(name)).map((name) => basename(name, '.json')).sort()

/** Text of a file, strictly UTF-8; one that is too large is not read at all. */
export const fileText = (path: string): Result<string> => {
  try {
    const bytes = statSync(path).size
    return bytes > MOST_BYTES ? { ok: false, problems: [tooLarge(bytes, path)] } : decodeText(readFileSync(path), path)
  } catch {
    return { ok: false, problems: [problem('no-such-file', '', { name: path })] }
  }
}

export interface ScenarioFile {
  /** As it is named in places. */
  name: string
  /** Where it can be written; undefined for a built-in scenario. */
  path: string | undefined
  text: string
  load: Load
  /** Translations that stand beside it. */
  beside: BesideFile[]
}

/** Files of translations beside a scenario, in the order of their names. */
const besideOf = (folder: string, stem: string, shown: string = folder): BesideFile[] =>
  readdirSync(folder).sort().flatMap((name) => {
    const [, of, language] = BESIDE.exec(name) ?? []
    if (of !== stem) return []
    const text = fileText(join(folder, name))
    return [{ language, file: join(shown, name), text: text.ok ? text.value : text.problems }]
  })

/** The scenario that a file of translations stands beside; undefined for other files. */
const translatedBy = (path: string): string | undefined => {
  const of = BESIDE.exec(basename(path))?.[1]
  return of === undefined ? undefined : join(dirname(path), `${of}.json`)
}

/** Text of a scenario by built-in id or by path; a file may extend a built-in or a file of its own folder. */
export const openScenarioFile = (name: string): Result<ScenarioFile> => {
  const builtIn = builtInText(name)
  if (builtIn !== undefined) return { ok: true, value: { name: join('scenarios', `${name}.json`), path: undefined, text: builtIn, load: builtInText, beside: besideOf(scenarioFolder(), name, 'scenarios') }, notices: [] }
  if (isBuiltIn(name) && !existsSync(name)) return { ok: false, problems: [problem('unknown-scenario', '', { name }, { nearest: nearestName(name, builtInIds()) })] }
  const text = fileText(name)
  if (!text.ok) return text
  const load: Load = (id) => {
    const near = join(dirname(name), id.endsWith('.json') ? id : `${id}.json`)
    if (!existsSync(near)) return builtInText(id)
    const base = fileText(near)
    return base.ok ? base.value : base.problems
  }
  return { ok: true, value: { name, path: name, text: text.value, load, beside: besideOf(dirname(name), basename(name, '.json')) }, notices: [] }
}

/** What is checked where a file is named: a scenario with all that stands beside it, or one file of translations alone. */
export const openChecked = (name: string): Result<{ file: ScenarioFile; only: (found: Problem) => boolean }> => {
  const of = translatedBy(name)
  if (of !== undefined && existsSync(name) && !existsSync(of)) return { ok: false, problems: [problem('translation-alone', '', { name: of }, { at: { file: name, line: 1, column: 1, length: 1 } })] }
  const opened = openScenarioFile(of !== undefined && existsSync(name) ? of : name)
  if (!opened.ok) return opened
  const only = of === undefined ? () => true : (found: Problem) => found.at?.file === join(dirname(name), basename(name))
  return { ok: true, value: { file: opened.value, only }, notices: [] }
}

/** Scenario by built-in id or by path. */
export const loadScenario = (name: string): Result<Scenario> => {
  const file = openScenarioFile(name)
  if (!file.ok) return file
  const parsed = parseScenario(file.value.text, { file: file.value.name, load: file.value.load })
  // the terminal shows one scenario at a time: from here on it speaks in its words
  if (parsed.ok) texts.addResourceBundle('en', 'translation', inWords(ENGLISH, parsed.value.words), true, true)
  return parsed
}

/** A problem as "file:line:column severity code sentence". */
export const problemLine = (found: Problem): string => {
  const place = found.at ? `${found.at.file ?? ''}:${found.at.line}:${found.at.column} ` : ''
  const nearest = found.nearest ? ` Did you mean "${found.nearest}"?` : ''
  return `${place}${found.severity} ${found.code}: ${say(`problem.${found.code}`, found.params)}${nearest}`
}

export const reportProblems = (problems: readonly Problem[]): number => {
  for (const found of problems) note(problemLine(found))
  return EXIT.problems
}

export const writeFile = (path: string, text: string): void => writeFileSync(path, text)
