/** Builds the map on a cut-down Phaser. */
import { fileURLToPath } from 'node:url'
import type { AliasOptions, Plugin } from 'vite'

/** Build-time switches of the engine's source, which otherwise count as on. */
const flags: Record<string, boolean> = { WEBGL_RENDERER: true, CANVAS_RENDERER: true, WEBGL_DEBUG: false, FEATURE_SOUND: false }

export interface PhaserBuild {
  alias: AliasOptions
  define: Record<string, string>
  plugin: Plugin
}

/**
 * What Vite needs to build the map on a cut-down Phaser. While serving for development the stock bundle
 * is used, because the engine's source is CommonJS, which only a build turns into modules.
 */
export function vitePhaser(command: 'build' | 'serve'): PhaserBuild {
  return {
    alias: command === 'build' ? [{ find: /^phaser$/, replacement: fileURLToPath(new URL('./phaserCore.js', import.meta.url)) }] : [],
    define: command === 'build' ? { global: 'globalThis' } : {},
    plugin: {
      name: 'phaser-flags',
      enforce: 'pre',
      transform: {
        filter: { id: /node_modules\/phaser\/src/ },
        handler: (code) => ({
          code: code.replace(/typeof (WEBGL_RENDERER|CANVAS_RENDERER|WEBGL_DEBUG|FEATURE_SOUND)\b/g, (_, flag: string) => String(flags[flag])),
          map: null,
        }),
      },
    },
  }
}
