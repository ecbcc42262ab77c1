/** verify: whether replays play out as they say. */
import { verify, type Verdict } from '../replay/verify.ts'
import type { Call } from './call.ts'
import { builtInText } from './files.ts'
import { replayFile } from './replayFile.ts'
import { EXIT, out, reportProblems } from './terminal.ts'

export const verifyVerb = (call: Call): number => {
  const verdicts: Verdict[] = []
  for (const name of call.names) {
    const replay = replayFile(name)
    if (!replay.ok) return reportProblems(replay.problems)
    const verdict = verify(replay.value, builtInText)
    if (!verdict.ok) return reportProblems(verdict.problems)
    verdicts.push(verdict.value)
    if (!call.flags.json)
      out(
        verdict.value.ok
          ? `${name}: plays out as it says (${replay.value.turns.length} turns). This proves consistency, not authorship.`
          : `${name}: differs in turn ${verdict.value.turn} at ${verdict.value.quantity}: expected ${verdict.value.expected}, found ${verdict.value.found}.`,
      )
  }
  if (call.flags.json) out(JSON.stringify(verdicts.length === 1 ? verdicts[0] : verdicts))
  return verdicts.every((verdict) => verdict.ok) ? EXIT.ok : EXIT.problems
}
