/** lint: every finding of every layer, what it means and how to mend it; --fix mends what is certain, --play plays the scenario as well. */
import { playedLints } from '../lab/playedLints.ts'
import { type Checked, checkScenario, mended } from '../scenario/check.ts'
import { placed } from '../scenario/parse.ts'
import { type Problem } from '../scenario/problem.ts'
import type { Call } from './call.ts'
import { openChecked, type ScenarioFile, writeFile } from './files.ts'
import { wholeFlag } from './settings.ts'
import { EXIT, note, out, problemLine, say, says } from './terminal.ts'

/** A problem with what it means and how it is mended, where it is a lint. */
const explained = (found: Problem): string => {
  const lines = [problemLine(found)]
  for (const part of ['means', 'mend']) if (says(`lint.${found.code}.${part}`)) lines.push(`    ${say(`lint.${found.code}.${part}`, found.params)}`)
  if (found.fix !== undefined) lines.push('    --fix mends this.')
  return lines.join('\n')
}

/** Writes the mended text back, where there is anything to mend; built-in scenarios are left alone. */
const mendFile = (file: ScenarioFile): { text: string; count: number } => {
  const result = mended(file.text, file.name, file.load, file.beside)
  if (result.mended.length === 0) return { text: file.text, count: 0 }
  if (file.path === undefined) {
    note(`${file.name} is built in; copy it to a file of your own to mend it.`)
    return { text: file.text, count: 0 }
  }
  writeFile(file.path, result.text)
  for (const found of result.mended) note(`mended ${problemLine(found)}`)
  return { text: result.text, count: result.mended.length }
}

const played = (checked: Checked, games: number): Problem[] => {
  if (checked.scenario === undefined) return []
  return placed(playedLints(checked.scenario, { games, progress: (done, of) => done % 60 === 0 && note(`${done} of ${of} games`) }), checked.layers)
}

export const lintVerb = (call: Call): number => {
  const games = wholeFlag(call, 'games', 240, 4, 10000)
  if (games === undefined) return EXIT.usage
  const problems: Problem[] = []
  let count = 0
  for (const name of call.names) {
    const opened = openChecked(name)
    if (!opened.ok) {
      problems.push(...opened.problems)
      continue
    }
    const { file, only } = opened.value
    const mend = call.flags.fix === true ? mendFile(file) : { text: file.text, count: 0 }
    count += mend.count
    const checked = checkScenario(mend.text, file.name, file.load, file.beside)
    problems.push(...checked.problems.filter(only), ...(call.flags.play === true ? played(checked, games) : []))
  }
  const ok = problems.every((found) => found.severity !== 'error')
  if (call.flags.json) out(JSON.stringify({ ok, mended: count, problems }))
  else {
    for (const found of problems) out(explained(found))
    if (count > 0) out(`${count} mended.`)
    if (problems.length === 0) out('Nothing was found.')
  }
  return ok ? EXIT.ok : EXIT.problems
}
