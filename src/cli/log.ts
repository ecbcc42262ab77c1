/** log: games as one table, of one replay or of a whole class. */
import { csvText } from '../replay/csv.ts'
import { LOG_COLUMNS, logOf } from '../replay/log.ts'
import { openReplay } from '../replay/open.ts'
import { readReplay } from '../replay/replay.ts'
import type { Call } from './main.ts'
import { builtInText, EXIT, fileText, reportProblems, writeFile } from './terminal.ts'

export const logVerb = (call: Call): number => {
  const rows: (string | number)[][] = []
  for (const name of call.names) {
    const text = fileText(name)
    if (!text.ok) return reportProblems(text.problems)
    const replay = readReplay(text.value, name)
    if (!replay.ok) return reportProblems(replay.problems)
    const match = openReplay(replay.value, builtInText)
    if (!match.ok) return reportProblems(match.problems)
    rows.push(...logOf(match.value).slice(1))
  }
  const path = call.flags.out as string | undefined
  const table = call.flags.json ? JSON.stringify(rows.map((row) => Object.fromEntries(LOG_COLUMNS.flatMap((column, i) => (row[i] === '' ? [] : [[column, row[i]]]))))) : csvText([LOG_COLUMNS, ...rows])
  if (path === undefined) process.stdout.write(call.flags.json ? `${table}\n` : table)
  else writeFile(path, table)
  return EXIT.ok
}
