/** The scales that colour land: a colour and a hatch for each class. */

/** The hatch that doubles a colour, in CSS pixels at ratio 1, the same on map, swatch and print. */
export interface Hatch {
  kind: 'dots' | 'lines' | 'cross'
  /**
   * Line width in ink, or radius of a dot. The visual direction's table counts the stroke of a pattern
   * tile, whose edge cuts it in half; here stands what is seen.
   */
  weight: number
  /** Distance between lines or dots. */
  pitch: number
  /** Lines lean right like a slash, or left like a backslash. */
  lean: 'right' | 'left'
  /** 0..1. */
  opacity: number
  /** Token that holds the ink, without its dashes. */
  ink: string
}

/** Colour token and hatch of one class of a scale. */
export interface ScaleStep {
  fill: string
  hatch?: Hatch
}

const step = (fill: string, kind: Hatch['kind'], weight: number, pitch: number, lean: Hatch['lean'], opacity: number, ink: string): ScaleStep => ({
  fill,
  hatch: { kind, weight, pitch, lean, opacity, ink },
})

/** Stance 0..4: open, mitigated, capped or core ban, excluded de facto, banned. */
const rungs: ScaleStep[] = [
  { fill: 's0' },
  step('s1', 'dots', 1, 7, 'right', 0.62, 'h1'),
  step('s2', 'lines', 1, 7, 'right', 0.55, 'h2'),
  step('s3', 'lines', 1, 4.5, 'left', 0.62, 'h3'),
  step('s4', 'cross', 0.8, 6, 'right', 0.55, 'h4'),
]

/** Amounts 0..4 in the stance hues; the size of the dot is the second code. */
const sequential: ScaleStep[] = [
  { fill: 's0' },
  step('s1', 'dots', 0.8, 7, 'right', 0.62, 'h1'),
  step('s2', 'dots', 1.2, 7, 'right', 0.62, 'h2'),
  step('s3', 'dots', 1.6, 7, 'right', 0.7, 'h3'),
  step('s4', 'dots', 2.1, 7, 'right', 0.7, 'h4'),
]

/** Pressure 0..6: 0 is the challenger's end, 3 neutral, 6 the guarantor's end; the lean tells the ends apart without colour. */
const diverging: ScaleStep[] = [
  step('d-b3', 'lines', 1.4, 5, 'left', 0.6, 'panel'),
  step('d-b2', 'lines', 1.2, 5.5, 'left', 0.5, 'ink'),
  step('d-b1', 'lines', 1, 6, 'left', 0.4, 'ink'),
  { fill: 'd-0' },
  step('d-w1', 'lines', 1, 6, 'right', 0.4, 'ink'),
  step('d-w2', 'lines', 1.2, 5.5, 'right', 0.5, 'ink'),
  step('d-w3', 'lines', 1.4, 5, 'right', 0.6, 'panel'),
]

/** Every scale that can colour land, its classes in order. */
export const scales = { rungs, sequential, diverging }

export type ScaleName = keyof typeof scales

/** The fine rule over land whose owner is disputed. */
export const disputedHatch: Hatch = { kind: 'lines', weight: 0.8, pitch: 5, lean: 'right', opacity: 0.5, ink: 'coast' }
