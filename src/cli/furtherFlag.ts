/** The flag --countries: a scenario with the further countries of a file, read alike by every verb that takes it. */
import { addCountries, type Further } from '../lab/furtherCountries.ts'
import type { Scenario } from '../scenario/format.ts'
import type { Result } from '../scenario/problem.ts'
import type { Call } from './call.ts'
import { fileText } from './files.ts'
import { note } from './terminal.ts'

/** Nothing without the flag, and nothing to add where the scenario has every country of the file. */
export const furtherFlag = (call: Call, scenario: Scenario): Result<Further | undefined> => {
  const file = call.flags.countries as string | undefined
  if (file === undefined) return { ok: true, value: undefined, notices: [] }
  const text = fileText(file)
  const wide = text.ok ? addCountries(scenario, text.value, file) : text
  if (!wide.ok) return wide
  const { added } = wide.value
  note(added.length === 0 ? 'The scenario has every country of the file already.' : `${added.length} further countries: ${added.join(', ')}`)
  return { ok: true, value: added.length === 0 ? undefined : wide.value, notices: [] }
}
