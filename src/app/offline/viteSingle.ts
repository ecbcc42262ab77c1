/** Builds the whole game as one HTML file: scripts, styles, fonts, scenarios and workers inlined, its script named by hash. */
import { createHash } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build, type Plugin, type PluginOption } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'

const WORKER = '?worker&url'
const NAME = 'counteroffset.html'

/** Policy of the one file: nothing is fetched at all, so that nothing but its own script and blobs of its making may run. */
const policyOf = (hashes: readonly string[]): string =>
  [
    "default-src 'none'", `script-src ${hashes.map((hash) => `'sha256-${hash}'`).join(' ')}`, "style-src 'unsafe-inline'", 'img-src data: blob:', 'font-src data:',
    'worker-src blob:', "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", 'trusted-types counteroffset',
  ].join('; ')

/** A worker as a classic script in a blob: a module worker from a blob does not start on a page opened from a file. */
const inlineWorkers: Plugin = {
  name: 'inline-workers',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!source.endsWith(WORKER)) return undefined
    const found = await this.resolve(source.slice(0, -WORKER.length), importer)
    return found === null ? undefined : `\0blob:${found.id}`
  },
  async load(id) {
    if (!id.startsWith('\0blob:')) return undefined
    const entry = id.slice('\0blob:'.length)
    const built = await build({
      configFile: false, logLevel: 'warn', publicDir: false,
      build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'worker' }, rolldownOptions: { output: { codeSplitting: false } } },
    })
    const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []))
    const script = outputs.find((one) => one.type === 'chunk')
    if (script === undefined || outputs.length !== 1) throw new Error(`the worker ${entry} did not build to one script but to ${outputs.length} files`)
    return `export default URL.createObjectURL(new Blob([${JSON.stringify(script.code)}], { type: 'text/javascript' }))`
  },
}

const SCRIPT = /<script[^>]*>([\s\S]*?)<\/script>/g

/** Reads the written file once more, so that the policy holds the hashes of exactly the scripts that a browser will see. */
const nameScripts = (): Plugin => {
  let folder = ''
  return {
    name: 'name-scripts',
    configResolved: (config) => void (folder = resolve(config.root, config.build.outDir)),
    closeBundle() {
      const path = join(folder, 'index.html')
      const html = readFileSync(path, 'utf8')
      const hashes = [...html.matchAll(SCRIPT)].map(([, code]) => createHash('sha256').update(code, 'utf8').digest('base64'))
      if (hashes.length === 0) throw new Error('the one file holds no script')
      const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(hashes)}">`
      writeFileSync(path, html.replace('<head>', () => `<head>\n    ${meta}`))
      renameSync(path, join(folder, NAME))
    },
  }
}

export const viteSingle = (): PluginOption[] => [inlineWorkers, viteSingleFile({ removeViteModuleLoader: true, deleteInlinedFiles: true }), nameScripts()]
