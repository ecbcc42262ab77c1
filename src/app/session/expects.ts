/** Expectations that fit an order, in the words that the review will hold against what came. */
import { FIELDED } from '../../engine/game.ts'
import { codeOrder, type Order } from '../../engine/orders.ts'
import { t } from '../texts.ts'
import type { Sight } from './sight.ts'

/** About a country: whether it moves, and how soon; the challenger's first hope is that it stays. */
const aboutCountry = (s: Sight, target: number, network: number): string[] => {
  const { game, scenario, view } = s
  const { ladder } = scenario.networks[game.ids.networks[network]]
  const country = scenario.countries[game.ids.countries[target]].name
  const now = view.stance[network * game.ids.countries.length + target]
  const say = (key: string, rung: number): string[] => (ladder[rung] === undefined ? [] : [t(`expects.${key}`, { country, rung: ladder[rung].name })])
  const stays = say('stays', now)
  return s.side === game.guarantor ? [...say('moves', now + 1), ...say('movesLater', now + 1), ...stays] : [...stays, ...say('moves', now - 1), ...say('movesLater', now - 1)]
}

const aboutTechnology = (s: Sight, technology: number): string[] => {
  const name = s.scenario.technologies[s.game.ids.technologies[technology]].short
  const stage = s.view.stage[s.side * s.game.ids.technologies.length + technology]
  return [...(stage < FIELDED - 1 ? [t('expects.stage', { technology: name, stage: t(`stage.${stage + 1}`) })] : []), ...(stage < FIELDED ? [t('expects.fielded', { technology: name })] : []), t('expects.dearer')]
}

/** At most three expectations to choose from. */
export const expectationsFor = (s: Sight, order: Order): string[] => {
  const coded = codeOrder(s.game, order)
  const network = coded.network >= 0 ? coded.network : s.game.mainNetwork
  if (coded.target >= 0 && s.game.rungCount[network] > 1) return aboutCountry(s, coded.target, network)
  if (coded.technology >= 0) return aboutTechnology(s, coded.technology)
  if (coded.against >= 0) return [t('expects.ends', { technology: s.scenario.technologies[s.game.ids.technologies[coded.against]].short }), t('expects.dearer')]
  return [t('expects.soon'), t('expects.later'), t('expects.dearer')]
}
