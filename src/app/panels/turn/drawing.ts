/** How much room a chart is drawn for: a drawing is scaled to its place, and letters keep their size only if it fits it roughly. */
import { useEffect, useState } from 'preact/hooks'

export type Drawing = 'narrow' | 'middle' | 'wide'

const narrow = matchMedia('(max-width: 699px)')

/** `from`: width of the window in CSS pixels from which the wide drawing fits. Paper always takes the middle one. */
export const useDrawing = (from: number): Drawing => {
  const now = (): Drawing => (narrow.matches ? 'narrow' : matchMedia(`(min-width: ${from}px)`).matches ? 'wide' : 'middle')
  const [drawing, draw] = useState(now)
  useEffect(() => {
    const follow = (): void => draw(now())
    const paper = (): void => draw('middle')
    addEventListener('resize', follow)
    addEventListener('beforeprint', paper)
    addEventListener('afterprint', follow)
    return () => {
      removeEventListener('resize', follow)
      removeEventListener('beforeprint', paper)
      removeEventListener('afterprint', follow)
    }
  }, [])
  return drawing
}

/** Whether the page is being printed. */
export const usePaper = (): boolean => {
  const [isPaper, setPaper] = useState(false)
  useEffect(() => {
    const on = (): void => setPaper(true)
    const off = (): void => setPaper(false)
    addEventListener('beforeprint', on)
    addEventListener('afterprint', off)
    return () => {
      removeEventListener('beforeprint', on)
      removeEventListener('afterprint', off)
    }
  }, [])
  return isPaper
}
