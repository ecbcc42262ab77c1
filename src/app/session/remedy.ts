/** What would help where an order is refused: said after the reason, so that no refusal is a dead end. */
import { incomeOf } from '../../engine/income.ts'
import * as figures from '../figures.ts'
import { tickShort } from '../dates.ts'
import { listed } from '../joined.ts'
import { hasText, t } from '../texts.ts'
import { purses } from './scores.ts'
import type { Sight } from './sight.ts'
import type { Quote } from './tray.ts'

const MOST_NAMES = 4

/** Resources that the order lacks when `left` is what the purse still holds. */
const lacking = (s: Sight, quote: Quote, left: readonly number[]): string | undefined => {
  const r = quote.price.findIndex((cost, n) => cost > left[n] + 1e-9)
  if (r < 0) return undefined
  const resource = s.scenario.resources[s.game.ids.resources[r]].name.toLocaleLowerCase()
  const income = incomeOf(s.game, s.view, s.side, r) - (purses.value[r]?.upkeep ?? 0)
  return t(income > 0 ? 'help.tooDear' : 'help.tooDearNoIncome', { lack: figures.amount(quote.price[r] - left[r]), resource, income: figures.amount(income), period: t(`period.${s.scenario.calendar.tick}`, { count: 1 }) })
}

/** Countries that the move may name and that the rules would let it name now. */
const named = (s: Sight, move: number): string => {
  const { countries } = s.game.ids
  const all = countries.filter((_, c) => s.game.moveEligible[move * countries.length + c] !== 0).map((id) => s.scenario.countries[id].name)
  return all.length > MOST_NAMES ? t('help.andMore', { names: listed(all.slice(0, MOST_NAMES)), count: all.length - MOST_NAMES }) : figures.list(all)
}

/** What would help; undefined where the reason says it already. `left` is what the purse holds beside the other orders. */
export const remedyOf = (s: Sight, quote: Quote, left: readonly number[]): string | undefined => {
  const { refusal, coded } = quote
  if (refusal === undefined || coded.move < 0) return undefined
  const { game, scenario, view } = s
  const { move } = coded
  const ladder = scenario.networks[game.ids.networks[Math.max(0, coded.network)]]?.ladder ?? []
  switch (refusal) {
    case 'tooDear': return lacking(s, quote, left)
    case 'rungTooHigh': return t('help.rungTooHigh', { rung: ladder[game.moveRungBelow[move]]?.name ?? '' })
    case 'rungTooLow': return t('help.rungTooLow', { rung: ladder[game.moveRungAtLeast[move]]?.name ?? '' })
    case 'notEligible': return t('help.notEligible', { countries: named(s, move) })
    case 'cooling': {
      const used = view.usedAt[move * (game.ids.countries.length + 1) + (coded.target < 0 ? 0 : coded.target + 1)]
      return t('help.cooling', { when: tickShort(scenario.calendar, used + game.moveCooldown[move] - 1) })
    }
    case 'notPrototype': {
      const stage = view.stage[s.side * game.ids.technologies.length + coded.technology]
      return t('help.notPrototype', { stage: t(`stage.${stage}`).toLocaleLowerCase() })
    }
    default: return hasText(`help.${refusal}`) ? t(`help.${refusal}`) : undefined
  }
}
