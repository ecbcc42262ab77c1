import { disputedHatch, scales, type Hatch } from '../look/hatchTable.ts';
import { nameFont, nameSize, sideSize, titleBox, waterSize } from './labels.ts';
import { leastHatched, markerRadius, type Picture } from './picture.ts';
import { asiaWindow, frameOfEurope, joinArcs, type Line } from './plateShapes.ts';
import { canvasMeasure, type Surface } from './surface.ts';
import type { View } from './views.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign]);

/** Path data of grid lines as they stand on the screen, to a tenth of a pixel. */
function pathData(lines: readonly Line[], view: View, closed: boolean): string {
  return lines
    .map((line) => {
      let data = '';
      for (let i = 0; i < line.length; i += 2) {
        data += `${i === 0 ? 'M' : 'L'}${(line[i] * view.scale + view.left).toFixed(1)} ${(line[i + 1] * view.scale + view.top).toFixed(1)}`;
      }
      return closed ? `${data}Z` : data;
    })
    .join('');
}

/** The hatch as an SVG pattern in screen space. */
export function hatchPattern(id: string, { kind, weight, pitch, lean, opacity, ink }: Hatch): string {
  const turn = kind === 'dots' ? 30 : lean === 'right' ? 45 : -45;
  const body =
    kind === 'dots'
      ? `<circle cx="${pitch / 2}" cy="${pitch / 2}" r="${weight}" fill="var(--${ink})"/>`
      : `<path d="M${pitch / 2} 0V${pitch}${kind === 'cross' ? `M0 ${pitch / 2}H${pitch}` : ''}" stroke="var(--${ink})" stroke-width="${weight}"/>`;
  return `<pattern id="${id}" width="${pitch}" height="${pitch}" patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})"><g opacity="${opacity}">${body}</g></pattern>`;
}

const line = (data: string, width: number, colour: string, more = ''): string =>
  `<path d="${data}" fill="none" stroke="var(--${colour})" stroke-width="${width}" stroke-linejoin="round"${more}/>`;

function plate(picture: Picture, view: View, number: number): string {
  const { shapes } = view;
  const { model, views } = picture;
  const { x, y, width, height } = view.box;
  const parts: string[] = [`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="var(--sea)"/>`];
  parts.push(line(pathData(shapes.graticule, view, false), 0.6, 'grat'));
  parts.push(`<path d="${pathData([...shapes.shapes.values()].flatMap(({ outline }) => outline), view, true)}" fill="var(--land)" fill-rule="evenodd"/>`);
  const here = picture.drawn.filter((each) => each.view === view);
  for (const { country, side, shape, span } of here) {
    const data = pathData(shape.outline, view, true);
    const faded = country?.disabled ? ' opacity="0.35"' : '';
    if (side) parts.push(`<path d="${data}" fill="var(--${side.role === 'guarantor' ? 'w-land' : 'b-land'})" fill-rule="evenodd"/>`);
    const step = country?.level === undefined ? undefined : scales[model.scale][country.level];
    if (!step) continue;
    parts.push(`<path d="${data}" fill="var(--${step.fill})" fill-rule="evenodd"${faded}/>`);
    if (step.hatch && span >= leastHatched) parts.push(`<path d="${data}" fill="url(#map-${model.scale}-${country?.level})" fill-rule="evenodd"${faded}/>`);
  }
  const disputed = pathData(shapes.disputed.flatMap(({ rings }) => rings.map((ring) => joinArcs(ring, shapes.arcs))), view, true);
  parts.push(`<path d="${disputed}" fill="var(--land)"/><path d="${disputed}" fill="url(#map-disputed)"/>`);
  parts.push(line(pathData(shapes.borders.map((arc) => shapes.arcs[arc]), view, false), 0.9, 'border'), line(pathData(shapes.coasts.map((arc) => shapes.arcs[arc]), view, false), 0.7, 'coast'));
  parts.push(line(pathData(shapes.disputedEdges.map((arc) => shapes.arcs[arc]), view, false), 0.9, 'coast', ' stroke-dasharray="3 2"'));
  for (const { side, shape } of here) if (side) parts.push(line(pathData(shape.outline, view, true), 1.1, side.role === 'guarantor' ? 'w' : 'b'));
  if (view.id === 'world' && views.length > 1) {
    const [x0, y0, x1, y1] = asiaWindow;
    parts.push(line(pathData([frameOfEurope, [x0, y0, x1, y0, x1, y1, x0, y1]], view, true), 1, 'ink'));
  }
  for (const id of [model.hovered, model.selected]) {
    const found = here.find(({ country, side }) => id !== undefined && (country?.id ?? side?.id) === id);
    if (!found) continue;
    const data = pathData(found.shape.outline, view, true);
    if (id === model.selected) parts.push(line(data, 5, 'halo'));
    parts.push(line(data, id === model.selected ? 2.4 : 1.4, 'sel'));
  }
  return `<clipPath id="map-clip-${number}"><rect x="${x}" y="${y}" width="${width}" height="${height}"/></clipPath><g clip-path="url(#map-clip-${number})">${parts.join('')}</g>`;
}

