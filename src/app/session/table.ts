/** The match on the table. It holds typed arrays that are written in place, so that it lies outside the immer session. */
import { signal } from '@preact/signals'
import type { Match } from '../../replay/match.ts'

export interface Table {
  match: Match
  /** Key of the game on the shelf. */
  id: string
  /** Turns played when this value was set: a new value tells readers that the match moved on. */
  played: number
}

export const table = signal<Table | undefined>(undefined)

/** Tells readers that the match on the table has moved on. */
export const tableMoved = (): void => {
  if (table.value !== undefined) table.value = { ...table.value, played: table.value.match.turns.length }
}

/** Indices of the sides that people play, in the order in which they sit down: the guarantor first. */
export const peopleOf = (match: Match): number[] =>
  [match.game.guarantor, match.game.challenger].filter((side) => match.players[match.game.ids.sides[side]]?.kind !== 'bot')

export const isHotSeat = (match: Match): boolean => peopleOf(match).length > 1
