/** How the page is built and tested: the root is the folder of the page, the output is dist/. */
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { lucide } from './src/app/look/viteLucide.ts'
import { vitePhaser } from './src/app/map/vitePhaser.ts'

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

const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' }],
}

/** Old chunks go before new ones are written; dist/cli and dist/single belong to builds of their own. */
const freshAssets: Plugin = {
  name: 'fresh-assets',
  apply: 'build',
  buildStart: () => rmSync(here('dist/assets'), { recursive: true, force: true }),
}

export default defineConfig(({ command }) => {
  const phaser = vitePhaser(command)
  return {
    root: here('src/app'),
    publicDir: here('assets'),
    base: './',
    define: phaser.define,
    resolve: { alias: phaser.alias },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [phaser.plugin, lucide(), contentSecurityPolicy, freshAssets],
    build: {
      outDir: here('dist'),
      emptyOutDir: false,
      target: 'es2022',
      chunkSizeWarningLimit: 900,
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'phaser', test: /node_modules[\\/]phaser/ }] } } },
    },
    worker: { format: 'es' },
    test: { root: here('.'), include: ['tests/**/*.test.ts'], exclude: ['tests/journeys/**', 'node_modules/**'] },
  }
})
