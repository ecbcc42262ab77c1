/** Shows pictures as SVG where no drawing engine starts. */
import { disputedHatch, scales, type Hatch } from '../look/hatchTable.ts'
import type { Arc } from './arcs.ts'
import { nameIn, nameSize, sideSize, titleBox, waterSize } from './labels.ts'
import { arcLines, arrowTip, faded } from './paintArcs.ts'
import { leastHatched, markerRadius, type Label, type Marker, type Picture, type Pin } from './picture.ts'
import { framesOnWorld, joinArcs, type Line } from './plateShapes.ts'
import { canvasMeasure, type Surface } from './surface.ts'
import type { View } from './views.ts'

type Attributes = Record<string, string | number>

/** An SVG element; built node by node, because the page's policy allows no markup to be set. */
function element(name: string, attributes: Attributes, ...children: (Node | string)[]): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  made.append(...children)
  return made
}

/** Path data of grid lines as they stand on the screen, to a tenth of a pixel. */
function pathData(lines: readonly Line[], view: View, closed: boolean): string {
  return lines
    .map((line) => {
      let data = ''
      for (let i = 0; i < line.length; i += 2) {
        data += `${i === 0 ? 'M' : 'L'}${(line[i] * view.scale + view.left).toFixed(1)} ${(line[i + 1] * view.scale + view.top).toFixed(1)}`
      }
      return closed ? `${data}Z` : data
    })
    .join('')
}

function hatchPattern(id: string, { kind, weight, pitch, lean, opacity, ink }: Hatch): SVGElement {
  const turn = kind === 'dots' ? 30 : lean === 'right' ? 45 : -45
  const middle = pitch / 2
  const drawing =
    kind === 'dots'
      ? element('circle', { cx: middle, cy: middle, r: weight, fill: `var(--${ink})`, opacity })
      : element('path', { d: `M${middle} 0V${pitch}${kind === 'cross' ? `M0 ${middle}H${pitch}` : ''}`, stroke: `var(--${ink})`, 'stroke-width': weight, opacity })
  return element('pattern', { id, width: pitch, height: pitch, patternUnits: 'userSpaceOnUse', patternTransform: `rotate(${turn})` }, drawing)
}

const area = (d: string, fill: string, opacity = 1): SVGElement => element('path', { d, fill, 'fill-rule': 'evenodd', opacity })
const stroke = (d: string, width: number, colour: string, more: Attributes = {}): SVGElement =>
  element('path', { d, fill: 'none', stroke: `var(--${colour})`, 'stroke-width': width, 'stroke-linejoin': 'round', ...more })

