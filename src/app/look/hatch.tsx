/** Swatches: a colour and its hatch, as they stand beside every stance word. */
import { disputedHatch, scales, type Hatch, type ScaleName, type ScaleStep } from './hatchTable.ts'

const patternId = (scale: ScaleName, index: number): string => `hatch-${scale}-${index}`

function Pattern({ id, hatch }: { id: string; hatch: Hatch }) {
  const { kind, weight, pitch, lean, opacity, ink } = hatch
  const colour = `var(--${ink})`
  const middle = pitch / 2
  const turn = kind === 'dots' ? 30 : lean === 'right' ? 45 : -45
  return (
    <pattern id={id} width={pitch} height={pitch} patternUnits="userSpaceOnUse" patternTransform={`rotate(${turn})`}>
      {kind === 'dots' ? (
        <circle cx={middle} cy={middle} r={weight} fill={colour} opacity={opacity} />
      ) : (
        <path d={`M${middle} 0V${pitch}${kind === 'cross' ? `M0 ${middle}H${pitch}` : ''}`} stroke={colour} stroke-width={weight} opacity={opacity} />
      )}
    </pattern>
  )
}

/**
 * The patterns that swatches and charts point at. A pattern takes its variables where it is defined, so
 * this stands once inside each element that carries a theme.
 */
export function HatchDefs() {
  return (
    <svg width="0" height="0" style={{ position: 'absolute' }} aria-hidden="true" focusable="false">
      <defs>
        {(Object.entries(scales) as [ScaleName, ScaleStep[]][]).flatMap(([scale, steps]) =>
          steps.map(({ hatch }, index) => hatch && <Pattern key={patternId(scale, index)} id={patternId(scale, index)} hatch={hatch} />),
        )}
        <Pattern id="hatch-disputed" hatch={disputedHatch} />
      </defs>
    </svg>
  )
}

interface SwatchSize {
  /** CSS pixels. */
  width?: number
  height?: number
}

/** Colour and hatch of a class of any scale, framed; the word stands beside it. */
export function Swatch({ scale, level, width = 26, height = 14 }: SwatchSize & { scale: ScaleName; level: number }) {
  const step = scales[scale][level]
  const box = { x: 0.5, y: 0.5, width: width - 1, height: height - 1 }
  return (
    <svg class="swatch" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <rect {...box} fill={`var(--${step.fill})`} />
      {step.hatch && <rect {...box} fill={`url(#${patternId(scale, level)})`} />}
      <rect {...box} fill="none" stroke="var(--rule-strong)" />
    </svg>
  )
}

/** The mark of a stance: 0 open, 1 mitigated, 2 capped or core ban, 3 excluded de facto, 4 banned. */
export function RungSwatch({ rung, width, height }: SwatchSize & { rung: 0 | 1 | 2 | 3 | 4 }) {
  return <Swatch scale="rungs" level={rung} width={width} height={height} />
}
