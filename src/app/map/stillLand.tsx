/** Sea, land and its classes on a map that stands still. */
import { disputedHatch, type Hatch, type ScaleName, scales } from '../look/hatchTable.ts'
import { leastHatched, type Drawn, type Picture } from './picture.ts'
import { framesOnWorld } from './plateShapes.ts'
import { pathData, type PlateLines } from './stillLines.ts'
import type { View } from './views.ts'

const patternId = (scale: ScaleName, level: number): string => `still-${scale}-${level}`

const HatchPattern = ({ id, hatch: { kind, weight, pitch, lean, opacity, ink } }: { id: string; hatch: Hatch }) => (
  <pattern id={id} width={pitch} height={pitch} patternUnits="userSpaceOnUse" patternTransform={`rotate(${kind === 'dots' ? 30 : lean === 'right' ? 45 : -45})`}>
    {kind === 'dots'
      ? <circle cx={pitch / 2} cy={pitch / 2} r={weight} fill={`var(--${ink})`} opacity={opacity} />
      : <path d={`M${pitch / 2} 0V${pitch}${kind === 'cross' ? `M0 ${pitch / 2}H${pitch}` : ''}`} stroke={`var(--${ink})`} stroke-width={weight} opacity={opacity} />}
  </pattern>
)

/** The hatches of a scale and that of disputed land, to be filled with. */
export const Hatches = ({ scale }: { scale: ScaleName }) => (
  <>
    {scales[scale].map(({ hatch }, level) => hatch && <HatchPattern key={patternId(scale, level)} id={patternId(scale, level)} hatch={hatch} />)}
    <HatchPattern id="still-disputed" hatch={disputedHatch} />
  </>
)

/** What fills a class: its colour, and its hatch where it has one. */
export function fillsOf(scale: ScaleName, level: number | undefined): { colour: string; hatch?: string } {
  const step = level === undefined ? undefined : scales[scale][level]
  if (level === undefined || !step) return { colour: 'var(--land)' }
  return { colour: `var(--${step.fill})`, ...(step.hatch ? { hatch: `url(#${patternId(scale, level)})` } : {}) }
}

const Area = ({ d, fill, opacity }: { d: string; fill: string; opacity?: number }) => <path d={d} fill={fill} fill-rule="evenodd" opacity={opacity} />

const Stroke = ({ d, width, colour, dash }: { d: string; width: number; colour: string; dash?: string }) => (
  <path d={d} fill="none" stroke={`var(--${colour})`} stroke-width={width} stroke-linejoin="round" stroke-dasharray={dash} />
)

/** A country in the colour and hatch of its class; faded where it is left out. */
const Country = ({ each: { country, span }, d, scale }: { each: Drawn; d: string; scale: ScaleName }) => {
  const { colour, hatch } = fillsOf(scale, country?.level)
  const opacity = country?.disabled ? 0.35 : undefined
  return (
    <>
      <Area d={d} fill={colour} opacity={opacity} />
      {hatch !== undefined && span >= leastHatched && <Area d={d} fill={hatch} opacity={opacity} />}
    </>
  )
}

const roleColour = ({ side }: Drawn): string => (side?.role === 'guarantor' ? 'w' : 'b')

/** The land of one view, with the outline of the country that is selected. */
export const Land = ({ picture, view, lines }: { picture: Picture; view: View; lines: PlateLines }) => {
  const { model, views } = picture
  const here = picture.drawn.filter((each) => each.view === view && lines.shapes.has(each.shape.iso))
  const played = new Set(here.filter(({ side, country }) => side || !country?.disabled).map(({ shape }) => shape.iso))
  const outline = ({ shape }: Drawn): string => lines.shapes.get(shape.iso) ?? ''
  const found = (id: string | undefined): Drawn | undefined => (id === undefined ? undefined : here.find(({ country, side }) => (country ?? side)?.id === id))
  const [hovered, selected] = [found(model.hovered), found(model.selected)]
  return (
    <>
      <rect x={view.box.x} y={view.box.y} width={view.box.width} height={view.box.height} fill="var(--sea)" />
      <Stroke d={lines.graticule} width={0.6} colour="grat" />
      <Area d={[...lines.shapes].map(([iso, d]) => (played.has(iso) ? '' : d)).join('')} fill="var(--land)" />
      {here.map((each) => (each.side ? <Area key={each.side.id} d={outline(each)} fill={`var(--${roleColour(each)}-land)`} /> : <Country key={each.country?.id} each={each} d={outline(each)} scale={model.scale} />))}
      <Area d={lines.disputed} fill="var(--land)" />
      <Area d={lines.disputed} fill="url(#still-disputed)" />
      <Stroke d={lines.borders} width={0.9} colour="border" />
      <Stroke d={lines.coasts} width={0.7} colour="coast" />
      <Stroke d={lines.disputedEdges} width={0.9} colour="coast" dash="3 2" />
      {here.map((each) => each.side && <Stroke key={each.side.id} d={outline(each)} width={1.1} colour={roleColour(each)} />)}
      {view.id === 'world' && views.map(({ id }) => id !== 'world' && <Stroke key={id} d={pathData([framesOnWorld[id]], view, true)} width={1} colour="ink" />)}
      {hovered && <Stroke d={outline(hovered)} width={1.4} colour="sel" />}
      {selected && <><Stroke d={outline(selected)} width={5} colour="halo" /><Stroke d={outline(selected)} width={2.4} colour="sel" /></>}
    </>
  )
}