/** Sea, land, classes, borders, coasts and selection of one view. */
function plate(picture: Picture, view: View): SVGElement[] {
  const { shapes, box } = view
  const { model, views } = picture
  const here = picture.drawn.filter((each) => each.view === view)
  const arcs = (numbers: readonly number[]): string => pathData(numbers.map((arc) => shapes.arcs[arc]), view, false)
  const parts = [
    element('rect', { x: box.x, y: box.y, width: box.width, height: box.height, fill: 'var(--sea)' }),
    stroke(pathData(shapes.graticule, view, false), 0.6, 'grat'),
    area(pathData([...shapes.shapes.values()].flatMap(({ outline }) => outline), view, true), 'var(--land)'),
  ]
  for (const { country, side, shape, span } of here) {
    const data = pathData(shape.outline, view, true)
    const step = country?.level === undefined ? undefined : scales[model.scale][country.level]
    const opacity = country?.disabled ? 0.35 : 1
    if (side) parts.push(area(data, side.role === 'guarantor' ? 'var(--w-land)' : 'var(--b-land)'))
    else if (step) parts.push(area(data, `var(--${step.fill})`, opacity))
    if (step?.hatch && span >= leastHatched) parts.push(area(data, `url(#map-${model.scale}-${country?.level})`, opacity))
  }
  const disputed = pathData(shapes.disputed.flatMap(({ rings }) => rings.map((ring) => joinArcs(ring, shapes.arcs))), view, true)
  parts.push(area(disputed, 'var(--land)'), area(disputed, 'url(#map-disputed)'))
  parts.push(stroke(arcs(shapes.borders), 0.9, 'border'), stroke(arcs(shapes.coasts), 0.7, 'coast'))
  parts.push(stroke(arcs(shapes.disputedEdges), 0.9, 'coast', { 'stroke-dasharray': '3 2' }))
  for (const { side, shape } of here) if (side) parts.push(stroke(pathData(shape.outline, view, true), 1.1, side.role === 'guarantor' ? 'w' : 'b'))
  if (view.id === 'world') for (const { id } of views) if (id !== 'world') parts.push(stroke(pathData([framesOnWorld[id]], view, true), 1, 'ink'))
  for (const id of [model.hovered, model.selected]) {
    const found = here.find(({ country, side }) => id !== undefined && (country?.id ?? side?.id) === id)
    if (!found) continue
    const data = pathData(found.shape.outline, view, true)
    if (id === model.selected) parts.push(stroke(data, 5, 'halo'))
    parts.push(stroke(data, id === model.selected ? 2.4 : 1.4, 'sel'))
  }
  return parts
}

function arc({ act, role, from, over, to }: Arc): SVGElement[] {
  const { width, dash } = arcLines[act.kind]
  const colour = role === 'guarantor' ? 'w' : 'b'
  const tip = arrowTip(over, to, width * 2.6 + 4).map((point) => point.map((x) => x.toFixed(1)).join(' ')).join('L')
  const line = `M${from.join(' ')}Q${over.join(' ')} ${to.join(' ')}`
  return [element('g', { opacity: act.fresh ? 1 : faded }, stroke(line, width, colour, { 'stroke-dasharray': dash.join(' '), 'stroke-linecap': 'round' }), element('path', { d: `M${tip}Z`, fill: `var(--${colour})` }))]
}

function marker({ model }: Picture, { country, x, y }: Marker): SVGElement[] {
  const step = country.level === undefined ? undefined : scales[model.scale][country.level]
  const circle = (fill: string, width: number): SVGElement =>
    element('circle', { cx: x, cy: y, r: markerRadius, fill, stroke: 'var(--sel)', 'stroke-width': width })
  const ground = circle(step ? `var(--${step.fill})` : 'var(--land)', country.id === model.selected ? 2.4 : 1.2)
  return step?.hatch ? [ground, circle(`url(#map-${model.scale}-${country.level})`, 0)] : [ground]
}

function pin({ model }: Picture, { country, kind, x, y }: Pin): SVGElement[] {
  const frame = { fill: 'var(--panel)', stroke: 'var(--ink)', 'stroke-width': 1.2 }
  switch (kind) {
    case 'window':
      return [
        element('path', { ...frame, d: `M${x} ${y - 7}l7 7l-7 7l-7 -7Z`, stroke: 'var(--warn)', 'stroke-width': 1.8 }),
        element('circle', { cx: x, cy: y, r: 1.9, fill: 'var(--warn)' }),
      ]
    case 'order':
      return [
        element('circle', { cx: x, cy: y, r: 8.5, fill: model.orderRole === 'challenger' ? 'var(--b)' : 'var(--w)', stroke: 'var(--halo)', 'stroke-width': 1.5 }),
        element('text', { x, y: y + 4, 'text-anchor': 'middle', 'font-size': 12, 'font-weight': 700, fill: 'var(--panel)' }, String(country.orderNumber ?? '')),
      ]
    case 'changed': {
      const tip = (country.level ?? 0) >= (country.previousLevel ?? 0) ? -1 : 1
      const d = `M${x} ${y + 6 * tip}l5.5 ${-10.5 * tip}h-11Z`
      return [element('path', { d, fill: 'var(--ink)', stroke: 'var(--halo)', 'stroke-width': 3, 'paint-order': 'stroke' })]
    }
    case 'event':
      return [
        element('rect', { ...frame, x: x - 6, y: y - 6, width: 12, height: 12 }),
        element('path', { d: `M${x - 3.5} ${y - 3}h7m-7 3h7m-7 3h4`, stroke: 'var(--ink)', 'stroke-width': 1.2 }),
      ]
  }
}

