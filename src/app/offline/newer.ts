/** Offline after the first visit: registers the service worker, and knows when a newer build is ready. */
import { signal } from '@preact/signals'
import { scriptUrl } from '../trustedTypes.ts'

/** What is known of a newer build: it waits to be taken up, or waits while other pages of the game are open. */
export const newer = signal<'none' | 'ready' | 'others'>('none')

/** The files of the first page come first: keeping begins this long after it has loaded, in milliseconds. */
const DELAY = 3000

let waiting: ServiceWorker | null = null
let asked = false

const look = (registration: ServiceWorkerRegistration): void => {
  waiting = registration.waiting
  // without a controller this is the first visit: what waits is not newer than the page
  if (waiting !== null && navigator.serviceWorker.controller !== null) newer.value = 'ready'
}

/** Reloads into the newer build; the game on the table is on the shelf and comes back. */
export const takeUpNewer = (): void => {
  asked = true
  waiting?.postMessage('take-over')
}

const loaded = async (): Promise<void> => {
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve, { once: true }))
  await new Promise((resolve) => setTimeout(resolve, DELAY))
}

/** Starts keeping the game for use without a network; a page of a development server or from a file is left alone. */
export const startOffline = async (): Promise<void> => {
  if (!import.meta.env.PROD || !location.protocol.startsWith('http') || !('serviceWorker' in navigator)) return
  const { serviceWorker } = navigator
  serviceWorker.addEventListener('message', (event) => event.data === 'others' && (newer.value = 'others'))
  serviceWorker.addEventListener('controllerchange', () => asked && location.reload())
  await loaded()
  try {
    const registration = await serviceWorker.register(scriptUrl('sw.js'))
    look(registration)
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', () => look(registration)))
  } catch {
    // a browser that keeps nothing plays all the same, with a network
  }
}
