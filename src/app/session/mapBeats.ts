/** What the beat on show looks like on the map: lines from the sides, the country that it is about, the place of an event. */
import { BEAT, type Beat } from '../../engine/ledger.ts'
import type { ArcKind } from '../look/arcTable.ts'
import type { MapArc, MapModel } from '../map/model.ts'
import type { EffectUse, Scenario } from '../../scenario/format.ts'
import type { Sight } from './sight.ts'

/** Id of the country that a beat is about. */
export const countryOfBeat = (now: Beat | undefined, ids: readonly string[]): string | undefined => {
  if (now === undefined) return undefined
  const about: readonly number[] = [BEAT.stance, BEAT.operators, BEAT.kept, BEAT.refusal, BEAT.exposed, BEAT.threatSpent]
  const index = now.kind === BEAT.order ? now.b : about.includes(now.kind) ? now.a : -1
  return index >= 0 ? ids[index] : undefined
}

/** Where on the globe the event of a beat happens, where its scenario says. */
export const placeOfBeat = ({ scenario, game }: Sight, now: Beat | undefined): MapModel['spot'] =>
  now?.kind === BEAT.event ? scenario.events[game.ids.events[now.a]].place : undefined

const KINDS: Record<string, ArcKind> = { build: 'persuade', persuade: 'persuade', deny: 'deny', pressure: 'pressure', look: 'look' }

/** What an order to a country is drawn as: money, then what is built or said on another network than the main one, then its verb. */
const kindOfMove = ({ mainNetwork, moves }: Scenario, id: string): ArcKind => {
  const effects = moves[id].effects as (EffectUse & { network?: string })[]
  if (effects.some((use) => use.effect === 'finance')) return 'finance'
  const kind = KINDS[moves[id].verb] ?? 'persuade'
  return kind === 'persuade' && effects.some(({ network }) => network !== undefined && network !== mainNetwork) ? 'cable' : kind
}

/** Beats after which a line is gone; until then it is pale. */
const LINGERS = 2

/** Orders to countries, and operations exposed there, in the beat on show and the last few, as lines from their sides. */
export const arcsOf = (s: Sight, beats: readonly Beat[], last: number): MapArc[] =>
  beats.slice(0, last + 1).flatMap((one, n): MapArc[] => {
    const target = one.kind === BEAT.order ? one.b : one.kind === BEAT.exposed ? one.a : -1
    if (target < 0 || last - n > LINGERS) return []
    const kind = one.kind === BEAT.exposed ? 'exposed' : kindOfMove(s.scenario, s.game.ids.moves[one.a])
    return [{ from: s.game.ids.sides[one.side], to: s.game.ids.countries[target], kind, ...(n === last ? { fresh: true } : {}) }]
  })
