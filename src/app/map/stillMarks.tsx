/** Lines between countries, circles, pins, names and frames on a map that stands still. */
import { arcLines } from '../look/arcTable.ts'
import type { Arc } from './arcs.ts'
import { nameSize, sideSize, titleBox, titleInset, titleOn, waterSize, waterTracking, type Measure } from './labels.ts'
import { arrowTip, crossReach, faded, pinPath, pinSize, tipLength } from './paintArcs.ts'
import { diamondReach, radiusOf, type Label, type Marker, type Picture, type Pin, type Spot } from './picture.ts'
import { fillsOf } from './stillLand.tsx'
import type { View } from './views.ts'

const roleColour = (role: Arc['role']): string => `var(--${role === 'guarantor' ? 'w' : 'b'})`

export const ArcLine = ({ arc: { act, role, from, over, to } }: { arc: Arc }) => {
  const { width, dash, isDouble, isCrossed } = arcLines[act.kind]
  const line = `M${from.join(' ')}Q${over.join(' ')} ${to.join(' ')}`
  return (
    <g opacity={act.fresh ? 1 : faded} stroke-linecap="round">
      <path d={line} fill="none" stroke={roleColour(role)} stroke-width={width} stroke-dasharray={dash.join(' ')} />
      {isDouble && <path d={line} fill="none" stroke="var(--halo)" stroke-width={width / 3} />}
      {isCrossed && <path d={`M${to[0] - crossReach} ${to[1] - crossReach}l${2 * crossReach} ${2 * crossReach}m0 ${-2 * crossReach}l${-2 * crossReach} ${2 * crossReach}`} stroke={roleColour(role)} stroke-width={3} />}
      {!isCrossed && <path d={`M${arrowTip(over, to, tipLength(width)).map((point) => point.join(' ')).join('L')}Z`} fill={roleColour(role)} stroke="var(--halo)" stroke-width={2} paint-order="stroke" />}
    </g>
  )
}

export const MarkerCircle = ({ picture: { model }, marker }: { picture: Picture; marker: Marker }) => {
  const { country, x, y } = marker
  const radius = radiusOf(marker)
  const { colour, hatch } = fillsOf(model.scale, country.level)
  const isSelected = country.id === model.selected
  return (
    <>
      {isSelected && <circle cx={x} cy={y} r={radius + 3.2} fill="var(--halo)" />}
      <circle cx={x} cy={y} r={radius} fill={colour} />
      {hatch !== undefined && <circle cx={x} cy={y} r={radius} fill={hatch} />}
      <circle cx={x} cy={y} r={radius} fill="none" stroke="var(--sel)" stroke-width={isSelected ? 2.4 : 1.2} />
    </>
  )
}

/** Arrow of a change, and the class before it. */
const Change = ({ picture: { model }, pin: { country, x, y } }: { picture: Picture; pin: Pin }) => {
  const tip = (country.level ?? 0) >= (country.previousLevel ?? 0) ? -1 : 1
  const before = country.previousLevel === undefined ? undefined : fillsOf(model.scale, country.previousLevel)
  return (
    <>
      <path d={`M${before ? x - 8 : x} ${y + 6 * tip}l5.500 ${-10.5 * tip}h-11Z`} fill="var(--ink)" stroke="var(--halo)" stroke-width={3} paint-order="stroke" />
      {before && <rect x={x} y={y - 6} width={14} height={12} fill={before.colour} stroke="var(--ink)" />}
      {before?.hatch !== undefined && <rect x={x} y={y - 6} width={14} height={12} fill={before.hatch} />}
    </>
  )
}

export const PinMark = ({ picture, pin }: { picture: Picture; pin: Pin }) => {
  const { country, kind, x, y } = pin
  if (kind === 'window' || kind === 'review') {
    const reach = pin.onMarker ? diamondReach.marker : diamondReach.open
    const path = `M${x} ${y - reach}l${reach} ${reach}l${-reach} ${reach}l${-reach} ${-reach}Z`
    return <><path d={path} stroke="var(--halo)" stroke-width={4.8} /><path d={path} fill={kind === 'window' ? 'var(--warn)' : 'var(--panel)'} stroke="var(--warn)" stroke-width={1.8} /></>
  }
  if (kind === 'changed') return <Change picture={picture} pin={pin} />
  return (
    <>
      <circle cx={x} cy={y} r={8.5} fill={roleColour(picture.model.orderRole ?? 'guarantor')} stroke="var(--halo)" stroke-width={1.5} />
      <text x={x} y={y + 4} text-anchor="middle" font-size={12} font-weight={700} fill="var(--panel)">{country.orderNumber}</text>
    </>
  )
}

/** A pin where something happens, with a ring around its foot. */
export const SpotMark = ({ spot: { x, y } }: { spot: Spot }) => (
  <>
    <circle cx={x} cy={y} r={pinSize.ring} fill="none" stroke="var(--halo)" stroke-width={5} />
    <circle cx={x} cy={y} r={pinSize.ring} fill="none" stroke="var(--sel)" stroke-width={2} />
    <path d={pinPath([x, y])} fill="var(--sel)" stroke="var(--halo)" stroke-width={3} paint-order="stroke" />
    <circle cx={x} cy={y - pinSize.height} r={pinSize.head * 0.4} fill="var(--halo)" />
  </>
)

export const NameOf = ({ picture: { style }, label: { id, role, text, box, strong, faded: isFaded } }: { picture: Picture; label: Label }) => {
  const pixels = (id === undefined ? waterSize : role ? sideSize : nameSize) * style.textScale
  const place = { x: box.x, y: box.y + box.height / 2 + pixels * 0.34, 'font-size': pixels }
  if (id === undefined) return <text {...place} fill="var(--sea-label)" font-style={style.slant} letter-spacing={`${waterTracking}em`}>{text}</text>
  const fill = role ? roleColour(role) : isFaded ? 'var(--ink-3)' : 'var(--ink)'
  return <text {...place} fill={fill} font-weight={role || strong ? 700 : 600} stroke="var(--halo)" stroke-width={3.4} stroke-linejoin="round" paint-order="stroke">{text}</text>
}

/** Frame of an inset, and the tab with its name. */
export const Frame = ({ picture: { style, model }, view, measure }: { picture: Picture; view: View; measure: Measure }) => {
  const { x, y, width, height } = view.box
  const tab = titleBox(model, view, style, measure)
  const pixels = nameSize * style.textScale
  return (
    <>
      <rect x={x + 0.5} y={y + 0.5} width={width - 1} height={height - 1} fill="none" stroke="var(--ink)" />
      <rect x={tab.x + 0.5} y={tab.y + 0.5} width={Math.round(tab.width)} height={Math.round(tab.height)} fill="var(--panel)" stroke="var(--ink)" />
      <text x={tab.x + titleInset} y={tab.y + tab.height / 2 + pixels * 0.36} font-size={pixels} font-weight={700} fill="var(--ink)">{titleOn(model, view, style, measure)}</text>
    </>
  )
}
