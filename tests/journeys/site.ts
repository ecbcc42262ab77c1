/** The built page on a free port: a static server over dist/, nothing more. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8', '.woff2': 'font/woff2', '.svg': 'image/svg+xml', '.png': 'image/png', '.webmanifest': 'application/manifest+json',
}

export interface Site {
  url: string
  close(): Promise<void>
}

/** Serves a folder; with `gzip` compressed and cached as a host on the net does it, which measurements need. */
export const serve = async (root: string, { gzip = false } = {}): Promise<Site> => {
  const zipped = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname)
    const file = join(root, normalize(path === '/' ? '/index.html' : path))
    if (!file.startsWith(root) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end()
      return
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream'
    const isText = /text|json|svg|manifest/.test(type)
    if (gzip && isText && !zipped.has(file)) zipped.set(file, gzipSync(readFileSync(file), { level: 9 }))
    response.writeHead(200, { 'content-type': type, 'cache-control': gzip ? 'max-age=600' : 'no-store', ...(gzip && isText ? { 'content-encoding': 'gzip' } : {}) })
    response.end(zipped.get(file) ?? readFileSync(file))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    }),
  }
}
