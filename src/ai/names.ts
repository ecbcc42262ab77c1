/** Bots of a scenario by name: which may play a side, and what a short name means there. */

/** What a scenario says of its bots. */
interface Named {
  bots: Readonly<Record<string, { name: string; text: string; side?: string }>>
}

export interface BotName {
  id: string
  name: string
  text: string
}

/** Bots that can play a side. */
export const botsFor = (scenario: Named, side: string): BotName[] =>
  Object.entries(scenario.bots)
    .filter(([, bot]) => bot.side === undefined || bot.side === side)
    .map(([id, bot]) => ({ id, name: bot.name, text: bot.text }))

/** Id of the bot that a short name means for a side: "balanced" is "washington-balanced" where there is no bot of that very name. */
export const botId = (scenario: Named, side: string, name: string): string | undefined => {
  for (const id of [name, `${side}-${name}`]) {
    if (!Object.hasOwn(scenario.bots, id)) continue
    const bot = scenario.bots[id]
    if ((bot.side === undefined || bot.side === side)) return id
  }
  return undefined
}
