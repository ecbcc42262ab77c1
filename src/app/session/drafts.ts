/** Drafts of the workshop on the shelf of this browser: the author's text as it is, also when it is broken. */
import { promisifyRequest } from 'idb-keyval'
import { storeOf } from './shelf.ts'

export interface Draft {
  id: string
  /** File name. */
  name: string
  text: string
  when: number
}

/** A fresh key. It is outside every game, so that clock and chance are allowed here. */
export const draftId = (): string => `d${Date.now().toString(36)}${Math.floor(Math.random() * 1296).toString(36)}`

/** Drafts that are kept; the oldest goes first. */
const MOST = 20

/** Keeps a draft, in place of its earlier state. */
export const keepDraft = (draft: Draft): Promise<void> =>
  storeOf('drafts')('readwrite', async (store) => {
    const all = (await promisifyRequest(store.getAll())) as Draft[]
    const old = all.filter((one) => one.id !== draft.id).sort((a, b) => b.when - a.when).slice(MOST - 1)
    for (const one of old) store.delete(one.id)
    store.put(draft, draft.id)
    await promisifyRequest(store.transaction)
  })

const isDraft = (value: unknown): value is Draft => {
  const draft = value as Partial<Draft> | null
  return typeof draft === 'object' && draft !== null && typeof draft.id === 'string' && typeof draft.name === 'string' && typeof draft.text === 'string' && typeof draft.when === 'number'
}

/** Drafts on the shelf, newest first. */
export const shelvedDrafts = (): Promise<Draft[]> =>
  storeOf('drafts')('readonly', async (store) => ((await promisifyRequest(store.getAll())) as unknown[]).filter(isDraft).sort((a, b) => b.when - a.when))

export const dropDraft = (id: string): Promise<void> =>
  storeOf('drafts')('readwrite', async (store) => {
    store.delete(id)
    await promisifyRequest(store.transaction)
  })
