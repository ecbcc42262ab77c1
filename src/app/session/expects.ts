/** Expectations that fit an order, in the words that the review will hold against what came. */
import { FIELDED } from '../../engine/game.ts'
import { codeOrder, type Order } from '../../engine/orders.ts'
import { t } from '../texts.ts'
import type { Sight } from './sight.ts'

/** What is hoped of an order, as far as it is known by its form. */
export type Hope =
  | { kind: 'moves' | 'movesLater' | 'stays'; network: number; country: number; rung: number }
  | { kind: 'stage' | 'fielded' | 'ends'; technology: number; stage: number }
  | { kind: 'dearer' | 'soon' | 'later' }

/** What a seat must see for its hopes to be known: stances, and the stages of its own programmes. */
export type Seen = Pick<Sight, 'game' | 'scenario' | 'view' | 'side'>

/** About a country: whether it moves, and how soon; the challenger's first hope is that it stays. */
const aboutCountry = ({ game, scenario, view, side }: Seen, country: number, network: number): Hope[] => {
  const { ladder } = scenario.networks[game.ids.networks[network]]
  const now = view.stance[network * game.ids.countries.length + country]
  const hope = (kind: 'moves' | 'movesLater' | 'stays', rung: number): Hope[] => (ladder[rung] === undefined ? [] : [{ kind, network, country, rung }])
  const next = side === game.guarantor ? now + 1 : now - 1
  const moves = [...hope('moves', next), ...hope('movesLater', next)]
  return side === game.guarantor ? [...moves, ...hope('stays', now)] : [...hope('stays', now), ...moves]
}

const aboutTechnology = ({ game, view, side }: Seen, technology: number): Hope[] => {
  const stage = view.stage[side * game.ids.technologies.length + technology]
  return [
    ...(stage < FIELDED - 1 ? [{ kind: 'stage', technology, stage: stage + 1 } as const] : []),
    ...(stage < FIELDED ? [{ kind: 'fielded', technology, stage: FIELDED } as const] : []),
    { kind: 'dearer' },
  ]
}

/** At most three hopes to choose from. */
const hopesFor = (s: Seen, order: Order): Hope[] => {
  const coded = codeOrder(s.game, order)
  const network = coded.network >= 0 ? coded.network : s.game.mainNetwork
  if (coded.target >= 0 && s.game.rungCount[network] > 1) return aboutCountry(s, coded.target, network)
  if (coded.technology >= 0) return aboutTechnology(s, coded.technology)
  if (coded.against >= 0) return [{ kind: 'ends', technology: coded.against, stage: 0 }, { kind: 'dearer' }]
  return [{ kind: 'soon' }, { kind: 'later' }, { kind: 'dearer' }]
}

/** A hope in words; `lng` names a language other than the page’s. */
const sayHope = ({ game, scenario }: Seen, hope: Hope, lng?: string): string => {
  const said = lng === undefined ? {} : { lng }
  const key = `expects.${hope.kind}`
  if ('rung' in hope) return t(key, { ...said, country: scenario.countries[game.ids.countries[hope.country]].name, rung: scenario.networks[game.ids.networks[hope.network]].ladder[hope.rung].name })
  if ('stage' in hope) return t(key, { ...said, technology: scenario.technologies[game.ids.technologies[hope.technology]].short, stage: t(`stage.${hope.stage}`, said) })
  return t(key, said)
}

/** At most three expectations to choose from, in words. */
export const expectationsFor = (s: Seen, order: Order): string[] => hopesFor(s, order).map((hope) => sayHope(s, hope))

/** The hope whose words an order carries, in the language of the page or in English; undefined for words of the player’s own. */
export const hopeOf = (s: Seen, order: Order): Hope | undefined =>
  hopesFor(s, order).find((hope) => sayHope(s, hope) === order.expects || sayHope(s, hope, 'en') === order.expects)
