/** The shelf: games and settings kept in this browser. A save writes a new record, then moves the pointer, in one transaction. */
import { promisifyRequest, type UseStore } from 'idb-keyval'

const STORES = ['games', 'drafts', 'classes', 'settings'] as const
type StoreName = (typeof STORES)[number]
/** Records of one game that are kept. */
const KEPT = 3

let opened: Promise<IDBDatabase> | undefined

const forget = (): void => void (opened = undefined)

const database = (): Promise<IDBDatabase> => {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('counteroffset', 1)
    request.onupgradeneeded = () => {
      for (const name of STORES) request.result.createObjectStore(name)
    }
    request.onblocked = () => reject(new Error('another tab holds an older version of the shelf'))
    promisifyRequest<IDBDatabase>(request).then((db) => {
      // storage emptied by hand, or a newer page: the next use opens it anew
      db.addEventListener('close', forget)
      db.addEventListener('versionchange', () => {
        db.close()
        forget()
      })
      resolve(db)
    }, reject)
  })
  // what was refused once is asked for again at the next save
  opened.catch(forget)
  return opened
}

/** A store of the shelf as idb-keyval uses one; its own helper knows a single store per database. */
export const storeOf = (name: StoreName): UseStore => async (mode, callback) => {
  try {
    return await callback((await database()).transaction(name, mode).objectStore(name))
  } catch (error) {
    // a connection that the browser closed is opened again, once
    if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error
    forget()
    return callback((await database()).transaction(name, mode).objectStore(name))
  }
}

/** A game on the shelf, as the list shows it. */
export interface ShelvedGame {
  id: string
  title: string
  detail: string
  /** The game is over: it can be reviewed. */
  ended: boolean
  when: number
  /** Key of the newest record. */
  record: string
  number: number
}

const pointerKey = (id: string): string => `game ${id}`
const recordKey = (id: string, number: number): string => `save ${id} ${number}`

/** Keeps a game. The old record stays until the new one is written and pointed to. Says how many saves of it there have been. */
export const keepGame = async ({ id, title, detail, ended }: Pick<ShelvedGame, 'id' | 'title' | 'detail' | 'ended'>, text: string): Promise<number> =>
  storeOf('games')('readwrite', async (store) => {
    const before = (await promisifyRequest(store.get(pointerKey(id)))) as ShelvedGame | undefined
    const number = (before?.number ?? 0) + 1
    const record = recordKey(id, number)
    store.put(text, record)
    store.put({ id, title, detail, ended, when: Date.now(), record, number } satisfies ShelvedGame, pointerKey(id))
    store.put(id, 'newest')
    store.delete(recordKey(id, number - KEPT))
    await promisifyRequest(store.transaction)
    return number
  })

/** Games on the shelf, newest first. */
export const shelvedGames = async (): Promise<ShelvedGame[]> =>
  storeOf('games')('readonly', async (store) => {
    const found = (await promisifyRequest(store.getAll(IDBKeyRange.bound('game ', 'game \uffff')))) as ShelvedGame[]
    return found.sort((a, b) => b.when - a.when)
  })

/** Texts of a game that were kept, newest first; of the newest game where no id is given. */
export const shelvedTexts = async (id?: string): Promise<{ id: string; texts: string[] } | undefined> =>
  storeOf('games')('readonly', async (store) => {
    const wanted = id ?? ((await promisifyRequest(store.get('newest'))) as string | undefined)
    if (wanted === undefined) return undefined
    const pointer = (await promisifyRequest(store.get(pointerKey(wanted)))) as ShelvedGame | undefined
    if (pointer === undefined) return undefined
    const texts: string[] = []
    for (let n = 0; n < KEPT; n++) {
      const text = (await promisifyRequest(store.get(recordKey(wanted, pointer.number - n)))) as unknown
      if (typeof text === 'string') texts.push(text)
    }
    return { id: wanted, texts }
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
