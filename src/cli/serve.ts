/** serve: the built game on this machine, for a browser. Files of dist only, to this machine only. */
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { dirname, extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Call } from './call.ts'
import { wholeFlag } from './settings.ts'
import { EXIT, note, out } from './terminal.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json; charset=utf-8', '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2', '.png': 'image/png', '.webmanifest': 'application/manifest+json',
}
const FIRST_PORT = 4173

const siteFolder = (): string | undefined => {
  const here = dirname(fileURLToPath(import.meta.url))
  return [join(here, '..'), join(here, '../../dist')].find((folder) => existsSync(join(folder, 'index.html')))
}

/** Folder of the built game; says how to build it where there is none. */
export const builtSite = (): string | undefined => {
  const root = siteFolder()
  if (root === undefined) note('The game is not built yet: run "npm run build" first.')
  return root
}

/** Path that a request asks for; an address that is none asks for what there is not. */
export const pathOf = (request: IncomingMessage): string => {
  try {
    return decodeURIComponent((request.url ?? '/').replace(/[?#].*$/s, ''))
  } catch {
    return '/404'
  }
}

/** Answers with a file of the site, or with 404. */
export const sendFile = (root: string, path: string, response: ServerResponse): void => {
  const file = normalize(join(root, path.endsWith('/') ? `${path}index.html` : path))
  if (path.includes('\0') || !file.startsWith(join(root, '/')) || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is no such page.')
    return
  }
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'x-content-type-options': 'nosniff' })
  createReadStream(file).pipe(response)
}

/** Listens on this machine only, on the port that was asked for, or on the next that is free; never ends by itself. */
export const listen = (call: Call, first: number, answer: RequestListener): Promise<number> | number => {
  const port = wholeFlag(call, 'port', first, 1, 65535)
  if (port === undefined) return EXIT.usage
  const server = createServer(answer)
  return new Promise((done) => {
    let next = port
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && call.flags.port === undefined && next < port + 20) server.listen(++next, '127.0.0.1')
      else {
        note(`The game cannot be served on port ${next}: ${error.message}`)
        done(EXIT.problems)
      }
    })
    server.on('listening', () => out(`Counteroffset: http://localhost:${next}/`))
    server.listen(next, '127.0.0.1')
  })
}

export const serveVerb = async (call: Call): Promise<number> => {
  const root = builtSite()
  return root === undefined ? EXIT.problems : listen(call, FIRST_PORT, (request, response) => sendFile(root, pathOf(request), response))
}
