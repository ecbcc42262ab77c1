import { leastTarget, type Drawn, type Picture } from './picture.ts';
import type { Line } from './plateShapes.ts';
import type { View } from './views.ts';

/** Whether the point lies in the outline, holes left out (even-odd). */
export function inOutline(x: number, y: number, outline: readonly Line[]): boolean {
  let inside = false;
  for (const ring of outline) {
    const count = ring.length;
    for (let i = 0, j = count - 2; i < count; j = i, i += 2) {
      const ay = ring[i + 1];
      const by = ring[j + 1];
      if (ay > y !== by > y && x < ((ring[j] - ring[i]) * (y - ay)) / (by - ay) + ring[i]) inside = !inside;
    }
  }
  return inside;
}

/** Distance from the marker point of a small shape, if the pointer is in its circle. */
function nearness({ view, shape, span }: Drawn, x: number, y: number): number {
  if (!shape.dot || span >= leastTarget) return Infinity;
  const reach = leastTarget / 2;
  const dx = shape.dot[0] * view.scale + view.left - x;
  const dy = shape.dot[1] * view.scale + view.top - y;
  const squared = dx * dx + dy * dy;
  return squared <= reach * reach ? squared : Infinity;
}

const idOf = ({ country, side }: Drawn): string | undefined => country?.id ?? side?.id;

function topView(views: View[], x: number, y: number): View {
  for (let i = views.length - 1; i > 0; i--) {
    const { box } = views[i];
    if (x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height) return views[i];
  }
  return views[0];
}

/**
 * The country or side under a point of the host in CSS pixels. Names and pins come first, then small
 * shapes with their circles, then land.
 */
export function pick(picture: Picture, x: number, y: number): string | undefined {
  const view = topView(picture.views, x, y);
  for (const pin of picture.pins) if (pin.view === view && Math.abs(pin.x - x) <= 10 && Math.abs(pin.y - y) <= 10) return pin.country.id;
  for (const marker of picture.markers) if (marker.view === view && (marker.x - x) ** 2 + (marker.y - y) ** 2 <= 81) return marker.country.id;
  for (const { view: on, id, box } of picture.labels) {
    if (on === view && id !== undefined && x >= box.x - 2 && x <= box.x + box.width + 2 && y >= box.y - 2 && y <= box.y + box.height + 2) return id;
  }
  const gridX = (x - view.left) / view.scale;
  const gridY = (y - view.top) / view.scale;
  const here = picture.drawn.filter((each) => each.view === view);
  const isOn = ({ shape }: Drawn): boolean => {
    const [x0, y0, x1, y1] = shape.extent;
    return gridX >= x0 && gridX <= x1 && gridY >= y0 && gridY <= y1 && inOutline(gridX, gridY, shape.outline);
  };
  const small = here.filter((each) => each.span < leastTarget);
  const exact = small.find(isOn);
  if (exact) return idOf(exact);
  let nearest: Drawn | undefined;
  for (const each of small) if (nearness(each, x, y) < (nearest ? nearness(nearest, x, y) : Infinity)) nearest = each;
  const land = here.find(isOn);
  // Inside a large neighbour only the marker itself, tested above, belongs to the small one.
  return idOf(land ?? nearest ?? ({} as Drawn));
}
