/** Builds the service worker after the site, so that it knows every file of that build. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'
import type { Kept } from './kept.ts'

const NAME = 'sw.js'
/** Builds of their own, the picture of the README, and the worker itself. */
const LEFT_OUT = /^(?:cli|single)\/|^screenshot\.png$|^sw\.js$/

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]))

/** Every file of a built site that the game may ask for, in the order of their names. */
const keptFiles = (folder: string): Kept[] =>
  filesIn(folder)
    .map((path) => ({ path, url: relative(folder, path).replaceAll('\\', '/') }))
    .filter(({ url }) => !LEFT_OUT.test(url))
    .sort((a, b) => (a.url < b.url ? -1 : 1))
    .map(({ path, url }) => ({ url, revision: url.startsWith('assets/') ? null : createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16) }))

export const viteServiceWorker = (): Plugin => {
  let folder = ''
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved: (config) => void (folder = resolve(config.root, config.build.outDir)),
    closeBundle: async () => {
      const entry = fileURLToPath(new URL('./serviceWorker.ts', import.meta.url))
      await build({
        configFile: false, logLevel: 'warn', publicDir: false,
        define: { KEPT_FILES: JSON.stringify(keptFiles(folder)), 'process.env.NODE_ENV': '"production"' },
        build: { outDir: folder, emptyOutDir: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'worker', fileName: () => NAME } },
      })
    },
  }
}
