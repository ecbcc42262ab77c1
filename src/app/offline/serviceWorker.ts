/**
 * The service worker: keeps the files of one build, so that the game opens without a network after the first visit.
 * A newer build waits until no page uses this one, or until the only page that does asks for it.
 */
import { precacheAndRoute } from 'workbox-precaching'
import type { Kept } from './kept.ts'

/** Files of the build; put in when the worker is built. */
declare const KEPT_FILES: Kept[]

interface Asking {
  data: unknown
  source: { postMessage(message: string): void } | null
  waitUntil(done: Promise<unknown>): void
}

const worker = globalThis as unknown as {
  skipWaiting(): Promise<void>
  clients: { matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<unknown[]> }
  addEventListener(type: 'message', on: (event: Asking) => void): void
}

// the query of the page holds its options and never names another file
precacheAndRoute(KEPT_FILES, { ignoreURLParametersMatching: [/./], directoryIndex: 'index.html', cleanURLs: false })

/** Another page may still load a part of its own build, which is gone once a newer one takes over. */
const takeOver = async (event: Asking): Promise<void> => {
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (pages.length > 1) event.source?.postMessage('others')
  else await worker.skipWaiting()
}

worker.addEventListener('message', (event) => event.data === 'take-over' && event.waitUntil(takeOver(event)))
