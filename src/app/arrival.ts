/** Where another page or phase has been opened, the keyboard and whoever listens begin at its head, not nowhere. */
import { useEffect, useRef } from 'preact/hooks'

/** Where a page begins: a turn that unfolds with the buttons that lead it, a game with its turn, every other page with its title. */
const BEGINS = ['.unfold-bar button:not(:disabled)', '.top-bar .turn-words', 'h1']

const hasFocus = (): boolean => document.activeElement !== null && document.activeElement !== document.body

/** Moves the focus, unless somebody has moved on: false while the page has not been drawn yet. */
const arrive = (): boolean => {
  if (hasFocus()) return true
  const start = BEGINS.map((name) => document.querySelector<HTMLElement>(name)).find((found) => found !== null)
  if (start === undefined) return false
  if (start.tabIndex < 0) start.tabIndex = -1
  start.focus({ preventScroll: true })
  return true
}

/** `page` names the page and its phase. The first one is left to the browser: it is read from its beginning. */
export const useArrival = (page: string): void => {
  const isFirst = useRef(true)
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false
      return undefined
    }
    if (arrive()) return undefined
    // pages come as parts of their own
    const watch = new MutationObserver(() => arrive() && watch.disconnect())
    watch.observe(document.body, { childList: true, subtree: true })
    return () => watch.disconnect()
  }, [page])
}
