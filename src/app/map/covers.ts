/** What lies over the map: legend, tools. Names keep off it. */
import type { Rectangle } from './views.ts'

/** Boxes of the neighbours of the host that are marked `data-over-map`, in CSS pixels of the host. */
export function coversOf(host: HTMLElement): Rectangle[] {
  const { left, top } = host.getBoundingClientRect()
  return [...(host.parentElement?.querySelectorAll(':scope > [data-over-map]') ?? [])].map((over) => {
    const box = over.getBoundingClientRect()
    return { x: box.left - left, y: box.top - top, width: box.width, height: box.height }
  })
}
