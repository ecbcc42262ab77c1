/** validate: every problem of scenario files that can be told without playing, each with its place in the file it came from. */
import { checkScenario } from '../scenario/check.ts'
import type { Problem } from '../scenario/problem.ts'
import type { Call } from './call.ts'
import { openChecked } from './files.ts'
import { EXIT, out, problemLine } from './terminal.ts'

export const validateVerb = (call: Call): number => {
  const problems = call.names.flatMap((name): Problem[] => {
    const opened = openChecked(name)
    if (!opened.ok) return opened.problems
    const { file, only } = opened.value
    return checkScenario(file.text, file.name, file.load, file.beside).problems.filter(only)
  })
  const ok = problems.every((found) => found.severity !== 'error')
  if (call.flags.json) out(JSON.stringify({ ok, problems }))
  else {
    for (const found of problems) out(problemLine(found))
    if (ok) out(`${call.names.length === 1 ? 'The scenario is' : `${call.names.length} scenarios are`} valid.`)
  }
  return ok ? EXIT.ok : EXIT.problems
}
