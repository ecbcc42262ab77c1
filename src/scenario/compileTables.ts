/** Tables that the inner loops read: products of what never changes in a game, multiplied once. */
import type { Coefficients } from '../engine/coefficients.ts'
import type { Fading, PushTable } from '../engine/game.ts'
import type { Layout } from '../engine/layout.ts'
import { QUANTITIES, QUANTITY_NAMES } from '../engine/quantities.ts'

/** Runs of slots that fade alike, in the order of slots: neighbours that fade alike are one run. */
export const compileFading = (layout: Layout, coefficients: Coefficients): Fading => {
  const first: number[] = []
  const end: number[] = []
  const loss: number[] = []
  for (const name of QUANTITY_NAMES) {
    const quantity = QUANTITIES[name]
    if (!('keep' in quantity)) continue
    const from = layout.first[name]
    const lost = 1 - coefficients[quantity.keep as keyof Coefficients]
    const last = first.length - 1
    if (last >= 0 && end[last] === from && loss[last] === lost) end[last] = from + layout.length[name]
    else {
      first.push(from)
      end.push(from + layout.length[name])
      loss.push(lost)
    }
  }
  return { first: Int32Array.from(first), end: Int32Array.from(end), loss: Float64Array.from(loss) }
}

type Attributes = Record<'tie' | 'capacity' | 'exposure' | 'unfavourable' | 'freedom' | 'dispute', Float64Array>

/** Parts of the push of each country that hang on its attributes alone. */
export const compilePush = (k: Coefficients, { tie, capacity, exposure, unfavourable, freedom, dispute }: Attributes): PushTable => ({
  tie: tie.map((x) => k.tie * x),
  persuasion: tie.map((x) => k.persuasion * x),
  threat: freedom.map((x, c) => k.threat * x * unfavourable[c]),
  dispute: dispute.map((x, c) => x * (0.5 + 0.5 * freedom[c])),
  exposure: exposure.map((x) => -k.exposure * x),
  price: capacity.map((x) => -k.price * (1 - x)),
})

/** Reliance that each country is drawn back to at full vendor capacity, [network x country]. */
export const compileAnchor = (growth: Float64Array, relianceStart: Float64Array, countries: number): Float64Array =>
  relianceStart.map((x, i) => growth[Math.floor(i / countries) * 8 + 2] * x)
