/** The size of an element as it is laid out, and how much larger than scale 1 the page is drawn. */
import type { RefObject } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'

export interface Size {
  width: number
  height: number
  scale: number
}

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
    return () => watcher.disconnect()
  }, [])
  return size
}
