/**
 * The engine as it is shipped, in a bundle, and the same with the recording calls compiled out: what a ledger that nobody
 * listens to costs. Both are built alike, so that nothing else differs.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, type Plugin } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

const silent: Plugin = {
  name: 'without-recording',
  enforce: 'pre',
  transform: (code, id) => {
    if (!/\/src\/(engine|effects)\//.test(id)) return undefined
    return code.replace(/\b(turn\.)?ledger !== undefined/g, 'false').replace(/\bturn\.ledger\?\./g, 'undefined?.')
  },
}

type Prepared = typeof import('./prepared.ts')

export interface Variants {
  shipped: Prepared
  silent: Prepared
  /** File of the bundle of afterPlay.ts. */
  afterPlay: string
  remove(): void
}

export const buildVariants = async (): Promise<Variants> => {
  const folder = mkdtempSync(join(tmpdir(), 'counteroffset-bench-'))
  const bundle = async (entry: string, name: string, plugins: Plugin[]): Promise<string> => {
    await build({
      root, configFile: false, logLevel: 'error', publicDir: false, plugins, ssr: { noExternal: true },
      build: { ssr: join(root, 'tests/bench', entry), outDir: join(folder, name), target: 'node20', minify: false, rolldownOptions: { output: { entryFileNames: 'bundle.mjs' } } },
    })
    return join(folder, name, 'bundle.mjs')
  }
  const load = async (file: string) => (await import(pathToFileURL(file).href)) as Prepared
  return {
    shipped: await load(await bundle('prepared.ts', 'shipped', [])),
    silent: await load(await bundle('prepared.ts', 'silent', [silent])),
    afterPlay: await bundle('afterPlay.ts', 'afterPlay', []),
    remove: () => rmSync(folder, { recursive: true }),
  }
}
