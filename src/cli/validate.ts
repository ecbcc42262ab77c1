/** validate: every problem of scenario files that can be told without playing, each with its place in the file it came from. */
import { checkScenario } from '../scenario/check.ts'
import type { Problem } from '../scenario/problem.ts'
import type { Call } from './main.ts'
import { EXIT, openScenarioFile, out, problemLine } from './terminal.ts'

export const validateVerb = (call: Call): number => {
  const problems = call.names.flatMap((name): Problem[] => {
    const opened = openScenarioFile(name)
    return opened.ok ? checkScenario(opened.value.text, opened.value.name, opened.value.load).problems : opened.problems
  })
  const ok = problems.every((found) => found.severity !== 'error')
  if (call.flags.json) out(JSON.stringify({ ok, problems }))
  else {
    for (const found of problems) out(problemLine(found))
    if (ok) out(`${call.names.length === 1 ? 'The scenario is' : `${call.names.length} scenarios are`} valid.`)
  }
  return ok ? EXIT.ok : EXIT.problems
}
