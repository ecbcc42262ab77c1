/** manual: the author’s manual as Markdown. */
import { manual } from '../scenario/manual/index.ts'
import type { Call } from './call.ts'
import { writeFile } from './files.ts'
import { EXIT, out } from './terminal.ts'

export const manualVerb = (call: Call): number => {
  if (call.flags.out) writeFile(call.flags.out as string, `${manual()}\n`)
  else out(manual())
  return EXIT.ok
}
