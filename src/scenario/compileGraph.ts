/** Technologies and the counters between them as tables. */
import { type Ids, MAX_FUNCTIONS, OUTPUTS } from '../engine/game.ts'
import { type Assumptions, valueOf } from './figures.ts'
import type { Scenario } from './format.ts'
import { CHANNELS, STAGES } from './lists.ts'
import { reals, wholes } from './columns.ts'

const ORIGINS = ['private', 'state', 'decree'] as const

export const compileGraph = (scenario: Scenario, ids: Ids, assumptions: Assumptions, delay: number) => {
  const { technologies } = ids
  const count = technologies.length
  const entries = technologies.map((id) => scenario.technologies[id])
  const owned = new Uint8Array(2 * count)
  const stageStart = new Int32Array(2 * count)
  const progressStart = new Float64Array(2 * count)
  const needFirst = new Int32Array(2 * count + 1)
  const needs: number[] = []
  const lead = new Float64Array(count * 4)
  entries.forEach((technology, t) => {
    const { research, prototype, integration, fielding } = technology.lead
    ;[research, prototype, integration, fielding].forEach((figure, k) => (lead[t * 4 + k] = valueOf(figure, assumptions)))
  })
  ids.sides.forEach((side, s) => {
    entries.forEach((technology, t) => {
      const i = s * count + t
      const own = technology.sides[side]
      if (own !== undefined) {
        owned[i] = 1
        const stage = STAGES.indexOf(own.stage)
        stageStart[i] = stage
        progressStart[i] = stage < 4 ? valueOf(own.progress, assumptions) * lead[t * 4 + stage] * (stage === 3 ? delay : 1) : 0
        for (const need of own.needs) needs.push(technologies.indexOf(need))
      }
      needFirst[i + 1] = needs.length
    })
  })
  const edgeBy: number[] = []
  const edgeAgainst: number[] = []
  const strength: number[] = []
  const lag: number[] = []
  const channel: number[] = []
  const functions = new Float64Array(ids.edges.length * MAX_FUNCTIONS)
  const carrier = new Int32Array(ids.networks.length).fill(-1)
  entries.forEach((technology, t) => {
    if (technology.carries !== undefined) carrier[ids.networks.indexOf(technology.carries)] = t
  })
  ids.edges.forEach((id, e) => {
    const [by, against] = id.split('>')
    const counter = scenario.technologies[by].counters[against]
    edgeBy.push(technologies.indexOf(by))
    edgeAgainst.push(technologies.indexOf(against))
    strength.push(valueOf(counter.strength, assumptions))
    lag.push(valueOf(counter.lag, assumptions))
    channel.push(CHANNELS.indexOf(counter.channel))
    const carries = scenario.technologies[against].carries
    const names = carries === undefined ? [] : ids.functions[ids.networks.indexOf(carries)]
    for (let f = 0; f < MAX_FUNCTIONS; f++) functions[e * MAX_FUNCTIONS + f] = counter.functions === undefined ? 1 : valueOf(counter.functions[names[f] ?? ''] ?? 0, assumptions)
  })
  const intoFirst = new Int32Array(count + 1)
  const into: number[] = []
  for (let t = 0; t < count; t++) {
    edgeAgainst.forEach((against, e) => {
      if (against === t) into.push(e)
    })
    intoFirst[t + 1] = into.length
  }
  const outOfFirst = new Int32Array(count + 1)
  for (let t = 0; t < count; t++) outOfFirst[t + 1] = outOfFirst[t] + edgeBy.filter((by) => by === t).length
  const outputs = entries.flatMap((technology, t) =>
    technology.outputs.map((output) => {
      const network = output.network === undefined ? -1 : ids.networks.indexOf(output.network)
      return {
        t, kind: OUTPUTS.indexOf(output.on), network, amount: valueOf(output.amount, assumptions),
        f: output.function === undefined || network < 0 ? -1 : ids.functions[network].indexOf(output.function),
      }
    }),
  )
  const number = (read: (technology: (typeof entries)[number]) => number) => reals(entries, read)
  return {
    domain: wholes(entries, (technology) => CHANNELS.indexOf(technology.domain)),
    origin: wholes(entries, (technology) => ORIGINS.indexOf(technology.origin)),
    value: number((technology) => valueOf(technology.value, assumptions)), lead, owned, stageStart, progressStart, needFirst, needIndex: Int32Array.from(needs),
    premium: number((technology) => valueOf(technology.premium, assumptions)), veto: number((technology) => valueOf(technology.ownerVeto, assumptions)), carrier,
    outputTechnology: wholes(outputs, (o) => o.t), outputKind: wholes(outputs, (o) => o.kind), outputNetwork: wholes(outputs, (o) => o.network),
    outputFunction: wholes(outputs, (o) => o.f), outputAmount: reals(outputs, (o) => o.amount),
    edgeBy: Int32Array.from(edgeBy), edgeAgainst: Int32Array.from(edgeAgainst), edgeStrength: Float64Array.from(strength), edgeLag: Float64Array.from(lag), edgeChannel: Int32Array.from(channel),
    edgeFunction: functions, intoFirst, edgeInto: Int32Array.from(into), outOfFirst,
  }
}
