/** The draw on the scale of push: push, the threshold that mattered, and where luck carried the push to. */
import * as figures from '../../figures.ts'
import type { Decided } from '../../session/decided.ts'
import { t } from '../../texts.ts'

/** Luck is a sum of three uniforms: it never reaches further than three of its standard deviations. */
const REACH = 3
const WIDTH = 300
/** Two labels below the scale that lie nearer than this stand one under the other. */
const APART = 120

type Words = { x: number; 'text-anchor': 'start' | 'middle' | 'end' }

/** Words near an end begin or end there, so that none is cut off. */
const wordsAt = (x: number): Words => (x > WIDTH - 55 ? { x: WIDTH, 'text-anchor': 'end' } : x < 55 ? { x: 0, 'text-anchor': 'start' } : { x, 'text-anchor': 'middle' })

const diamond = (x: number): string => `M${x} 24.500l6 6-6 6-6-6Z`

/** `shown`: push with luck as it is written. */
export const DrawnScale = ({ decided, shown }: { decided: Decided; shown: number | undefined }) => {
  const { push, threshold, luck, drawn, outcome } = decided
  const [low, high] = [push - REACH * luck, push + REACH * luck]
  const from = Math.min(low, threshold - 0.1)
  const to = Math.max(high, threshold + 0.1)
  const x = (value: number): number => 8 + ((value - from) / (to - from)) * (WIDTH - 16)
  const [start, end, bar] = [x(low), x(high), x(threshold)]
  // where a step back was drawn for, it happens below the threshold
  const mirrored = outcome === 'down' || outcome === 'return'
  const near = drawn !== undefined && Math.abs(x(push) - x(drawn)) < APART
  const values = { push: figures.push(push), threshold: figures.push(threshold), drawn: shown === undefined ? '' : figures.push(shown) }
  return (
    <figure class="push-scale">
      <svg viewBox={`0 0 ${WIDTH} ${near ? 74 : 58}`} role="img" aria-label={t(drawn === undefined ? 'decided.scaleOnly' : 'decided.scale', values)}>
        <rect x={start} y="26" width={end - start} height="9" fill="var(--sunk)" stroke="var(--rule-strong)" stroke-width="0.5" />
        {mirrored
          ? bar > start && <rect x={start} y="26" width={Math.min(bar, end) - start} height="9" fill="var(--accent)" />
          : bar < end && <rect x={Math.max(bar, start)} y="26" width={end - Math.max(bar, start)} height="9" fill="var(--accent)" />}
        <rect x={bar - 1} y="20" width="2" height="20" fill="var(--ink)" />
        {drawn !== undefined && <path d={`M${x(push)} 30.500H${x(drawn)}`} stroke="var(--ink)" stroke-width="1.500" stroke-dasharray="2 3" />}
        <path d={diamond(x(push))} fill={drawn === undefined ? 'var(--ink)' : 'var(--panel)'} stroke="var(--ink)" stroke-width="1.500" />
        {drawn !== undefined && <path d={diamond(x(drawn))} fill="var(--ink)" stroke="var(--panel)" stroke-width="1" />}
        <text {...wordsAt(bar)} y="14">{t('push.threshold')} <tspan font-weight="700">{values.threshold}</tspan></text>
        <text {...wordsAt(x(push))} y="53">{t('push.push')} <tspan font-weight="700">{values.push}</tspan></text>
        {drawn !== undefined && <text {...wordsAt(x(drawn))} y={near ? 70 : 53}>{t('decided.withLuck')} <tspan font-weight="700">{values.drawn}</tspan></text>}
      </svg>
    </figure>
  )
}
