/** Which page is open, and the address that says so. */
import { ROUTES } from '../routes.ts'
import type { Page } from './session.ts'
import { reviewed } from './reviewed.ts'
import { act, session } from './store.ts'
import { table } from './table.ts'

const HASH: Record<Page, keyof typeof ROUTES | '/'> = { title: '/', play: '/play', end: '/end', review: '/review', model: '/model', workshop: '/workshop' }

/** Opens a page and writes its hash; the query is left as it is. */
export const goTo = (page: Page): void => {
  const isOther = (page === 'review') !== (session.value.page === 'review')
  const match = page === 'review' ? reviewed.value?.match : table.value?.match
  act((draft) => {
    draft.page = page
    draft.menu = false
    if (!isOther) return
    // what was selected or opened belongs to the other match
    draft.selected = undefined
    draft.why = []
    draft.form = undefined
    draft.dials = false
    draft.network = match?.game.mainNetwork ?? 0
  })
  const hash = `#${HASH[page]}`
  // the code of a shared text stands behind the page’s own hash until it has been read
  const isThere = location.hash === hash || (page === 'title' && location.hash === '') || (page === 'workshop' && location.hash.startsWith(`${hash}/`))
  if (!isThere) location.hash = hash
  scrollTo(0, 0)
}

/** Writes the query of a game that was begun, where the page's address may be written at all. */
export const writeQuery = (query: string): void => {
  try {
    history.replaceState(history.state, '', query + location.hash)
  } catch {
    // a page opened from a file may not change its query; the game does not hang on it
  }
}
