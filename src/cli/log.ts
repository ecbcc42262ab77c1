/** log: games as one table, of one replay or of a whole class. */
import { csvText } from '../replay/csv.ts'
import { LOG_COLUMNS, logOf } from '../replay/log.ts'
import { openReplay } from '../replay/open.ts'
import type { Call } from './call.ts'
import { builtInText, writeFile } from './files.ts'
import { replayFile } from './replayFile.ts'
import { EXIT, reportProblems } from './terminal.ts'

export const logVerb = (call: Call): number => {
  const rows: (string | number)[][] = []
  for (const name of call.names) {
    const replay = replayFile(name)
    if (!replay.ok) return reportProblems(replay.problems)
    const match = openReplay(replay.value, builtInText)
    if (!match.ok) return reportProblems(match.problems)
    // a game of other rules is played by those of today: what the table says of it may differ from what was seen
    reportProblems(match.notices)
    rows.push(...logOf(match.value).slice(1))
  }
  const path = call.flags.out as string | undefined
  const table = call.flags.json ? JSON.stringify(rows.map((row) => Object.fromEntries(LOG_COLUMNS.flatMap((column, i) => (row[i] === '' ? [] : [[column, row[i]]]))))) : csvText([LOG_COLUMNS, ...rows])
  if (path === undefined) process.stdout.write(call.flags.json ? `${table}\n` : table)
  else writeFile(path, table)
  return EXIT.ok
}
