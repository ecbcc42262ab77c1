/** Tables that the inner loops read: products of what never changes in a game, multiplied once. */
import type { Coefficients } from '../engine/coefficients.ts'
import { type Fading, type Game, type OwnCounters, PUSH, PUSH_WIDTH } from '../engine/game.ts'
import type { Layout } from '../engine/layout.ts'
import { QUANTITIES, QUANTITY_NAMES } from '../engine/quantities.ts'
import { reals, wholes } from './columns.ts'

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

type Attributes = Record<'tie' | 'capacity' | 'exposure' | 'unfavourable' | 'freedom' | 'dispute' | 'aligned' | 'peerGuarantor', Float64Array>

/** Parts of the push of each country that hang on its attributes alone. */
export const compilePush = (k: Coefficients, a: Attributes): Float64Array => {
  const table = new Float64Array(a.tie.length * PUSH_WIDTH)
  for (let c = 0; c < a.tie.length; c++) {
    const at = c * PUSH_WIDTH
    table[at + PUSH.tie] = k.tie * a.tie[c]
    table[at + PUSH.persuasion] = k.persuasion * a.tie[c]
    table[at + PUSH.threat] = k.threat * a.freedom[c] * a.unfavourable[c]
    table[at + PUSH.dispute] = a.dispute[c] * (0.5 + 0.5 * a.freedom[c])
    table[at + PUSH.exposure] = -k.exposure * a.exposure[c]
    table[at + PUSH.price] = -k.price * (1 - a.capacity[c])
    table[at + PUSH.freedom] = a.freedom[c]
    table[at + PUSH.capacity] = a.capacity[c]
    table[at + PUSH.aligned] = a.aligned[c]
    table[at + PUSH.guarantor] = a.peerGuarantor[c]
  }
  return table
}

/** Reliance that each country is drawn back to at full vendor capacity, [network x country]. */
export const compileAnchor = (growth: Float64Array, relianceStart: Float64Array, countries: number): Float64Array =>
  relianceStart.map((x, i) => growth[Math.floor(i / countries) * 8 + 2] * x)

type Graph = Pick<Game, 'domain' | 'intoFirst' | 'edgeInto' | 'edgeChannel' | 'edgeBy' | 'edgeStrength'>

/** Counters that act in the domain of what they are against: only these take from its advantage. */
export const compileCounters = ({ domain, intoFirst, edgeInto, edgeChannel, edgeBy, edgeStrength }: Graph): OwnCounters => {
  const first = new Int32Array(intoFirst.length)
  const edge: number[] = []
  for (let t = 0; t < domain.length; t++) {
    for (let k = intoFirst[t]; k < intoFirst[t + 1]; k++) if (edgeChannel[edgeInto[k]] === domain[t]) edge.push(edgeInto[k])
    first[t + 1] = edge.length
  }
  return { first, edge: Int32Array.from(edge), by: wholes(edge, (e) => edgeBy[e]), strength: reals(edge, (e) => edgeStrength[e]) }
}
