/** From beats, causes and quantities to keys and parameters; the catalogue of the reader’s language turns them into sentences. */
import { FIELDED, type Game } from '../engine/game.ts'
import { BEAT, BEAT_NAMES, type Beat, causeIndex, causeKind, CAUSE, CAUSE_NAMES, causeTurn } from '../engine/ledger.ts'
import { REFUSAL_NAMES } from '../engine/legality.ts'
import { QUANTITY_NAMES, quantityId, type QuantityName } from '../engine/quantities.ts'
import { tickLabel } from './calendar.ts'
import type { Scenario } from './format.ts'
import { subjectOfIndex } from './quantityPath.ts'

export interface Saying {
  key: string
  params: Record<string, string | number>
}

const percent = (x: number): string => `${Math.round(x * 100)}%`

/** Name of a move with its target and technology filled in. */
export const moveName = (scenario: Scenario, game: Game, move: number, target = -1, technology = -1): string => {
  const entry = scenario.moves[game.ids.moves[move]]
  const country = target >= 0 ? scenario.countries[game.ids.countries[target]].name : ''
  const tech = technology >= 0 ? scenario.technologies[game.ids.technologies[technology]].short : ''
  return entry.name.replace('{target}', country || 'a country').replace('{technology}', tech || 'a technology')
}

/** What a beat says. */
export const sayBeat = (scenario: Scenario, game: Game, beat: Beat): Saying => {
  const { ids } = game
  const side = (index: number) => (index >= 0 ? scenario.sides[ids.sides[index]].name : '')
  const country = (index: number) => (index >= 0 ? scenario.countries[ids.countries[index]].name : '')
  const technology = (index: number) => (index >= 0 ? scenario.technologies[ids.technologies[index]].short : '')
  const rungs = (y: number) => scenario.networks[ids.networks[Math.floor(y / 8)]].ladder
  const tick = (x: number) => tickLabel(scenario.calendar, x)
  const name = BEAT_NAMES[beat.kind]
  const base = { side: side(beat.side) }
  switch (beat.kind) {
    case BEAT.event: {
      const event = scenario.events[ids.events[beat.a]].name
      return { key: /[?!？！]$/.test(event) ? 'beat.eventAsked' : 'beat.event', params: { event } }
    }
    case BEAT.order: {
      const move = moveName(scenario, game, beat.a, beat.b, beat.c >= 0 ? beat.c : beat.x)
      const named = scenario.moves[ids.moves[beat.a]].name
      if (beat.b >= 0 && !named.includes('{target}')) return { key: 'beat.orderOn', params: { ...base, move, target: country(beat.b) } }
      const against = technology(beat.x)
      if (beat.c >= 0 && !named.includes('{technology}')) return { key: 'beat.orderTechnology', params: { ...base, move, technology: technology(beat.c), against } }
      if (beat.x >= 0 && !named.includes('{technology}')) return { key: 'beat.orderAgainst', params: { ...base, move, against } }
      return { key: 'beat.order', params: { ...base, move } }
    }
    case BEAT.lapsed:
      return { key: 'beat.lapsed', params: { ...base, move: moveName(scenario, game, beat.a, beat.c, beat.y), reason: `refusal.${REFUSAL_NAMES[beat.b]}`, target: country(beat.c) } }
    case BEAT.refusal: {
      const argument = beat.b >= 0 ? scenario.arguments[ids.arguments[beat.b]] : undefined
      if (argument === undefined) return { key: 'beat.refusalPlain', params: { ...base, country: country(beat.a) } }
      return { key: 'beat.refusal', params: { ...base, country: country(beat.a), spokesman: argument.refusal.replace('{country}', country(beat.a)) } }
    }
    case BEAT.stance:
    case BEAT.operators:
    case BEAT.kept: {
      const ladder = rungs(beat.y)
      const key = beat.kind === BEAT.operators ? 'beat.operators' : beat.kind === BEAT.kept ? 'beat.kept' : beat.c > beat.b ? 'beat.stanceUp' : 'beat.stanceDown'
      return { key, params: { country: country(beat.a), from: ladder[beat.b]?.name ?? '', to: ladder[beat.c]?.name ?? '' } }
    }
    case BEAT.foreseen:
      return { key: 'beat.foreseen', params: { ...base, technology: technology(beat.a), low: tick(beat.x), high: tick(beat.y) } }
    case BEAT.stage:
      return { key: beat.b === FIELDED ? 'beat.fielded' : 'beat.stage', params: { ...base, technology: technology(beat.a), stage: `stage.${beat.b}` } }
    case BEAT.opened:
    case BEAT.countered:
    case BEAT.mirrored:
    case BEAT.reopened:
    case BEAT.born:
      return { key: `beat.${name}`, params: { ...base, technology: technology(beat.a), counter: technology(beat.b) || '–', ticks: `period.${scenario.calendar.tick}`, count: beat.c } }
    case BEAT.integrated:
    case BEAT.failed:
    case BEAT.vetoed:
      return { key: `beat.${name}`, params: { ...base, technology: technology(beat.a), odds: percent(beat.x) } }
    case BEAT.exploited:
      return { key: 'beat.exploited', params: { ...base, country: country(beat.a), gain: Math.round(beat.y * 100) / 100 } }
    case BEAT.exposed:
      return { key: beat.a >= 0 ? 'beat.exposed' : 'beat.exposedHome', params: { ...base, country: country(beat.a) } }
    case BEAT.stolen:
      return { key: 'beat.stolen', params: { ...base, technology: technology(beat.y) } }
    case BEAT.coupBegins:
    case BEAT.coupEnds:
      return { key: `beat.${name}`, params: { ...base, share: percent(beat.x) } }
    case BEAT.starved:
      return { key: 'beat.starved', params: { ...base, share: percent(beat.x) } }
    default:
      return { key: `beat.${name}`, params: { ...base, country: country(beat.a) } }
  }
}

/** What a cause of the ledger says, with the turn it comes from (index from 0). */
export const sayCause = (scenario: Scenario, game: Game, cause: number): Saying & { turn: number } => {
  const { ids } = game
  const kind = causeKind(cause)
  const index = causeIndex(cause)
  const params: Record<string, string> = {}
  if (kind === CAUSE.order || kind === CAUSE.price || kind === CAUSE.blowback) params.move = scenario.moves[ids.moves[index]]?.name.replace(/ ?\{(target|technology)\} ?/g, ' ').trim() ?? ''
  else if (kind === CAUSE.event) params.event = scenario.events[ids.events[index]]?.name ?? ''
  else if (kind === CAUSE.window || kind === CAUSE.operators || kind === CAUSE.threat) params.country = scenario.countries[ids.countries[index]]?.name ?? ''
  else if (index < ids.technologies.length) params.technology = scenario.technologies[ids.technologies[index]]?.short ?? ''
  return { key: `cause.${CAUSE_NAMES[kind]}`, params, turn: causeTurn(cause) }
}

/** Quantity and subject of a real slot (or of whole slot -1 - slot, as ledger entries have it). */
export const describeSlot = (game: Game, slot: number): { quantity: string; name: QuantityName; of: string; index: number } => {
  const { layout, ids } = game
  const at = slot >= 0 ? slot : -1 - slot
  const name = QUANTITY_NAMES[slot >= 0 ? layout.realQuantity[at] : layout.wholeQuantity[at]]
  const index = at - layout.first[name]
  return { quantity: quantityId(name), name, of: subjectOfIndex(ids, name, index), index }
}
