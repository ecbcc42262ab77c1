/** migrate: writes a scenario of an old format in the format of this version, and leaves the rest of the text as it was. */
import { migrated } from '../scenario/migrate.ts'
import { fixed } from '../scenario/patch.ts'
import type { Problem } from '../scenario/problem.ts'
import { originOf } from '../scenario/provenance.ts'
import { readJson } from '../scenario/readJson.ts'
import type { Call } from './call.ts'
import { fileText, writeFile } from './files.ts'
import { EXIT, note, out, problemLine, reportProblems } from './terminal.ts'

export const migrateVerb = (call: Call): number => {
  const [name] = call.names
  const text = fileText(name)
  if (!text.ok) return reportProblems(text.problems)
  const json = readJson(text.value, name)
  if (!json.ok) return reportProblems(json.problems)
  const result = migrated(json.value.value)
  const placed = (found: Problem): Problem => ({ ...found, at: originOf([{ file: name, json: json.value, value: json.value.value }], found.path) })
  if (!result.ok) return reportProblems(result.problems.map(placed))
  for (const found of result.notices) note(problemLine(placed(found)))
  if (result.value.patch.length === 0) note('The file is of the format of this version already.')
  const next = fixed(json.value.text, [result.value.patch])
  if (call.flags.out) writeFile(call.flags.out as string, next)
  else if (result.value.patch.length > 0) out(next)
  return EXIT.ok
}
