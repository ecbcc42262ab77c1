/** One tab plays a game: a Web Lock holds it, or a lease with a heartbeat on the shelf. A second tab only reads, until it takes over. */
import { effect } from '@preact/signals'
import { readSetting, writeSetting } from './shelf.ts'
import { act, session } from './store.ts'
import { table } from './table.ts'

/** A lease that was not renewed for this long has lapsed, in milliseconds; it is renewed three times as often. */
const LEASE = 6000
/** How long after its end a lease is looked at again, in milliseconds. */
const GRACE = 300
/** Where a page that is being left leaves the name of its tab for the page that follows it. */
const TAB_KEY = 'counteroffset tab'

/** Name of this tab: the one that the page before left, so that a reload is the same tab; a copied tab finds none. */
const takeTabName = (): string => {
  try {
    const left = sessionStorage.getItem(TAB_KEY)
    sessionStorage.removeItem(TAB_KEY)
    if (left !== null && /^[a-z0-9]{4,40}$/.test(left)) return left
  } catch {
    // storage is refused: every page is a tab of its own
  }
  return `${Date.now().toString(36)}${Math.floor(Math.random() * 2 ** 31).toString(36)}`
}
const TAB = takeTabName()

/** A page that is being left gives its lock up a moment later: a reload waits this long for it, in milliseconds. */
const PATIENCE = 700

const leaveTabName = (): void => {
  try {
    sessionStorage.setItem(TAB_KEY, TAB)
  } catch {
    // the page that follows is another tab, until the lease has lapsed
  }
}

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
  if (!steal && found !== undefined && found.tab !== TAB && found.until > Date.now()) {
    // a tab that was killed cannot give its lease back: where nobody renews it, it is free
    setTimeout(async () => {
      const now = (await readSetting(key)) as Lease | undefined
      if (held === id && session.value.reads && (now === undefined || now.until <= Date.now()) && (await lease(id, false)) && held === id) setReading(false)
    }, found.until - Date.now() + GRACE)
    return false
  }
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

const hasLocks = (): boolean => 'locks' in navigator && isSecureContext

const hold = async (id: string, steal: boolean): Promise<boolean> => (hasLocks() ? lock(id, steal) : lease(id, steal))

/** Games that lie open on some table, this page's own among them. */
export const openGames = async (ids: readonly string[]): Promise<string[]> => {
  const open = held === undefined ? [] : [held]
  if (hasLocks()) {
    const names = ((await navigator.locks.query()).held ?? []).map((one) => one.name)
    return ids.filter((id) => open.includes(id) || names.includes(lockName(id)))
  }
  const leases = await Promise.all(ids.map((id) => readSetting(`lease ${id}`) as Promise<Lease | undefined>))
  return ids.filter((id, n) => open.includes(id) || (leases[n] !== undefined && (leases[n]?.until ?? 0) > Date.now() && leases[n]?.tab !== TAB))
}

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
  addEventListener('pagehide', () => {
    leaveTabName()
    release()
  })
  // a page that the browser kept and shows again holds nothing any more
  addEventListener('pageshow', (event) => {
    const id = held
    if (event.persisted) takeTabName()
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
