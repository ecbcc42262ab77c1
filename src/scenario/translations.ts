/** Translations that stand beside a scenario, in files "<name>.<language>.json": texts by JSON pointer. */
import type { Scenario } from './format.ts'
import { applyEdits, modify } from 'jsonc-parser'
import { indentOf } from './patch.ts'
import { keysOf, pointerOf, type Place, type Problem, problem, type Result } from './problem.ts'
import { placeAt, type ReadJson, readJson } from './readJson.ts'

/** Name of a file of translations: that of its scenario, and the language. */
const BESIDE = /^(.+)\.([a-z]{2}(?:-[A-Za-z]+)?)\.json$/

/** What the name of a file says where it is one of translations: "<of>.<language>.json". */
export const besideName = (name: string): { of: string; language: string } | undefined => {
  const [, of, language] = BESIDE.exec(name) ?? []
  return of === undefined || language === undefined ? undefined : { of, language }
}

/** A file beside a scenario. */
export interface BesideFile {
  language: string
  /** Name for places. */
  file: string
  /** Its text, or why it cannot be read. */
  text: string | readonly Problem[]
}

interface ReadBeside {
  file: string
  json: ReadJson
  texts: Record<string, string>
}

/** Texts of a file, or what is wrong with its form. */
const readBeside = ({ file, text }: BesideFile): Result<ReadBeside> => {
  if (typeof text !== 'string') return { ok: false, problems: [...text] }
  const json = readJson(text, file)
  if (!json.ok) return json
  const { value } = json.value
  const at = (path: readonly string[], key: boolean): Place => placeAt(json.value, path, key, file)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { ok: false, problems: [problem('translation-form', '', {}, { at: at([], false) })] }
  const wrong = Object.entries(value).flatMap(([pointer, told]) => (typeof told === 'string' && pointer.startsWith('/') ? [] : [problem('translation-form', pointerOf([pointer]), {}, { at: at([pointer], true) })]))
  return wrong.length > 0 ? { ok: false, problems: wrong } : { ok: true, value: { file, json: json.value, texts: value as Record<string, string> }, notices: [] }
}

export interface Translated {
  /** The scenario with the texts beside it, as if they stood in its "translations". */
  scenario: Scenario
  problems: Problem[]
  /** Place of what stands in a file beside the scenario; undefined where it does not. */
  placeOf: (pointer: string) => Place | undefined
}

/** A scenario with the translations beside it. Texts in the file itself come first, as they do in the game. */
export const withBeside = (scenario: Scenario, beside: readonly BesideFile[]): Translated => {
  const problems: Problem[] = []
  const read = new Map<string, ReadBeside>()
  for (const one of beside) {
    const texts = readBeside(one)
    if (!texts.ok) problems.push(...texts.problems)
    else if (scenario.translations?.[one.language] !== undefined) problems.push(problem('translation-twice', '', { language: one.language }, { severity: 'warning', at: placeAt(texts.value.json, [], false, one.file) }))
    else read.set(one.language, texts.value)
  }
  const added = Object.fromEntries([...read].map(([language, { texts }]) => [language, texts]))
  return {
    scenario: read.size === 0 ? scenario : { ...scenario, translations: { ...scenario.translations, ...added } },
    problems,
    placeOf: (pointer) => {
      const [part, language, ...path] = keysOf(pointer)
      const found = part === 'translations' ? read.get(language ?? '') : undefined
      return found === undefined ? undefined : placeAt(found.json, path, true, found.file)
    },
  }
}

/** The text of a scenario with a file of translations written into it, over those into that language that it had; or what keeps it from that. */
export const withTranslation = (text: string, beside: BesideFile): Result<string> => {
  const texts = readBeside(beside)
  if (!texts.ok) return texts
  const whole = readJson(text)
  return whole.ok ? { ok: true, value: applyEdits(text, modify(text, ['translations', beside.language], texts.value.texts, { formattingOptions: indentOf(text) })), notices: [] } : whole
}
