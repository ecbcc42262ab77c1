/** Moves, events and sides as tables. */
import { INDEX_NAMES, type Ids } from '../engine/game.ts'
import type { Layout } from '../engine/layout.ts'
import { tickIndex, totalTicks } from './calendar.ts'
import { addCondition, type ConditionTable } from './compileCondition.ts'
import type { OperationRows } from './compileOperations.ts'
import type { DerivedCountry } from './deriveCountry.ts'
import { type Assumptions, valueOf } from './figures.ts'
import type { EffectUse, Scenario } from './format.ts'
import { VERBS } from './lists.ts'
import { flags, reals, wholes } from './columns.ts'

const RESOURCE_KINDS = ['budget', 'diplomatic', 'political'] as const
const TECHNOLOGY_KINDS = ['none', 'own', 'rival'] as const
const NEVER = 30000

export const compileSides = (scenario: Scenario, ids: Ids, assumptions: Assumptions) => {
  const { resources, networks } = ids
  const number = (read: (side: Scenario['sides'][string], resource: string) => number) =>
    Float64Array.from(ids.sides.flatMap((side) => resources.map((resource) => read(scenario.sides[side], resource))))
  const stock = (name: 'industry' | 'legitimacy' | 'standing' | 'credibility') => reals(ids.sides, (side) => valueOf(scenario.sides[side].start[name], assumptions))
  const homeRungStart = new Int32Array(networks.length)
  for (const side of ids.sides) if (scenario.sides[side].role === 'guarantor') for (const { network, rung } of scenario.sides[side].homeRung) homeRungStart[networks.indexOf(network)] = rung
  const zero = { start: 0, income: 0, floor: 0, cap: 0, keep: 0 }
  const of = (side: Scenario['sides'][string], resource: string) => side.resources[resource] ?? zero
  return {
    resourceStart: number((side, r) => valueOf(of(side, r).start, assumptions)), resourceIncome: number((side, r) => valueOf(of(side, r).income, assumptions)),
    resourceFloor: number((side, r) => valueOf(of(side, r).floor, assumptions)), resourceCap: number((side, r) => valueOf(of(side, r).cap, assumptions)),
    resourceKeep: number((side, r) => valueOf(of(side, r).keep, assumptions)),
    resourceKind: wholes(resources, (id) => RESOURCE_KINDS.indexOf(scenario.resources[id].kind)),
    aims: Float64Array.from(ids.sides.flatMap((side) => INDEX_NAMES.map((name) => valueOf(scenario.sides[side].aims[name] ?? 0, assumptions)))),
    par: reals(ids.sides, (side) => valueOf(scenario.sides[side].par, assumptions)),
    stockStart: { industry: stock('industry'), legitimacy: stock('legitimacy'), standing: stock('standing'), credibility: stock('credibility') },
    homeRungStart, forces: Float64Array.from(ids.sides, (side) => valueOf(scenario.sides[side].start.forces, assumptions)),
    gradeAt: reals(scenario.grades, (grade) => grade.atLeast),
  }
}

/** Whether a country may be the target of a move, by its attributes; rungs are checked in play. */
const eligible = (scenario: Scenario, move: Scenario['moves'][string], country: Scenario['countries'][string], derived: DerivedCountry, assumptions: Assumptions): boolean => {
  const e = move.eligible ?? {}
  const value = (name: 'tie' | 'freedom' | 'exports') => valueOf(country.attributes[name], assumptions)
  if (e.tieAtLeast !== undefined && value('tie') < e.tieAtLeast) return false
  if (e.tieBelow !== undefined && value('tie') >= e.tieBelow) return false
  if (e.freedomAtLeast !== undefined && value('freedom') < e.freedomAtLeast) return false
  if (e.freedomBelow !== undefined && value('freedom') >= e.freedomBelow) return false
  if (e.exportsAtLeast !== undefined && value('exports') < e.exportsAtLeast) return false
  if (e.capacityBelow !== undefined && derived.capacity >= e.capacityBelow) return false
  // who cannot be persuaded by a side is not a target of its arguments
  return move.arguments === undefined || derived.unpersuadable[scenario.sides[move.side].role] === undefined
}

/** A set of names as bits, by their places among the known ones. */
const bits = (list: readonly string[] | undefined, known: readonly string[]) => (list ?? []).reduce((set, id) => set | (1 << known.indexOf(id)), 0)

