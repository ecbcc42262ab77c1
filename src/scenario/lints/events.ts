/** Lints of events: what never happens, does nothing, or decides what is for a country to decide. */
import { actor } from '../../effects/settings.ts'
import { tickIndex, turnTick } from '../calendar.ts'
import { valueOf } from '../figures.ts'
import { EFFECT_BY_ID, type EffectUse, type Scenario } from '../format.ts'
import { pointerOf } from '../problem.ts'
import type { Lint, Subject } from './lint.ts'
import { satisfiable } from './satisfiable.ts'
import { shown, usesOf } from './walk.ts'

type Event = Scenario['events'][string]

/** Why an event can never fire, if it cannot, and the field that keeps it. */
const dead = ({ scenario, assumptions, game }: Subject, event: Event): [field: string, why: string] | undefined => {
  const index = (label: string | undefined) => (label === undefined ? undefined : tickIndex(scenario.calendar, label))
  const at = index(event.at)
  // its date alone is the matter of the calendar's own check
  if (event.at !== undefined) return at !== undefined && at >= 0 && at < game.totalTicks && event.chance !== undefined && valueOf(event.chance, assumptions) <= 0 ? ['chance', 'its chance is 0'] : undefined
  if (event.chance === undefined && event.when === undefined) return ['', 'it has no date, no chance and no condition']
  if (event.chance !== undefined && valueOf(event.chance, assumptions) <= 0) return ['chance', 'its chance is 0']
  const from = index(event.from) ?? 0
  const to = index(event.to) ?? game.totalTicks
  if (from > to) return ['from', 'it begins after it ends']
  if (from >= game.totalTicks || to < 0) return ['from', 'its time lies outside the calendar']
  if (event.when !== undefined && !satisfiable(event.when)) return ['when', 'its condition can never hold']
  return undefined
}

const never: Lint = {
  id: 'event-never-fires', severity: 'warning',
  says: '{{event}} can never happen: {{why}}.',
  means: 'It is written for nobody.',
  mend: 'Give it a date inside the calendar, a chance above 0, or a condition that can hold.',
  broken: { edits: { '/events/unease/when': { quantity: 'coup-share', atLeast: 1.5 } }, at: '/events/unease/when' },
  check: (subject) => Object.entries(subject.scenario.events).flatMap(([id, event]) => {
    const found = dead(subject, event)
    return found === undefined ? [] : [{ at: pointerOf(['events', id, ...(found[0] === '' ? [] : [found[0]])]), params: { event: id, why: found[1] } }]
  }),
}

/** Effects that are themselves a decision of a government. */
const DECISIONS = ['set-home-rung', 'call-review']

/** Lowest push above 0 that a rung of the main ladder asks for. */
const firstThreshold = ({ scenario, assumptions }: Subject): number => Math.min(...scenario.networks[scenario.mainNetwork].ladder.map((rung) => valueOf(rung.threshold, assumptions)).filter((threshold) => threshold > 0))

const decides: Lint = {
  id: 'event-decides', severity: 'error',
  says: '{{event}} decides for a country: {{why}}.',
  means: 'Countries decide by their own rule. An event may push; where it settles the matter, players watch a script.',
  mend: 'Use an effect that pushes (the stock shock, opinion or stall), weaker than the first rung asks for, or a window.',
  broken: { edits: { '/events/incident/effects/0/amount': 2 }, at: '/events/incident/effects/0' },
  check: (subject) => {
    const enough = firstThreshold(subject)
    return usesOf(subject.scenario).filter(({ owner }) => owner === 'events').flatMap(({ id, use, at }) => {
      if (DECISIONS.includes(use.effect)) return [{ at, params: { event: id, why: `"${use.effect}" is a decision` } }]
      const amount = use.stock === 'shock' ? valueOf(use.amount as never, subject.assumptions) : 0
      return Math.abs(amount) >= enough ? [{ at, params: { event: id, why: `a shock of ${shown(amount)} alone is worth a rung (${shown(enough)})` } }] : []
    })
  },
}

const idle: Lint = {
  id: 'event-without-effect', severity: 'notice',
  says: '{{event}} changes nothing.',
  means: 'It is news, and no more. That can be meant.',
  mend: 'Give it an effect, or keep it as news with a waiver.',
  broken: { edits: { '/events/incident/effects': [] }, at: '/events/incident/effects' },
  check: ({ scenario }) => Object.entries(scenario.events).flatMap(([id, event]) => ((event.effects as EffectUse[]).length > 0 ? [] : [{ at: pointerOf(['events', id, 'effects']), params: { event: id } }])),
}

const quiet: Lint = {
  id: 'turn-without-event', severity: 'notice',
  says: '{{count}} of {{of}} turns have no dated event, the first of them turn {{turn}}.',
  means: 'Every turn opens with news; without an event it tells only what the sides did.',
  mend: 'Date an event in each turn.',
  broken: { edits: { '/events/incident': undefined }, at: '/events' },
  check: ({ scenario }) => {
    const { turns, ticksPerTurn } = scenario.calendar
    const dated = new Set(Object.values(scenario.events).map((event) => (event.at === undefined ? -1 : (tickIndex(scenario.calendar, event.at) ?? -1))))
    const empty = Array.from({ length: turns }, (_, turn) => turn).filter((turn) => !Array.from({ length: ticksPerTurn }, (_, n) => turnTick(scenario, turn) + n).some((tick) => dated.has(tick)))
    return empty.length === 0 ? [] : [{ at: '/events', params: { count: empty.length, of: turns, turn: empty[0] + 1 } }]
  },
}

const sideless: Lint = {
  id: 'event-without-side', severity: 'warning',
  says: 'The effect "{{effect}}" of {{event}} works for a side, and names none.',
  means: 'In a move the side is the one that orders. An event has none, so that the effect falls to the first side by id.',
  mend: 'Add "side" with the id of a side.',
  broken: { edits: { '/events/incident/effects/0': { effect: 'change', stock: 'standing', amount: -1 } }, at: '/events/incident/effects/0' },
  check: ({ scenario }) => {
    const sides = Object.keys(scenario.sides)
    const ofSide = new Set(['industry', 'legitimacy', 'standing', 'heat', 'rally', 'standards', 'narrative', 'dearness', 'firm-base', 'fielding-speed', 'resource'])
    return usesOf(scenario).filter(({ owner }) => owner === 'events').flatMap(({ id, use, at }) => {
      const settings = EFFECT_BY_ID.get(use.effect)?.settings as { shape?: Record<string, unknown> } | undefined
      const needs = use.effect === 'change' ? ofSide.has(String(use.stock)) : settings?.shape?.side === actor
      return needs && !sides.includes(String(use.side)) ? [{ at, params: { event: id, effect: use.effect } }] : []
    })
  },
}

export const EVENT_LINTS: readonly Lint[] = [never, decides, idle, quiet, sideless]
