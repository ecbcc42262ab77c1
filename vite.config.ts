/** How the page is built and tested: the root is the folder of the page, the output is dist/. */
import { rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin, Rolldown } from 'vite'
import { defineConfig } from 'vitest/config'
import { lucide } from './src/app/look/viteLucide.ts'
import { vitePhaser } from './src/app/map/vitePhaser.ts'
import { viteScenarios } from './src/app/offline/viteScenarios.ts'
import { viteServiceWorker } from './src/app/offline/viteServiceWorker.ts'
import { viteSingle } from './src/app/offline/viteSingle.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Site policy of the built page; the dev server is exempt, because it injects scripts of its own. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types counteroffset',
].join('; ')

const UPRIGHT = /source-sans-3-latin-wght-normal.*\.woff2$/

/** What the head of a site says that the one file, which asks for nothing, does not: the policy, and how it is installed. */
const siteHead: Plugin = {
  name: 'site-head',
  apply: 'build',
  transformIndexHtml: (_, { bundle = {} }) => [
    // the first words are set in it: found in the stylesheet it would come after them, and move them
    ...Object.keys(bundle).filter((name) => UPRIGHT.test(name)).map((name) => ({ tag: 'link', attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `./${name}` }, injectTo: 'head-prepend' as const })),
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' },
    { tag: 'link', attrs: { rel: 'manifest', href: './manifest.webmanifest' }, injectTo: 'head' },
    { tag: 'link', attrs: { rel: 'apple-touch-icon', href: './icons/counteroffset-apple.png' }, injectTo: 'head' },
  ],
}

/** Old chunks go before new ones are written; dist/cli and dist/single belong to builds of their own. */
const freshAssets: Plugin = {
  name: 'fresh-assets',
  apply: 'build',
  configResolved: ({ root, build }) => rmSync(join(resolve(root, build.outDir), 'assets'), { recursive: true, force: true }),
}

/** What a module brings with it at once, itself among it; what it fetches late is not. */
const broughtBy = (id: string, context: Rolldown.ChunkingContext): Set<string> => {
  const brought = new Set([id])
  for (const one of brought) for (const next of context.getModuleInfo(one)?.importedIds ?? []) brought.add(next)
  return brought
}

const GAME = here('src/app/game.tsx')

/** All that a game needs beside its scenario is one file, also what other pages use of it: each file more would be waited for. */
const inGame = (() => {
  let brought: Set<string> | undefined
  return (id: string, context: Rolldown.ChunkingContext): string | null => (id !== GAME && (brought ??= broughtBy(GAME, context)).has(id) ? 'table' : null)
})()

/** Parts of the site that are files of their own; the first that fits takes a module. Fewer files start sooner. */
const PARTS = [
  { name: 'first', tags: ['$initial' as const] },
  // what the picture of the title page shares with the game, which it does without
  { name: 'legend', test: /app[\\/](?:dates|look[\\/]arcTable|session[\\/]level|panels[\\/]parts[\\/]swatch)|scenario[\\/]calendar/ },
  { name: 'zod', test: /node_modules[\\/]zod|app[\\/]jitless/ },
  { name: 'phaser', test: /node_modules[\\/]phaser/ },
  { name: 'map', test: /app[\\/]map[\\/](?:plateShapes|shapes\.json)/ },
  { name: 'rules', test: /src[\\/](?:(?:engine|effects|ai)[\\/]|replay[\\/](?:match|makeReplay)|scenario[\\/](?:compile|figures|hashes|sayBeat|quantityPath|texts|problemWords|effectUse|deriveCountry|inWords|columns|lists|shorten))/ },
  { debugName: 'table', name: inGame },
]

export default defineConfig(({ command, mode }) => {
  const phaser = vitePhaser(command)
  const isSingle = mode === 'single'
  return {
    root: here('src/app'),
    publicDir: isSingle ? false : here('assets'),
    base: './',
    define: phaser.define,
    resolve: { alias: phaser.alias },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [phaser.plugin, lucide(), viteScenarios(), ...(isSingle ? viteSingle() : [siteHead, freshAssets, viteServiceWorker()])],
    build: {
      outDir: here(isSingle ? 'dist/single' : 'dist'),
      emptyOutDir: isSingle,
      target: 'es2022',
      chunkSizeWarningLimit: 900,
      rolldownOptions: isSingle ? {} : { output: { codeSplitting: { groups: PARTS } } },
    },
    worker: { format: 'es' },
    test: { root: here('.'), testTimeout: 30000, maxWorkers: Math.max(2, availableParallelism() - 1), include: ['tests/**/*.test.ts'], exclude: ['tests/journeys/**', 'node_modules/**'] },
  }
})
