/** validate: every problem of scenario files, each with its place. */
import type { Call } from './main.ts'
import { EXIT, loadScenario, out, problemLine } from './terminal.ts'

export const validateVerb = (call: Call): number => {
  const problems = call.names.flatMap((name) => {
    const parsed = loadScenario(name)
    return parsed.ok ? parsed.notices : parsed.problems
  })
  const ok = problems.every((found) => found.severity !== 'error')
  if (call.flags.json) out(JSON.stringify({ ok, problems }))
  else {
    for (const found of problems) out(problemLine(found))
    if (ok) out(`${call.names.length === 1 ? 'The scenario is' : `${call.names.length} scenarios are`} valid.`)
  }
  return ok ? EXIT.ok : EXIT.problems
}
