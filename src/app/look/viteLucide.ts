/** Icons at build time: `lucide:lock` is the list of nodes of that icon, so that only icons in use reach the page. */
import { createRequire } from 'node:module'
import type { Plugin } from 'vite'

const PREFIX = 'lucide:'

export const lucide = (): Plugin => ({
  name: 'lucide',
  enforce: 'pre',
  resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
  load(id) {
    if (!id.startsWith(`\0${PREFIX}`)) return undefined
    const name = id.slice(PREFIX.length + 1)
    const nodes = createRequire(import.meta.url)('lucide-static/icon-nodes.json') as Record<string, unknown>
    if (nodes[name] === undefined) throw new Error(`lucide has no icon called ${name}`)
    return `export default ${JSON.stringify(nodes[name])}`
  },
})
