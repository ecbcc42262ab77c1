/** Which page is open, and the address that says so. */
import { ROUTES } from '../routes.ts'
import type { Page } from './session.ts'
import { act } from './store.ts'

const HASH: Record<Page, keyof typeof ROUTES | '/'> = { title: '/', play: '/play', end: '/end' }

/** Opens a page and writes its hash; the query is left as it is. */
export const goTo = (page: Page): void => {
  act((draft) => void (draft.page = page))
  const hash = `#${HASH[page]}`
  if (location.hash !== hash && !(page === 'title' && location.hash === '')) location.hash = hash
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
