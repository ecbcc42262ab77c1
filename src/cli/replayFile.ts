/** Replays as the terminal names them: files, checked before they are played. */
import { type Replay, readReplay } from '../replay/replay.ts'
import type { Result } from '../scenario/problem.ts'
import { fileText } from './files.ts'

/** The replay in a file, or all that is wrong with it. */
export const replayFile = (name: string): Result<Replay> => {
  const text = fileText(name)
  return text.ok ? readReplay(text.value, name) : text
}
