/** Fails where a part of the built site is larger than its budget. Usage: checkSizes.ts */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { scenarioIds, sizeLines, sizesOf } from './sizes.ts'

const site = process.env.SITE ?? fileURLToPath(new URL('../../dist', import.meta.url))
if (!existsSync(`${site}/index.html`)) {
  console.error('There is no built page in dist/: run "npm run build:site" first.')
  process.exit(1)
}
const { sizes, faults } = sizesOf(site, scenarioIds(fileURLToPath(new URL('../../scenarios', import.meta.url))))
console.log(sizeLines(sizes).join('\n'))
for (const fault of faults) console.error(fault)
process.exitCode = faults.length === 0 ? 0 : 1
