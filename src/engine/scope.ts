/** Which countries an act works on: the target, all, peers, a bloc, the free, the unfree, or those it lists. */
import type { Game } from './game.ts'
import type { Turn } from './turn.ts'

export const SCOPE = { target: 0, all: 1, peers: 2, bloc: 3, free: 4, unfree: 5, listed: 6 } as const

const FREE_FROM = 0.7
const UNFREE_BELOW = 0.4

/** Fills `turn.scoped` and `turn.scopedWeight`; returns how many. */
export const countriesInScope = (game: Game, turn: Turn): number => {
  const { operations } = game
  const scope = operations.scope[turn.operation]
  const argument = operations.scopeArgument[turn.operation]
  const countries = game.ids.countries.length
  const { scoped, scopedWeight } = turn
  let count = 0
  const add = (country: number, weight: number) => {
    scoped[count] = country
    scopedWeight[count++] = weight
  }
  if (scope === SCOPE.target) {
    if (turn.target >= 0) add(turn.target, 1)
  } else if (scope === SCOPE.peers) {
    if (turn.target >= 0) {
      // those who watch the target, by how much they watch it
      for (let c = 0; c < countries; c++)
        for (let k = game.peerFirst[c]; k < game.peerFirst[c + 1]; k++) if (game.peerIndex[k] === turn.target) add(c, game.peerWeight[k])
    }
  } else if (scope === SCOPE.listed) {
    const list = operations.lists[argument]
    for (let i = 0; i < list.length; i++) add(list[i], 1)
  } else
    for (let c = 0; c < countries; c++) {
      if (scope === SCOPE.bloc && game.blocMember[argument * countries + c] === 0) continue
      if (scope === SCOPE.free && game.freedom[c] < FREE_FROM) continue
      if (scope === SCOPE.unfree && game.freedom[c] >= UNFREE_BELOW) continue
      add(c, 1)
    }
  return count
}
