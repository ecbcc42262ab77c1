/** Runs the command line in a child process, as a user does: as one built file, which starts fast, or from its sources. */
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export interface Outcome {
  code: number | null
  out: string
  err: string
}

/** A folder of its own for the files of one test file. */
export const scratch = (): string => mkdtempSync(join(tmpdir(), 'counteroffset-cli-'))

const spawned = (program: readonly string[], args: readonly string[], input: string): Promise<Outcome> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [...program, ...args], { cwd: ROOT, env: { PATH: process.env.PATH } })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
    child.on('close', (code) => done({ code, out, err }))
    // a program that needs no input may be gone before it is written
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })

let built: Promise<string> | undefined
/** The program as one file in a scratch folder, with the scenarios beside it, as the package has it. */
const program = async (): Promise<string> => {
  const outDir = scratch()
  await build({
    root: ROOT, configFile: false, logLevel: 'error', publicDir: false, ssr: { noExternal: true },
    build: { ssr: join(ROOT, 'src/cli/main.ts'), outDir, emptyOutDir: false, target: 'node20', minify: false, rolldownOptions: { output: { entryFileNames: 'counteroffset.mjs' } } },
  })
  cpSync(join(ROOT, 'scenarios'), join(outDir, 'scenarios'), { recursive: true })
  return join(outDir, 'counteroffset.mjs')
}

export const run = async (args: readonly string[], input = ''): Promise<Outcome> => spawned([await (built ??= program())], args, input)
/** The same from its sources, as right after `npm ci`. */
export const runFromSources = (args: readonly string[], input = ''): Promise<Outcome> => spawned(['--import', 'tsx', 'src/cli/main.ts'], args, input)
