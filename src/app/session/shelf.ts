/** The shelf: games and settings kept in this browser. A save writes a new record, then moves the pointer, in one transaction. */
import { promisifyRequest, type UseStore } from 'idb-keyval'

const STORES = ['games', 'drafts', 'classes', 'settings'] as const
type StoreName = (typeof STORES)[number]
/** Records of one game that are kept. */
const KEPT = 3

let opened: Promise<IDBDatabase> | undefined

const database = (): Promise<IDBDatabase> => {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('counteroffset', 1)
    request.onupgradeneeded = () => {
      for (const name of STORES) request.result.createObjectStore(name)
    }
    request.onblocked = () => reject(new Error('another tab holds an older version of the shelf'))
    promisifyRequest<IDBDatabase>(request).then(resolve, reject)
  })
  return opened
}

/** A store of the shelf as idb-keyval uses one; its own helper knows a single store per database. */
const storeOf = (name: StoreName): UseStore => async (mode, callback) => {
  const db = await database()
  return callback(db.transaction(name, mode).objectStore(name))
}

/** A game on the shelf, as the list shows it. */
export interface ShelvedGame {
  id: string
  title: string
  detail: string
  when: number
  /** Key of the newest record. */
  record: string
  number: number
}

const pointerKey = (id: string): string => `game ${id}`
const recordKey = (id: string, number: number): string => `save ${id} ${number}`

/** Keeps a game. The old record stays until the new one is written and pointed to. */
export const keepGame = async (id: string, title: string, detail: string, text: string): Promise<void> =>
  storeOf('games')('readwrite', async (store) => {
    const before = (await promisifyRequest(store.get(pointerKey(id)))) as ShelvedGame | undefined
    const number = (before?.number ?? 0) + 1
    const record = recordKey(id, number)
    store.put(text, record)
    store.put({ id, title, detail, when: Date.now(), record, number } satisfies ShelvedGame, pointerKey(id))
    store.put(id, 'newest')
    store.delete(recordKey(id, number - KEPT))
    await promisifyRequest(store.transaction)
  })

/** Games on the shelf, newest first. */
export const shelvedGames = async (): Promise<ShelvedGame[]> =>
  storeOf('games')('readonly', async (store) => {
    const found = (await promisifyRequest(store.getAll(IDBKeyRange.bound('game ', 'game \uffff')))) as ShelvedGame[]
    return found.sort((a, b) => b.when - a.when)
  })

/** Text of a game; of the newest one where no id is given. */
export const shelvedText = async (id?: string): Promise<{ id: string; text: string } | undefined> =>
  storeOf('games')('readonly', async (store) => {
    const wanted = id ?? ((await promisifyRequest(store.get('newest'))) as string | undefined)
    if (wanted === undefined) return undefined
    const pointer = (await promisifyRequest(store.get(pointerKey(wanted)))) as ShelvedGame | undefined
    const text = pointer === undefined ? undefined : ((await promisifyRequest(store.get(pointer.record))) as string | undefined)
    return text === undefined ? undefined : { id: wanted, text }
  })

export const dropGame = async (id: string): Promise<void> =>
  storeOf('games')('readwrite', async (store) => {
    const pointer = (await promisifyRequest(store.get(pointerKey(id)))) as ShelvedGame | undefined
    store.delete(pointerKey(id))
    const newest = pointer?.number ?? 0
    for (let n = 0; n < KEPT; n++) store.delete(recordKey(id, newest - n))
    await promisifyRequest(store.transaction)
  })

export const readSetting = async (name: string): Promise<unknown> => {
  try {
    return await storeOf('settings')('readonly', (store) => promisifyRequest(store.get(name)))
  } catch {
    // a browser without a shelf has no settings either
    return undefined
  }
}

export const writeSetting = async (name: string, value: unknown): Promise<void> => {
  try {
    await storeOf('settings')('readwrite', (store) => promisifyRequest(store.put(value, name)))
  } catch {
    // the choice holds for this visit
  }
}
