/** schema: the JSON Schema of scenario files, for editors. */
import { scenarioJsonSchema } from '../scenario/jsonSchema.ts'
import type { Call } from './call.ts'
import { writeFile } from './files.ts'
import { EXIT, out } from './terminal.ts'

export const schemaText = (): string => JSON.stringify(scenarioJsonSchema(), null, 1)

export const schemaVerb = (call: Call): number => {
  if (call.flags.out) writeFile(call.flags.out as string, `${schemaText()}\n`)
  else out(schemaText())
  return EXIT.ok
}
