/** The rung swatch, colour and hatch, beside every stance word; its patterns are defined once in the themed root. */
import { type Hatch, type ScaleName, scales } from '../../look/hatchTable.ts'

/** Id of the pattern of a class. */
export const swatchId = (scale: ScaleName, level: number): string => `swatch-${scale}-${level}`

const Pattern = ({ id, hatch }: { id: string; hatch: Hatch }) => {
  const { kind, pitch, weight, lean, opacity, ink } = hatch
  const turn = kind === 'dots' ? 30 : lean === 'right' ? 45 : -45
  const line = <rect width={weight * 1.15} height={pitch} fill={`var(--${ink})`} />
  return (
    <pattern id={id} width={pitch} height={pitch} patternUnits="userSpaceOnUse" patternTransform={`rotate(${turn})`}>
      <g opacity={opacity}>
        {kind === 'dots' ? <circle cx={pitch / 2} cy={pitch / 2} r={weight} fill={`var(--${ink})`} /> : line}
        {kind === 'cross' && <rect width={pitch} height={weight * 1.15} fill={`var(--${ink})`} />}
      </g>
    </pattern>
  )
}

/** Patterns of every scale; one in each themed root, because a pattern takes its colours where it is defined. */
export const SwatchPatterns = () => (
  <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
    <defs>
      {(Object.keys(scales) as ScaleName[]).flatMap((scale) => scales[scale].map((step, level) => (step.hatch ? <Pattern key={swatchId(scale, level)} id={swatchId(scale, level)} hatch={step.hatch} /> : null)))}
      <pattern id="hatch-own-order" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" fill="var(--panel)" />
        <rect width="1.6" height="5" fill="var(--w)" />
      </pattern>
      <pattern id="hatch-own-order-b" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <rect width="5" height="5" fill="var(--panel)" />
        <rect width="1.6" height="5" fill="var(--b)" />
      </pattern>
    </defs>
  </svg>
)

export const Swatch = ({ level, scale = 'rungs', width = 26, height = 14 }: { level: number | undefined; scale?: ScaleName; width?: number; height?: number }) => {
  const step = level === undefined ? undefined : scales[scale][level]
  return (
    <svg class="swatch" width={width} height={height} aria-hidden="true">
      <rect width="100%" height="100%" fill={step ? `var(--${step.fill})` : 'var(--land)'} />
      {step?.hatch && level !== undefined && <rect width="100%" height="100%" fill={`url(#${swatchId(scale, level)})`} />}
    </svg>
  )
}
