/** dev: the built game with a scenario file and its translations in it; the browser reads them again whenever one is saved. For this machine only. */
import { existsSync, readFileSync, watch } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { basename, dirname, join } from 'node:path'
import { checkScenario } from '../scenario/check.ts'
import type { BesideFile } from '../scenario/translations.ts'
import type { Call } from './call.ts'
import { openScenarioFile } from './files.ts'
import { builtSite, listen, pathOf, sendFile } from './serve.ts'
import { EXIT, note, problemLine, reportProblems } from './terminal.ts'

const FIRST_PORT = 4180
/** Editors write a file in several steps; what follows within this time is one change. */
const SETTLE_MS = 120

interface Watched {
  file: string
  text: string
  /** Texts of the files that it extends, by the names they are called by. */
  bases: Record<string, string>
  /** Translations that stand beside it. */
  beside: BesideFile[]
}

/** The file with what it extends and its translations, as the page gets it, or why it cannot be read; also told in the terminal. */
const read = (name: string): Watched | undefined => {
  const file = openScenarioFile(name)
  if (!file.ok) {
    reportProblems(file.problems)
    return undefined
  }
  const bases: Record<string, string> = {}
  const load = (base: string) => {
    const text = file.value.load(base)
    if (typeof text === 'string') bases[base] = text
    return text
  }
  const { problems } = checkScenario(file.value.text, file.value.name, load, file.value.beside)
  note(problems.length === 0 ? `${name}: nothing was found.` : problems.map(problemLine).join('\n'))
  return { file: basename(file.value.name), text: file.value.text, bases, beside: file.value.beside.map((one) => ({ ...one, file: basename(one.file) })) }
}

const page = (root: string): string => readFileSync(join(root, 'index.html'), 'utf8').replace('</head>', '<meta name="counteroffset-dev" content="1"></head>')

export const devVerb = async (call: Call): Promise<number> => {
  const [name] = call.names
  if (!existsSync(name)) {
    note(`There is no file ${name}. A built-in scenario is changed in a file of your own that extends it ("manual" has an example).`)
    return EXIT.problems
  }
  const root = builtSite()
  if (root === undefined) return EXIT.problems
  let now = read(name)
  if (now === undefined) return EXIT.problems
  const open = new Set<ServerResponse>()
  let pending: NodeJS.Timeout | undefined
  const reread = () => {
    const next = read(name)
    if (next === undefined || JSON.stringify(next) === JSON.stringify(now)) return
    now = next
    for (const response of open) response.write('data: changed\n\n')
  }
  // the folder is watched, since many editors put a new file in the place of the old
  watch(dirname(name), (_, changed) => {
    if (changed !== null && !changed.endsWith('.json')) return
    clearTimeout(pending)
    pending = setTimeout(reread, SETTLE_MS)
  })
  return listen(call, FIRST_PORT, (request, response) => {
    const path = pathOf(request)
    if (path === '/' || path === '/index.html') response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(page(root))
    else if (path === '/dev/scenario') response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }).end(JSON.stringify(now))
    else if (path === '/dev/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).write('retry: 500\ndata: connected\n\n')
      open.add(response)
      request.on('close', () => open.delete(response))
    } else if (path === '/sw.js') response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end('self.registration.unregister()') // nothing may keep an old page here
    else sendFile(root, path, response)
  })
}