function name({ style }: Picture, { id, role, text, box, strong, faded }: Label): SVGElement {
  const pixels = (id === undefined ? waterSize : role ? sideSize : nameSize) * style.textScale
  const place = { x: box.x, y: box.y + box.height / 2 + pixels * 0.34, 'font-size': pixels }
  if (id === undefined) return element('text', { ...place, fill: 'var(--sea-label)', 'font-style': 'italic', 'letter-spacing': '0.08em' }, text)
  const fill = role === undefined ? (faded ? 'var(--ink-3)' : 'var(--ink)') : role === 'guarantor' ? 'var(--w)' : 'var(--b)'
  const halo = { stroke: 'var(--halo)', 'stroke-width': 3.4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
  return element('text', { ...place, ...halo, fill, 'font-weight': role || strong ? 700 : 600 }, text)
}

/** Frame and name tab of an inset. */
function frame({ style, model }: Picture, view: View, measure: Surface['measure']): SVGElement[] {
  if (!view.title) return []
  const { x, y, width, height } = view.box
  const tab = titleBox(model, view, style, measure)
  const pixels = nameSize * style.textScale
  return [
    element('rect', { x: tab.x + 0.5, y: tab.y + 0.5, width: tab.width, height: tab.height, fill: 'var(--panel)', stroke: 'var(--ink)' }),
    element('rect', { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1, fill: 'none', stroke: 'var(--ink)' }),
    element('text', { x: tab.x + 8, y: tab.y + tab.height / 2 + pixels * 0.36, 'font-size': pixels, 'font-weight': 700, fill: 'var(--ink)' }, nameIn(model, view.title)),
  ]
}

/** The map without a drawing engine: the same pictures as SVG, for pages where none starts. */
export function svgSurface(host: HTMLElement): Surface {
  const svg = element('svg', { 'aria-hidden': 'true', focusable: 'false' })
  svg.style.display = 'block'
  svg.style.fontFamily = 'var(--font)'
  host.append(svg)
  const measure = canvasMeasure()
  const patterns = Object.entries(scales).flatMap(([scale, steps]) =>
    steps.flatMap((step, index) => (step.hatch ? [hatchPattern(`map-${scale}-${index}`, step.hatch)] : [])),
  )
  const definitions = element('defs', {}, ...patterns, hatchPattern('map-disputed', disputedHatch))
  return {
    renderer: 'svg',
    measure,
    show(picture) {
      svg.setAttribute('width', String(picture.size.width))
      svg.setAttribute('height', String(picture.size.height))
      const body = picture.views.flatMap((view, number) => {
        const { x, y, width, height } = view.box
        const clip = element('clipPath', { id: `map-clip-${number}` }, element('rect', { x, y, width, height }))
        return [
          clip,
          element('g', { 'clip-path': `url(#map-clip-${number})` }, ...plate(picture, view), ...picture.arcs.filter((each) => each.view === view).flatMap(arc)),
          ...picture.markers.filter((each) => each.view === view).flatMap((each) => marker(picture, each)),
          ...picture.pins.filter((each) => each.view === view).flatMap((each) => pin(picture, each)),
          ...picture.labels.filter((each) => each.view === view).map((each) => name(picture, each)),
          ...frame(picture, view, measure),
        ]
      })
      svg.replaceChildren(definitions, ...body)
    },
    // SVG is never lost.
    whenLost() {},
    destroy() {
      svg.remove()
    },
  }
}
