/** Builds dist/cli: the command line as one file with the scenarios beside it, so that the package runs without its sources. */
import { chmodSync, cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const outDir = join(root, 'dist/cli')

rmSync(outDir, { recursive: true, force: true })
await build({
  root, configFile: false, logLevel: 'warn', publicDir: false,
  ssr: { noExternal: true },
  build: { ssr: join(root, 'src/cli/main.ts'), outDir, emptyOutDir: false, target: 'node20', minify: false, rolldownOptions: { output: { entryFileNames: 'counteroffset.js' } } },
})
cpSync(join(root, 'scenarios'), join(outDir, 'scenarios'), { recursive: true })
chmodSync(join(outDir, 'counteroffset.js'), 0o755)
