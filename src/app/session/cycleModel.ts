/** The offset cycle as data: rows of technologies, links where one ended the lead of another, who leads, what it cost. */
import { FIELDED, type Game } from '../../engine/game.ts'
import { totalTicks } from '../../scenario/calendar.ts'
import { type Dates, endOf, fieldingOf } from './cycleClock.ts'
import { type CycleEvent, eventsOf, fieldedAt, type Looked, type Span, spansOf } from './cycleHistory.ts'
import { freshTurn } from './sight.ts'

export interface CycleRow {
  /** "side/technology", by ids. */
  key: string
  side: number
  index: number
  id: string
  name: string
  short: string
  domain: string
  spans: Span[]
  events: CycleEvent[]
  /** Stage at last, as far as known. */
  stage: number
  /** State of the offset: 0 no edge, 1 open, 2 countered, 3 mirrored. */
  offset: number
  /** Tick of the last change of the offset. */
  since: number
  /** Net advantage now, points of value. */
  worth: number
  funding: number
  /** When it is expected in the field; undefined where that is not known or past. */
  expected: Dates | undefined
  /** When answers in sight would end an open offset. */
  ends: Dates | undefined
}

/** One technology ended, or took from the start, the lead of another. */
export interface CycleLink {
  by: string
  against: string
  /** Tick from which the one was in the field, and tick in which the other fell. */
  leaves: number
  lands: number
  kind: 'countered' | 'mirrored' | 'born'
}

export interface CycleModel {
  start: number
  now: number
  /** End of the last turn; later is the horizon. */
  played: number
  end: number
  over: boolean
  rows: CycleRow[]
  links: CycleLink[]
  /** Sum of the net advantages of the guarantor at each moment, points; below zero the challenger leads. */
  lead: { at: number; gap: number }[]
  /** Budget that the open offsets of each side made the rival spend, by side. */
  imposed: number[]
}

const keyOf = (game: Game, side: number, t: number): string => `${game.ids.sides[side]}/${game.ids.technologies[t]}`

const rowOf = (looked: Looked, side: number, t: number, net: number): CycleRow | undefined => {
  const { game, scenario, eyes } = looked
  const view = looked.views[looked.views.length - 1]
  const i = side * game.ids.technologies.length + t
  if (game.owned[i] === 0) return undefined
  const events = eventsOf(looked, side, t)
  const spans = spansOf(looked, side, t, events)
  const last = spans[spans.length - 1]
  if (last === undefined) return undefined
  const id = game.ids.technologies[t]
  const { name, short, domain } = scenario.technologies[id]
  const isOpen = view.offset[i] === 1 && last.stage === FIELDED
  return {
    key: keyOf(game, side, t), side, index: t, id, name, short, domain, spans, events,
    stage: last.stage, offset: last.offset, since: view.offsetSince[i], worth: net * game.value[t], funding: view.funding[i],
    expected: looked.over ? undefined : fieldingOf(game, view, eyes, side, t),
    ends: isOpen && !looked.over ? endOf(game, view, eyes, side, t, net) : undefined,
  }
}

const linksOf = (game: Game, rows: ReadonlyMap<string, CycleRow>): CycleLink[] =>
  [...rows.values()].flatMap((row) => row.events.flatMap((event): CycleLink[] => {
    const by = event.by < 0 ? undefined : rows.get(keyOf(game, 1 - row.side, event.by))
    const fielded = by === undefined ? undefined : fieldedAt(by.spans)
    if (by === undefined || fielded === undefined || event.kind === 'opened' || event.kind === 'reopened') return []
    const lands = event.tick + 0.5
    return [{ by: by.key, against: row.key, leaves: Math.min(fielded, lands), lands, kind: event.kind }]
  }))

/** Makes the model of what the eyes saw. */
export const cycleModel = (looked: Looked): CycleModel => {
  const { game, scenario, views } = looked
  const technologies = game.ids.technologies.length
  const view = views[views.length - 1]
  const lead = views.map((then) => {
    const { net } = freshTurn(game, then)
    let gap = 0
    for (let t = 0; t < technologies; t++) gap += net[game.guarantor * technologies + t] * game.value[t]
    return { at: then.tick[0], gap }
  })
  const net = Array.from(freshTurn(game, view).net)
  const rows = new Map<string, CycleRow>()
  for (let side = 0; side < 2; side++)
    for (let t = 0; t < technologies; t++) {
      const row = rowOf(looked, side, t, net[side * technologies + t])
      if (row !== undefined) rows.set(row.key, row)
    }
  const now = view.tick[0]
  return {
    start: views[0].tick[0], now, played: looked.over ? (views[views.length - 2] ?? view).tick[0] : now, over: looked.over,
    // a game that was ended early shows the turns it had
    end: looked.over ? now : Math.max(now + 1, totalTicks(scenario)),
    rows: [...rows.values()], links: linksOf(game, rows), lead, imposed: Array.from(view.imposed),
  }
}
