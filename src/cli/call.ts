/** What a verb is given: its names and its flags, as the command line has them. */

export interface Call {
  /** What is named after the verb, in order. */
  names: string[]
  /** By name, without dashes; a flag that may be given again is a list. */
  flags: Record<string, string | boolean | string[] | undefined>
}
