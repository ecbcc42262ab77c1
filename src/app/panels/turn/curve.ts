/** Points of the curves of a game: where a moment and a value stand in a box. A pure function, in pixels at scale 1. */

export interface Frame {
  width: number
  height: number
  left: number
  right: number
  top: number
  bottom: number
}

export interface Scale {
  x: (moment: number) => number
  y: (value: number) => number
  /** Values at which lines are drawn. */
  lines: number[]
}

/** A scale over the moments 0 .. last that holds all values, with round lines. */
export const scaleOf = (frame: Frame, last: number, values: readonly number[], step = 5): Scale => {
  const low = Math.floor((Math.min(...values) - 1) / step) * step
  const high = Math.max(low + step, Math.ceil((Math.max(...values) + 1) / step) * step)
  const each = high - low > step * 6 ? step * 2 : step
  const lines: number[] = []
  for (let value = Math.ceil(low / each) * each; value <= high; value += each) lines.push(value)
  return {
    lines,
    x: (moment) => frame.left + (moment / Math.max(1, last)) * (frame.width - frame.left - frame.right),
    y: (value) => frame.top + ((high - value) / (high - low)) * (frame.height - frame.top - frame.bottom),
  }
}

/** Areas between two curves, apart by which of them is above; where they cross, both end in a point. */
export const between = (scale: Scale, first: readonly number[], second: readonly number[]): { first: string; second: string } => {
  const points: { at: number; a: number; b: number }[] = []
  first.forEach((a, n) => {
    const b = second[n]
    const last = points[points.length - 1]
    if (last !== undefined && (last.a - last.b) * (a - b) < 0) {
      const share = (last.a - last.b) / (last.a - last.b - (a - b))
      const value = last.a + (a - last.a) * share
      points.push({ at: last.at + (n - last.at) * share, a: value, b: value })
    }
    points.push({ at: n, a, b })
  })
  const area = (over: (point: (typeof points)[number]) => boolean): string => {
    const shown = points.map((point) => (over(point) ? point : { ...point, a: point.b }))
    const there = shown.map((point) => `${scale.x(point.at).toFixed(1)} ${scale.y(point.a).toFixed(1)}`)
    const back = shown.toReversed().map((point) => `${scale.x(point.at).toFixed(1)} ${scale.y(point.b).toFixed(1)}`)
    return points.length < 2 ? '' : `M${[...there, ...back].join('L')}Z`
  }
  return { first: area((point) => point.a >= point.b), second: area((point) => point.a < point.b) }
}

/** Moves the labels at the ends of two curves apart, so that neither lies on the other. */
export const apart = (one: number, two: number, least: number): [number, number] => {
  const gap = Math.abs(one - two)
  if (gap >= least) return [one, two]
  const shift = (least - gap) / 2
  return one <= two ? [one - shift, two + shift] : [one + shift, two - shift]
}
