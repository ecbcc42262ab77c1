/** The size of an element as it is laid out, and how much larger than scale 1 the page is drawn. */
import type { RefObject } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'

export interface Size {
  width: number
  height: number
  scale: number
}

/** Width of a drawing for paper, in CSS pixels: a little more than A4 holds, which makes letters of 9 points. */
const PAPER = 780

const scaleOf = (element: Element): number => Number(getComputedStyle(element).getPropertyValue('--scale')) || 1

export const useBox = (of: RefObject<HTMLElement | null>): Size | undefined => {
  const [size, setSize] = useState<Size | undefined>(undefined)
  useLayoutEffect(() => {
    const element = of.current
    if (element === null) return undefined
    const measure = (): void => {
      const next = { width: element.clientWidth, height: element.clientHeight, scale: scaleOf(element) }
      if (next.width > 0) setSize((last) => (last?.width === next.width && last.height === next.height && last.scale === next.scale ? last : next))
    }
    measure()
    const watcher = new ResizeObserver(measure)
    watcher.observe(element)
    // a picture drawn for a screen would be too small to read on a sheet of paper
    const draw = (): void => setSize((last) => last && { ...last, width: PAPER, scale: 1 })
    addEventListener('beforeprint', draw)
    addEventListener('afterprint', measure)
    return () => {
      watcher.disconnect()
      removeEventListener('beforeprint', draw)
      removeEventListener('afterprint', measure)
    }
  }, [])
  return size
}
