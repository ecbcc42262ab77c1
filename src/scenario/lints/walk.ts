/** Ways through a scenario that several lints take. */
import type { EffectUse, Scenario } from '../format.ts'
import { pointerOf } from '../problem.ts'

/** One use of an effect, and where it stands. */
export interface PlacedUse {
  owner: 'moves' | 'events'
  id: string
  list: 'effects' | 'blowback'
  use: EffectUse
  at: string
}

/** Every use of an effect in moves and events. */
export const usesOf = (scenario: Scenario): PlacedUse[] => {
  const uses: PlacedUse[] = []
  const add = (owner: PlacedUse['owner'], id: string, list: PlacedUse['list'], entries: unknown) =>
    (entries as EffectUse[]).forEach((use, n) => uses.push({ owner, id, list, use, at: pointerOf([owner, id, list, n]) }))
  for (const [id, move] of Object.entries(scenario.moves)) {
    add('moves', id, 'effects', move.effects)
    add('moves', id, 'blowback', move.blowback)
  }
  for (const [id, event] of Object.entries(scenario.events)) add('events', id, 'effects', event.effects)
  return uses
}

/** Calls `visit` with every object of a JSON value, and where it stands. */
export const eachObject = (value: unknown, path: readonly PropertyKey[], visit: (object: Record<string, unknown>, path: readonly PropertyKey[]) => void): void => {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) value.forEach((child: unknown, n) => eachObject(child, [...path, n], visit))
  else {
    visit(value as Record<string, unknown>, path)
    for (const [key, child] of Object.entries(value)) eachObject(child, [...path, key], visit)
  }
}

/** Ids of a side’s rival. */
export const rivalOf = (scenario: Scenario, side: string): string => Object.keys(scenario.sides).find((id) => id !== side) ?? side

export const shown = (x: number): number => Math.round(x * 1000) / 1000
