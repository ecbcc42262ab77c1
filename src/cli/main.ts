#!/usr/bin/env node
/** The command line: one verb, its arguments, and an exit code. stdout is the result only, stderr is progress. */
import { parseArgs } from 'node:util'
import { nearestName } from '../scenario/nearest.ts'
import type { Call } from './call.ts'
import { EXIT, note, out } from './terminal.ts'
import { VERBS } from './verbs.ts'
import { isGamesWorker, serveGames } from './workers.ts'

const help = (): string => ['counteroffset VERB ...', '', ...Object.values(VERBS).map((verb) => `  ${verb.usage}\n      ${verb.text}`)].join('\n')

const main = async (argv: string[]): Promise<number> => {
  const [name, ...rest] = argv
  if (name === undefined) {
    note(help())
    return EXIT.usage
  }
  if (name === 'help' || name === '--help' || name === '-h') {
    out(help())
    return EXIT.ok
  }
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined
  if (verb === undefined) {
    const nearest = nearestName(name, Object.keys(VERBS))
    note(`There is no verb "${name}".${nearest ? ` Did you mean "${nearest}"?` : ''}\n\n${help()}`)
    return EXIT.usage
  }
  let call: Call
  try {
    const parsed = parseArgs({ args: rest, options: verb.options, allowPositionals: true, strict: true })
    call = { names: parsed.positionals, flags: parsed.values as Call['flags'] }
  } catch (error) {
    note(`${(error as Error).message}\nusage: ${verb.usage}`)
    return EXIT.usage
  }
  if (call.names.length < verb.names[0] || call.names.length > verb.names[1]) {
    note(`usage: ${verb.usage}`)
    return EXIT.usage
  }
  try {
    return await verb.run(call)
  } catch (error) {
    // a file that cannot be read or written is no fault of the program
    if (!(error instanceof Error && 'syscall' in error)) throw error
    note(error.message)
    return EXIT.problems
  }
}

// whoever reads the result may have read enough ("show ... | head"): that is no failure
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(EXIT.ok)
})

if (isGamesWorker()) serveGames()
else process.exitCode = await main(process.argv.slice(2))
