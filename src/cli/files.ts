/** Files that the terminal reads: built-in scenarios, files of an author with what stands beside them, and plain text. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Scenario } from '../scenario/format.ts'
import type { Load } from '../scenario/layers.ts'
import { nearestName } from '../scenario/nearest.ts'
import { parseScenario } from '../scenario/parse.ts'
import { problem, type Problem, type Result } from '../scenario/problem.ts'
import { decodeText, MOST_BYTES, tooLarge } from '../scenario/readJson.ts'
import { type BesideFile, besideName } from '../scenario/translations.ts'
import { speakAs } from './terminal.ts'

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

const builtInIds = (): string[] =>
  readdirSync(scenarioFolder()).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json') && besideName(name) === undefined).map((name) => basename(name, '.json')).sort()

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
    const said = besideName(name)
    if (said?.of !== stem) return []
    const text = fileText(join(folder, name))
    return [{ language: said.language, file: join(shown, name), text: text.ok ? text.value : text.problems }]
  })

/** The scenario that a file of translations stands beside; undefined for other files. */
const translatedBy = (path: string): string | undefined => {
  const of = besideName(basename(path))?.of
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
  if (parsed.ok) speakAs(parsed.value)
  return parsed
}

/** Throws as the system does where the file cannot be written. */
export const writeFile = (path: string, text: string): void => writeFileSync(path, text)
