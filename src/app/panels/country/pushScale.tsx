/** One scale with push, threshold and the reach of luck, so that a percentage can be seen. */
import * as figures from '../../figures.ts'
import { t } from '../../texts.ts'

export interface PushScaleProps {
  push: number
  threshold: number
  luck: number
  /** Push with the draw, where the draw has been made. */
  drawn?: number
}

/** Luck is a sum of three uniforms: it never reaches further than three of its standard deviations. */
const REACH = 3

export const PushScale = ({ push, threshold, luck, drawn }: PushScaleProps) => {
  const [low, high] = [push - REACH * luck, push + REACH * luck]
  const from = Math.min(low, threshold - 0.1)
  const to = Math.max(high, threshold + 0.1)
  const x = (value: number): number => ((value - from) / (to - from)) * 300
  // words near an end begin or end there, so that none is cut off
  const words = (value: number): { x: number; 'text-anchor': 'start' | 'middle' | 'end' } =>
    x(value) > 245 ? { x: 300, 'text-anchor': 'end' } : x(value) < 55 ? { x: 0, 'text-anchor': 'start' } : { x: x(value), 'text-anchor': 'middle' }
  const apart = Math.abs(x(push) - x(threshold)) > 90
  return (
    <figure class="push-scale">
      <svg viewBox="0 0 300 58" role="img" aria-label={t('push.scale', { push: figures.push(push), threshold: figures.push(threshold) })}>
        <rect x={x(low)} y="26" width={x(high) - x(low)} height="9" fill="var(--sunk)" />
        {high > threshold && <rect x={x(Math.max(low, threshold))} y="26" width={x(high) - x(Math.max(low, threshold))} height="9" fill="var(--accent)" />}
        <rect x={x(threshold) - 1} y="20" width="2" height="20" fill="var(--ink)" />
        {drawn !== undefined && <path d={`M${x(push)} 30.500H${x(drawn)}`} stroke="var(--ink)" stroke-width="1.500" stroke-dasharray="2 3" />}
        <path d={`M${x(push)} 24.500l6 6-6 6-6-6Z`} fill={drawn === undefined ? 'var(--ink)' : 'var(--panel)'} stroke="var(--ink)" stroke-width="1.500" />
        {drawn !== undefined && <path d={`M${x(drawn)} 24.500l6 6-6 6-6-6Z`} fill="var(--ink)" stroke="var(--panel)" stroke-width="1" />}
        <text {...words(threshold)} y="14">{t('push.threshold')} <tspan font-weight="700">{figures.push(threshold)}</tspan></text>
        <text {...words(push)} y={apart ? 14 : 54}>{t('push.push')} <tspan font-weight="700">{figures.push(push)}</tspan></text>
        {apart && <text x={x(low)} y="54" fill="var(--ink-2)">{t('push.luckLow', { luck: figures.push(REACH * luck) })}</text>}
        {apart && <text x={x(high)} y="54" text-anchor="end" fill="var(--ink-2)">{t('push.luckHigh', { luck: figures.push(REACH * luck) })}</text>}
      </svg>
    </figure>
  )
}
