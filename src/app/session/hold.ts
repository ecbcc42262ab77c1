/** One tab plays a game: a Web Lock holds it, or a lease with a heartbeat on the shelf. A second tab only reads, until it takes over. */
import { effect } from '@preact/signals'
import { readSetting, writeSetting } from './shelf.ts'
import { act, session } from './store.ts'
import { table } from './table.ts'

/** A lease that was not renewed for this long has lapsed, in milliseconds; it is renewed three times as often. */
const LEASE = 6000
const TAB = `${Date.now().toString(36)}${Math.floor(Math.random() * 2 ** 31).toString(36)}`

/** A page that is being left gives its lock up a moment later: a reload waits this long for it, in milliseconds. */
const PATIENCE = 700

interface Lease {
  tab: string
  until: number
}

let held: string | undefined
let release: () => void = () => undefined

const setReading = (reads: boolean): void => {
  if (session.value.reads !== reads) act((draft) => void (draft.reads = reads))
}

const lockName = (id: string): string => `counteroffset game ${id}`

/** Asks for the Web Lock once; `steal` takes it from another tab. Resolves when it is known whether the lock is ours. */
const ask = (id: string, steal: boolean): Promise<boolean> =>
  new Promise((resolve) => {
    navigator.locks
      .request(lockName(id), steal ? { steal } : { ifAvailable: true }, (granted) => {
        resolve(granted !== null)
        if (granted === null) return undefined
        return new Promise<void>((done) => {
          release = done
        })
      })
      // another tab has taken it
      .catch(() => {
        resolve(false)
        if (held === id) setReading(true)
      })
  })

const lock = async (id: string, steal: boolean): Promise<boolean> => {
  if (await ask(id, steal)) return true
  await new Promise((resolve) => setTimeout(resolve, PATIENCE))
  return held === id && ask(id, steal)
}

/** Holds by a lease on the shelf, where the browser knows no locks. */
const lease = async (id: string, steal: boolean): Promise<boolean> => {
  const key = `lease ${id}`
  const found = (await readSetting(key)) as Lease | undefined
  if (!steal && found !== undefined && found.tab !== TAB && found.until > Date.now()) return false
  const renew = (): Promise<void> => writeSetting(key, { tab: TAB, until: Date.now() + LEASE } satisfies Lease)
  await renew()
  const timer = setInterval(async () => {
    const now = (await readSetting(key)) as Lease | undefined
    if (now !== undefined && now.tab !== TAB) {
      clearInterval(timer)
      if (held === id) setReading(true)
    } else await renew()
  }, LEASE / 3)
  release = () => {
    clearInterval(timer)
    void writeSetting(key, { tab: TAB, until: 0 } satisfies Lease)
  }
  return true
}

const hold = async (id: string, steal: boolean): Promise<boolean> => ('locks' in navigator && isSecureContext ? lock(id, steal) : lease(id, steal))

/** Holds whatever unfinished game lies on the table, from now on. */
export const startHolding = (): void => {
  effect(() => {
    const now = table.value
    const id = now === undefined || now.match.end !== undefined ? undefined : now.id
    if (id === held) return
    release()
    release = () => undefined
    held = id
    setReading(false)
    if (id !== undefined)
      void hold(id, false).then((ours) => {
        if (held === id && !ours) setReading(true)
      })
  })
  addEventListener('pagehide', () => release())
  // a page that the browser kept and shows again holds nothing any more
  addEventListener('pageshow', (event) => {
    const id = held
    if (event.persisted && id !== undefined) void hold(id, false).then((ours) => held === id && setReading(!ours))
  })
}

/** Takes the game on the table over from the other tab; `takeUp` brings what that tab kept last. */
export const takeOver = async (takeUp: () => Promise<unknown>): Promise<void> => {
  const id = held
  if (id === undefined || !(await hold(id, true))) return
  await takeUp()
  if (held === id) setReading(false)
}