export const compileMoves = (scenario: Scenario, ids: Ids, layout: Layout, assumptions: Assumptions, rows: OperationRows, conditions: ConditionTable, derived: readonly DerivedCountry[]) => {
  const { moves, resources, countries } = ids
  const entries = moves.map((id) => scenario.moves[id])
  const whole = (read: (move: (typeof entries)[number], m: number) => number) => wholes(entries, read)
  const flag = (read: (move: (typeof entries)[number]) => boolean) => flags(entries, (move) => read(move))
  const moveFirst = new Int32Array(moves.length + 1)
  const optionFirst = new Int32Array(moves.length + 1)
  const optionCost: number[] = []
  const optionOdds: number[] = []
  const optionVeto: number[] = []
  const optionDivest: number[] = []
  const eligibleTable = new Uint8Array(moves.length * countries.length)
  const amount = new Float64Array(moves.length * 3)
  const uses = (move: (typeof entries)[number]) => move.effects as EffectUse[]
  entries.forEach((move, m) => {
    rows.add(uses(move), false)
    rows.add(move.blowback as EffectUse[], true)
    moveFirst[m + 1] = rows.rows.length
    for (const id of ids.options[m]) {
      const option = move.options![id]
      for (const resource of resources) optionCost.push(valueOf(option.cost[resource] ?? 0, assumptions))
      optionOdds.push(valueOf(option.odds, assumptions))
      optionVeto.push(valueOf(option.veto, assumptions))
      optionDivest.push(option.divest ? 1 : 0)
    }
    optionFirst[m + 1] = optionOdds.length
    countries.forEach((id, c) => (eligibleTable[m * countries.length + c] = eligible(scenario, move, scenario.countries[id], derived[c], assumptions) ? 1 : 0))
    amount.set([move.amount?.min ?? 0, move.amount?.max ?? 3, move.amount?.step ?? 1], m * 3)
  })
  const network = (id: string | undefined) => (id === undefined ? -1 : ids.networks.indexOf(id))
  const functionsOf = (move: (typeof entries)[number]) => ids.functions[move.network === undefined ? ids.networks.indexOf(scenario.mainNetwork) : network(move.network)]
  return {
    moveSide: whole((move) => ids.sides.indexOf(move.side)), moveSeat: whole((move) => ids.seats.indexOf(move.seat)), moveVerb: whole((move) => VERBS.indexOf(move.verb)),
    moveTarget: flag((move) => move.target === 'country'), moveTechnology: Uint8Array.from(entries, (move) => TECHNOLOGY_KINDS.indexOf(move.technology)), moveAgainst: flag((move) => move.against),
    moveAmount: amount, moveNetwork: whole((move) => network(move.network)), moveFunctions: whole((move) => bits(move.function, functionsOf(move))),
    moveArguments: whole((move) => bits(move.arguments, ids.arguments)), moveEligible: eligibleTable,
    moveRungAtLeast: whole((move) => move.eligible?.rungAtLeast ?? 0), moveRungBelow: whole((move) => move.eligible?.rungBelow ?? 99),
    moveAvailable: whole((move) => (move.available === undefined ? -1 : addCondition(conditions, ids, layout, move.available))),
    moveCost: Float64Array.from(entries.flatMap((move) => resources.map((resource) => valueOf(move.cost[resource] ?? 0, assumptions)))),
    moveCooldown: whole((move) => move.cooldown), moveSlot: flag((move) => move.slot), moveCovert: flag((move) => move.covert), moveProgramme: flag((move) => move.programme),
    moveAnswer: flag((move) => move.answer), moveIntegrates: flag((move) => uses(move).some((use) => use.effect === 'integrate')), moveThreatens: flag((move) => uses(move).some((use) => use.effect === 'threaten')),
    moveFirst, optionCost: Float64Array.from(optionCost), optionOdds: Float64Array.from(optionOdds), optionVeto: Float64Array.from(optionVeto), optionDivest: Uint8Array.from(optionDivest), optionFirst,
  }
}

export const compileEvents = (scenario: Scenario, ids: Ids, layout: Layout, assumptions: Assumptions, rows: OperationRows, conditions: ConditionTable) => {
  const entries = ids.events.map((id) => scenario.events[id])
  const tick = (label: string | undefined, otherwise: number) => (label === undefined ? otherwise : (tickIndex(scenario.calendar, label) ?? otherwise))
  const eventFirst = new Int32Array(entries.length + 1)
  const base = rows.rows.length
  entries.forEach((event, v) => {
    rows.add(event.effects as EffectUse[], false)
    eventFirst[v + 1] = rows.rows.length
  })
  eventFirst[0] = base
  const whole = (read: (event: (typeof entries)[number]) => number) => wholes(entries, read)
  const eventAt = whole((event) => (event.at === undefined ? -1 : Math.max(-2, tick(event.at, -2))))
  const ticks = totalTicks(scenario)
  const datedFirst = new Int32Array(ticks + 1)
  const dated: number[] = []
  for (let at = 0; at < ticks; at++) {
    eventAt.forEach((due, v) => {
      if (due === at) dated.push(v)
    })
    datedFirst[at + 1] = dated.length
  }
  return {
    // an event without a date waits for its chance or its condition
    eventAt, datedFirst, dated: Int32Array.from(dated), undated: Int32Array.from([...eventAt.keys()].filter((v) => eventAt[v] === -1)),
    eventChance: reals(entries, (event) => (event.chance === undefined ? 1 : valueOf(event.chance, assumptions))),
    eventFrom: whole((event) => tick(event.from, 0)), eventTo: whole((event) => (event.at === undefined && event.chance === undefined && event.when === undefined ? -1 : tick(event.to, NEVER))),
    eventWhen: whole((event) => (event.when === undefined ? -1 : addCondition(conditions, ids, layout, event.when))),
    eventKnown: whole((event) => (event.knownFrom === undefined ? NEVER : tick(event.knownFrom, NEVER))),
    eventRepeat: flags(entries, (event) => event.repeat), eventFirst,
  }
}