/** Markers, pins and names of one view. */
function marks(picture: Picture, view: View): string {
  const { model, style, markers, pins, labels } = picture;
  const parts: string[] = [];
  for (const { view: on, country, x, y } of markers) {
    if (on !== view) continue;
    const step = country.level === undefined ? undefined : scales[model.scale][country.level];
    const circle = (fill: string, width: number): string =>
      `<circle cx="${x}" cy="${y}" r="${markerRadius}" fill="${fill}" stroke="var(--sel)" stroke-width="${width}"/>`;
    parts.push(circle(step ? `var(--${step.fill})` : 'var(--land)', country.id === model.selected ? 2.4 : 1.2));
    if (step?.hatch) parts.push(circle(`url(#map-${model.scale}-${country.level})`, 0));
  }
  for (const { view: on, country, kind, x, y } of pins) {
    if (on !== view) continue;
    if (kind === 'window') {
      parts.push(`<path d="M${x} ${y - 7}l7 7l-7 7l-7 -7Z" fill="var(--panel)" stroke="var(--warn)" stroke-width="1.8"/><circle cx="${x}" cy="${y}" r="1.9" fill="var(--warn)"/>`);
    } else if (kind === 'order') {
      const fill = model.orderRole === 'challenger' ? 'b' : 'w';
      parts.push(`<circle cx="${x}" cy="${y}" r="8.5" fill="var(--${fill})" stroke="var(--halo)" stroke-width="1.5"/>`);
      parts.push(`<text x="${x}" y="${y + 4}" text-anchor="middle" font-size="12" font-weight="700" fill="var(--panel)">${country.orderNumber ?? ''}</text>`);
    } else if (kind === 'changed') {
      const tip = (country.level ?? 0) >= (country.previousLevel ?? 0) ? -1 : 1;
      parts.push(`<path d="M${x} ${y + 6 * tip}l5.5 ${-10.5 * tip}h-11Z" fill="var(--ink)" stroke="var(--halo)" stroke-width="1.5" paint-order="stroke"/>`);
    } else parts.push(`<rect x="${x - 6}" y="${y - 6}" width="12" height="12" fill="var(--panel)" stroke="var(--ink)" stroke-width="1.2"/>`);
  }
  for (const { view: on, id, role, text, box, strong, faded } of labels) {
    if (on !== view) continue;
    const isWater = id === undefined;
    const pixels = (isWater ? waterSize : role ? sideSize : nameSize) * style.textScale;
    const fill = isWater ? 'sea-label' : role ? (role === 'guarantor' ? 'w' : 'b') : faded ? 'ink-3' : 'ink';
    const face = isWater ? 'font-style="italic" letter-spacing="0.08em"' : `font-weight="${role || strong ? 700 : 600}" stroke="var(--halo)" stroke-width="3.4" paint-order="stroke" stroke-linejoin="round"`;
    parts.push(`<text x="${box.x}" y="${box.y + box.height / 2 + pixels * 0.34}" font-size="${pixels}" fill="var(--${fill})" ${face}>${escaped(text)}</text>`);
  }
  return parts.join('');
}

function frameOf(picture: Picture, view: View, measure: Surface['measure']): string {
  if (!view.title) return '';
  const { x, y, width, height } = view.box;
  const tab = titleBox(view, picture.style, measure);
  const pixels = nameSize * picture.style.textScale;
  return (
    `<g fill="none" stroke="var(--ink)"><rect x="${tab.x + 0.5}" y="${tab.y + 0.5}" width="${tab.width}" height="${tab.height}" fill="var(--panel)"/>` +
    `<rect x="${x + 0.5}" y="${y + 0.5}" width="${width - 1}" height="${height - 1}"/></g>` +
    `<text x="${tab.x + 8}" y="${tab.y + tab.height / 2 + pixels * 0.36}" font-size="${pixels}" font-weight="700" fill="var(--ink)">${escaped(view.title)}</text>`
  );
}

/** The map without a drawing engine: the same pictures as SVG, for pages where none starts. */
export function svgSurface(host: HTMLElement): Surface {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('aria-hidden', 'true');
  svg.style.display = 'block';
  svg.style.font = nameFont({ colours: () => '', font: 'var(--font)', textScale: 1 }, false);
  host.append(svg);
  const measure = canvasMeasure();
  const patterns = Object.entries(scales).flatMap(([name, steps]) =>
    steps.flatMap((step, index) => (step.hatch ? [hatchPattern(`map-${name}-${index}`, step.hatch)] : [])),
  );
  patterns.push(hatchPattern('map-disputed', disputedHatch));
  return {
    renderer: 'svg',
    measure,
    show(picture) {
      const { width, height } = picture.size;
      svg.setAttribute('width', String(width));
      svg.setAttribute('height', String(height));
      const body = picture.views.map((view, number) => plate(picture, view, number) + marks(picture, view) + frameOf(picture, view, measure));
      svg.innerHTML = `<defs>${patterns.join('')}</defs>${body.join('')}`;
    },
    // SVG is never lost.
    whenLost() {},
    destroy() {
      svg.remove();
    },
  };
}
