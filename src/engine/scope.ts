/** Which countries an act works on: the target, all, peers, a bloc, the free, the unfree, or those it lists. */
import type { Game } from './game.ts'
import type { Turn } from './turn.ts'

export const SCOPE = { target: 0, all: 1, peers: 2, bloc: 3, free: 4, unfree: 5, listed: 6 } as const

const FREE_FROM = 0.7
const UNFREE_BELOW = 0.4

const add = (turn: Turn, at: number, country: number, weight: number): number => {
  turn.scoped[at] = country
  turn.scopedWeight[at] = weight
  return at + 1
}

/** Fills `turn.scoped` and `turn.scopedWeight`; returns how many. */
export const countriesInScope = (game: Game, turn: Turn): number => {
  const { operations } = game
  const scope = operations.scope[turn.operation]
  const argument = operations.scopeArgument[turn.operation]
  const countries = game.layout.sizes.country
  if (scope === SCOPE.target) return turn.target >= 0 ? add(turn, 0, turn.target, 1) : 0
  let count = 0
  if (scope === SCOPE.listed) {
    const list = operations.lists[argument]
    for (let i = 0; i < list.length; i++) count = add(turn, count, list[i], 1)
    return count
  }
  if (scope === SCOPE.peers) {
    // those who watch the target, by how much they watch it
    if (turn.target < 0) return 0
    const { first, index, weight } = game.watchers
    for (let k = first[turn.target], end = first[turn.target + 1]; k < end; k++) count = add(turn, count, index[k], weight[k])
    return count
  }
  for (let c = 0; c < countries; c++) {
    if (scope === SCOPE.bloc && game.blocMember[argument * countries + c] === 0) continue
    if (scope === SCOPE.free && game.freedom[c] < FREE_FROM) continue
    if (scope === SCOPE.unfree && game.freedom[c] >= UNFREE_BELOW) continue
    count = add(turn, count, c, 1)
  }
  return count
}
