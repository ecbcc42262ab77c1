/** Tables that the inner loops read: products of what never changes in a game, multiplied once. */
import { OUTPUT } from '../engine/advantage.ts'
import type { Coefficients } from '../engine/coefficients.ts'
import { ACCESS, type AccessTable, type Fading, type Game, MAX_FUNCTIONS, MAX_RUNGS, type OwnCounters, PUSH, PUSH_WIDTH } from '../engine/game.ts'
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

type Shielding = Pick<Game, 'intoFirst' | 'edgeInto' | 'edgeChannel' | 'carrier' | 'outputKind' | 'outputNetwork' | 'rungMitigation' | 'functionTruth'>

/** Mitigation and shields of every network, as far as they hang on no stored quantity. */
export const compileAccess = (k: Coefficients, { intoFirst, edgeInto, edgeChannel, carrier, outputKind, outputNetwork, rungMitigation, functionTruth }: Shielding): AccessTable => {
  const networks = carrier.length
  const mitigated = Float64Array.from({ length: networks * MAX_RUNGS * MAX_FUNCTIONS }, (_, i) => {
    const rung = Math.floor(i / MAX_FUNCTIONS)
    return rungMitigation[rung] * functionTruth[Math.floor(rung / MAX_RUNGS) * MAX_FUNCTIONS + (i % MAX_FUNCTIONS)]
  })
  const edgeFirst = new Int32Array(networks + 1)
  const edge: number[] = []
  const outputFirst = new Int32Array(networks + 1)
  const output: number[] = []
  for (let n = 0; n < networks; n++) {
    const t = carrier[n]
    if (t >= 0) for (let i = intoFirst[t]; i < intoFirst[t + 1]; i++) if (edgeChannel[edgeInto[i]] === ACCESS) edge.push(edgeInto[i])
    edgeFirst[n + 1] = edge.length
    for (let o = 0; o < outputKind.length; o++) if (outputKind[o] === OUTPUT.shield && (outputNetwork[o] < 0 || outputNetwork[o] === n)) output.push(o)
    outputFirst[n + 1] = output.length
  }
  return {
    unmitigated: mitigated.map((x) => 1 - x), unlapped: mitigated.map((x) => 1 - k.shieldOverlap * x),
    edgeFirst, edge: Int32Array.from(edge), outputFirst, output: Int32Array.from(output),
  }
}
