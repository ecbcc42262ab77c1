/** Finds what lies under a point of the map. */
import { leastTarget, type Drawn, type Picture } from './picture.ts'
import type { Line } from './plateShapes.ts'
import type { View } from './views.ts'

/** Whether the point lies in the outline, holes left out (even-odd). */
export function inOutline(x: number, y: number, outline: readonly Line[]): boolean {
  let inside = false
  for (const ring of outline) {
    const count = ring.length
    for (let i = 0, j = count - 2; i < count; j = i, i += 2) {
      const ay = ring[i + 1]
      const by = ring[j + 1]
      if (ay > y !== by > y && x < ((ring[j] - ring[i]) * (y - ay)) / (by - ay) + ring[i]) inside = !inside
    }
  }
  return inside
}

/** The nearest thing whose target, a circle of the least width, holds the point; distances are squared pixels. */
function nearestOf<T>(things: readonly T[], away: (thing: T) => number): T | undefined {
  let best: T | undefined
  let least = (leastTarget / 2) ** 2
  for (const thing of things) {
    const distance = away(thing)
    if (distance > least) continue
    least = distance
    best = thing
  }
  return best
}

const idOf = ({ country, side }: Drawn): string | undefined => country?.id ?? side?.id

function topView(views: View[], x: number, y: number): View {
  for (let i = views.length - 1; i > 0; i--) {
    const { box } = views[i]
    if (x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height) return views[i]
  }
  return views[0]
}

/**
 * The country or side under a point of the host in CSS pixels. Names and pins come first, then small
 * shapes with their circles, then land.
 */
export function pick(picture: Picture, x: number, y: number): string | undefined {
  const view = topView(picture.views, x, y)
  for (const pin of picture.pins) if (pin.view === view && Math.abs(pin.x - x) <= 10 && Math.abs(pin.y - y) <= 10) return pin.country.id
  const marked = nearestOf(picture.markers.filter((marker) => marker.view === view), (marker) => (marker.x - x) ** 2 + (marker.y - y) ** 2)
  if (marked) return marked.country.id
  for (const { view: on, id, box } of picture.labels) {
    if (on === view && id !== undefined && x >= box.x - 2 && x <= box.x + box.width + 2 && y >= box.y - 2 && y <= box.y + box.height + 2) return id
  }
  const gridX = (x - view.left) / view.scale
  const gridY = (y - view.top) / view.scale
  const here = picture.drawn.filter((each) => each.view === view)
  const isOn = ({ shape }: Drawn): boolean => {
    const [x0, y0, x1, y1] = shape.extent
    return gridX >= x0 && gridX <= x1 && gridY >= y0 && gridY <= y1 && inOutline(gridX, gridY, shape.outline)
  }
  const small = here.filter((each) => each.span < leastTarget)
  const exact = small.find(isOn)
  if (exact) return idOf(exact)
  const onX = (at: readonly [number, number]): number => at[0] * view.scale + view.left
  const onY = (at: readonly [number, number]): number => at[1] * view.scale + view.top
  // Inside a large neighbour only the marker itself, tested above, belongs to the small one.
  const land = here.find(isOn)
  if (land) return idOf(land)
  const near = nearestOf(small, ({ shape }) => (shape.dot ? (onX(shape.dot) - x) ** 2 + (onY(shape.dot) - y) ** 2 : Infinity))
  return near && idOf(near)
}
