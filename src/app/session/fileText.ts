/** Text of a file that a reader chose: its size is checked before it is read, and its encoding before it is a text. */
import type { Result } from '../../scenario/problem.ts'
import { decodeText, MOST_BYTES, tooLarge } from '../../scenario/readJson.ts'

export const fileText = async (file: File): Promise<Result<string>> =>
  file.size > MOST_BYTES ? { ok: false, problems: [tooLarge(file.size, file.name)] } : decodeText(new Uint8Array(await file.arrayBuffer()), file.name)
