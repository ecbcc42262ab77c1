/** Bars that change their form by stage and by the state of the offset, so that they are told apart without colour. */
import type { Role } from '../parts/sideMark.tsx'
import type { Bar, Mark, Whisker } from './layout.ts'

export interface Ink {
  /** Prefix of the ids of the patterns of this picture. */
  id: string
  line: string
  tint: string
  role: Role
}

export const inkOf = (id: string, role: Role): Ink => (role === 'guarantor' ? { id, role, line: 'var(--w)', tint: 'var(--w-tint)' } : { id, role, line: 'var(--b)', tint: 'var(--b-tint)' })

/** Patterns of integration: lines that lean to the right for the guarantor and to the left for the challenger. */
export const Hatches = ({ id }: { id: string }) => (
  <defs>
    {(['guarantor', 'challenger'] as const).map((role) => (
      <pattern key={role} id={`${id}-${role}`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform={`rotate(${role === 'guarantor' ? 45 : -45})`}>
        <rect width="5" height="5" fill="var(--panel)" />
        <rect width="1.6" height="5" fill={inkOf(id, role).line} />
      </pattern>
    ))}
  </defs>
)

export const BarShape = ({ bar, ink }: { bar: Bar; ink: Ink }) => {
  const { stage, offset, estimated } = bar.span
  const middle = bar.y + bar.height / 2
  const right = bar.x + bar.width
  if (stage < 2) return <path d={`M${bar.x + 1} ${middle}H${right}`} stroke={ink.line} stroke-width="2" stroke-dasharray={stage === 0 ? '2 8' : '2 3.500'} fill="none" />
  // the outline lies inside the box
  const box = { x: bar.x + 0.75, y: bar.y + 0.75, width: Math.max(0.5, bar.width - 1.5), height: Math.max(0.5, bar.height - 1.5) }
  const outline = { stroke: ink.line, 'stroke-width': 1.5, ...(estimated ? { 'stroke-dasharray': '4 2.500' } : {}) }
  if (stage === 2) return <rect {...box} fill="var(--panel)" {...outline} />
  if (stage === 3) return <rect {...box} fill={`url(#${ink.id}-${ink.role})`} {...outline} />
  if (offset === 1) return <rect x={bar.x} y={bar.y} width={Math.max(1, bar.width)} height={bar.height} fill={ink.line} />
  return (
    <g>
      <rect {...box} fill={ink.tint} {...outline} />
      {offset === 2 && <path d={`M${bar.x} ${middle}H${right}`} stroke={ink.line} stroke-width="1.5" />}
      {offset === 3 && <path d={`M${bar.x} ${middle - 2}H${right}M${bar.x} ${middle + 2}H${right}`} stroke={ink.line} stroke-width="1.2" />}
    </g>
  )
}

/** What happened to an offset, in a circle on its bar: countered, mirrored, re-opened, answered at birth. */
const GLYPH: Record<Mark['kind'], string> = { opened: '', countered: 'M-2.6 -2.6L2.6 2.6M2.6 -2.6L-2.6 2.6', born: 'M-2.6 -2.6L2.6 2.6M2.6 -2.6L-2.6 2.6', mirrored: 'M-3 -1.500H3M-3 1.500H3', reopened: 'M-3 0H3M0 -3V3' }

export const MarkShape = ({ mark, ink }: { mark: Mark; ink: Ink }) => (
  <g transform={`translate(${mark.x.toFixed(1)} ${mark.y})`}>
    <circle r="6" fill="var(--panel)" stroke={ink.line} stroke-width="1.5" />
    <path d={GLYPH[mark.kind]} stroke="var(--ink)" stroke-width="1.5" fill="none" stroke-linecap="round" />
  </g>
)

/** A range of dates: from the earliest to the latest, open where it goes on. `shape` stands at its middle. */
export const WhiskerShape = ({ of, ink, tall }: { of: Whisker; ink: Ink; tall: number }) => {
  const middle = (of.x0 + of.x1) / 2
  return (
    <g stroke={ink.line} fill="none" stroke-width="1.5">
      {of.x1 - of.x0 > 3 && <path d={`M${of.x0} ${of.y}H${of.x1}M${of.x0} ${of.y - tall}v${tall * 2}${of.cut ? '' : `M${of.x1} ${of.y - tall}v${tall * 2}`}`} />}
      <path d={`M${middle} ${of.y - 4}l4 4l-4 4l-4 -4z`} fill="var(--panel)" />
    </g>
  )
}
