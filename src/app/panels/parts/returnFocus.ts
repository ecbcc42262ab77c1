/** Where the keyboard goes when a panel closes: back to what opened it, or to a given place where that is gone. */
import { useEffect } from 'preact/hooks'

const openers = new Map<string, Element | null>()

/** Remembers what had the focus when the panel of this name opened; `isOpen` tells a change of subject from a closing. */
export const useReturnFocus = (name: string, isOpen: () => boolean, otherwise: string): void => {
  useEffect(() => {
    if (!openers.has(name)) openers.set(name, document.activeElement)
    return () => {
      if (isOpen()) return
      const opener = openers.get(name)
      openers.delete(name)
      requestAnimationFrame(() => {
        // somebody may have moved on already
        if (document.activeElement !== null && document.activeElement !== document.body) return
        const back = opener instanceof HTMLElement && opener.isConnected && opener !== document.body ? opener : document.querySelector<HTMLElement>(otherwise)
        back?.focus()
      })
    }
  }, [])
}
