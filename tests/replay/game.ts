/** Matches between bots, and the built-in scenarios as a replay finds them. */
import { readFileSync } from 'node:fs'
import { botOrders } from '../../src/ai/bot.ts'
import { viewOf } from '../../src/engine/view.ts'
import { endMatch, isOver, type Match, playTurn, startMatch } from '../../src/replay/match.ts'
import { scenarioNamed } from '../games.ts'

export const load = (id: string): string | undefined => {
  try {
    return readFileSync(new URL(`../../scenarios/${id}.json`, import.meta.url), 'utf8')
  } catch {
    return undefined
  }
}

/** A match between two bots of one name, played up to a turn and to its end where that is the last. */
export const playMatch = (id: string, seed: number, bot: string, turns = 99, world?: string): Match => {
  const scenario = scenarioNamed(id)
  const match = startMatch(scenario, { seed, world, players: Object.fromEntries(Object.keys(scenario.sides).sort().map((side) => [side, { kind: 'bot' as const, bot }])) })
  while (!isOver(match) && match.turns.length < turns)
    playTurn(match, Object.fromEntries(match.game.ids.sides.map((side, s) => [side, botOrders(scenario, match.viewGame, viewOf(match.viewGame, match.world, s), s, bot, seed)])))
  if (isOver(match)) endMatch(match)
  return match
}
