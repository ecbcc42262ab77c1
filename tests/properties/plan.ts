/** The games of the promises: half of random orders, three tenths balanced, a fifth in the two worlds that contest the claims. */
import type { Game } from '../../src/engine/game.ts'
import { compile } from '../../src/scenario/compile.ts'
import { assumptionsOf } from '../../src/scenario/figures.ts'
import { FLAGSHIP, LONG, scenarioNamed } from '../games.ts'

export const GAMES = LONG ? 1000 : 100

export interface Planned {
  seed: number
  world: string
  bots: [string, string]
}

const flagship = scenarioNamed(FLAGSHIP)

export const planned: Planned[] = Array.from({ length: GAMES }, (_, n): Planned => {
  const part = n % 10
  const bot = part < 5 ? 'random' : 'balanced'
  return { seed: n * 7919 + 1, world: part < 8 ? flagship.defaultWorld : part === 8 ? 'article' : 'sceptic', bots: [bot, bot] }
})

const rules = new Map<string, Game>()
/** Rules of the flagship in a named world. */
export const rulesIn = (world: string): Game => {
  const known = rules.get(world) ?? compile(flagship, assumptionsOf(flagship, world))
  rules.set(world, known)
  return known
}
