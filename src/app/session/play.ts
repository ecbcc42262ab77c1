/** Playing: a match is begun, orders are sealed, the turn is played and unfolds, until the horizon has been reached. */
import '../gameTexts.ts'
import { botId } from '../../ai/bot.ts'
import type { Order } from '../../engine/orders.ts'
import { endMatch, isOver, type Match, type Player, playTurn, startMatch } from '../../replay/match.ts'
import { shortened } from '../../scenario/shorten.ts'
import { t } from '../texts.ts'
import { BOTH } from '../routes.ts'
import { visibleBeats } from './beats.ts'
import { goTo } from './page.ts'
import { pause } from './pause.ts'
import { standing } from './scores.ts'
import type { Setup } from './setup.ts'
import { sight } from './sight.ts'
import { act, say, session } from './store.ts'
import { isHotSeat, peopleOf, table, tableMoved } from './table.ts'
import { beginThinking, quickOrders, slowOrders } from './thinking.ts'
import { isSealed, onlyReads, tray } from './tray.ts'

/** Milliseconds at which the seat began to decide, for the seconds that an order took. */
let satDown = 0

/** The seat begins to decide now. */
export const sitDown = (): void => {
  satDown = performance.now()
}

/** Puts a match on the table and opens the page that it stands on. */
export const putOnTable = (match: Match, id: string, screen: { seat?: number; drafts?: Record<string, Order[]>; sealed?: string[]; phase?: 'decide' | 'front' } = {}): void => {
  const people = peopleOf(match)
  const seat = screen.seat !== undefined && people.includes(screen.seat) ? screen.seat : (people[0] ?? 0)
  table.value = { match, id, played: match.turns.length }
  const ended = match.end !== undefined || isOver(match)
  if (ended && match.end === undefined) endMatch(match)
  act((draft) => {
    draft.seat = seat
    draft.drafts = screen.drafts ?? {}
    draft.sealed = screen.sealed ?? []
    draft.undo = {}
    draft.form = undefined
    draft.why = []
    draft.beat = 0
    draft.place = isMapped(match) ? 'map' : 'countries'
    draft.menu = false
    draft.dials = false
    draft.trouble = undefined
    draft.network = match.game.mainNetwork
    draft.selected = undefined
    draft.phase = ended ? 'done' : isHotSeat(match) && screen.phase !== 'front' ? 'curtain' : (screen.phase ?? 'decide')
  })
  sitDown()
  goTo(ended ? 'end' : 'play')
  if (ended) return
  beginThinking(match)
  // the page was left between the seal and the turn
  if (session.value.phase === 'decide' && session.value.sealed.length > 0 && waitingIn(match).length === 0) playSealed(match)
}

/** People of a match whose orders of this turn are not yet sealed. */
const waitingIn = (match: Match): number[] => peopleOf(match).filter((side) => !session.value.sealed.includes(match.game.ids.sides[side]))

/** Begins a game. */
export const begin = (setup: Setup): void => {
  const { scenario } = setup
  const players: Record<string, Player> = {}
  for (const id of Object.keys(scenario.sides).sort()) {
    const bot = setup.side === BOTH || setup.side === id ? undefined : botId(scenario, id, setup.opponent ?? '')
    players[id] = bot === undefined ? { kind: 'human' } : { kind: 'bot', bot, name: scenario.bots[bot].name }
  }
  const turns = setup.turns ?? scenario.calendar.turns
  const match = startMatch(shortened(scenario, turns), { seed: setup.seed, world: setup.world ?? scenario.defaultWorld, changes: setup.changes, players })
  putOnTable(match, gameId(), {})
}

/** Whether the countries stand on the map of the world: ISO 3166 keeps the codes from 900 for inventions. */
const isMapped = (match: Match): boolean => Object.values(match.scenario.countries).some((country) => Number(country.iso) < 900)

/** A fresh key for the shelf. It is outside the game, so that chance is allowed here. */
export const gameId = (): string => `g${Date.now().toString(36)}${Math.floor(Math.random() * 1296).toString(36)}`

/** Seals the orders of the seat; when everybody has, the turn is played. */
export const seal = (): void => {
  const s = sight.value
  const now = tray.value
  if (s === undefined || now === undefined || session.value.phase !== 'decide' || isSealed() || onlyReads()) return
  const accepted = now.quotes.filter((quote) => quote.refusal === undefined)
  const seconds = Math.round((performance.now() - satDown) / 1000)
  const orders: Order[] = accepted.map((quote) => {
    const shown: Record<string, number> = {}
    // the odds of this turn, which the draw will be held against
    if (quote.forecast?.now)
      quote.forecast.now.odds.forEach((p, rung) => void (shown[`rung-${rung}`] = Math.round(p * 10000) / 10000))
    if (quote.forecast?.integration) shown.integration = Math.round(quote.forecast.integration.odds * 10000) / 10000
    return { ...quote.order, seconds, ...(Object.keys(shown).length > 0 ? { shown } : {}) }
  })
  const id = s.sideId
  act((draft) => {
    draft.drafts[id] = orders
    draft.undo[id] = []
    draft.sealed.push(id)
    draft.form = undefined
    draft.why = []
  })
  const waiting = waitingIn(s.match)
  if (waiting.length > 0) {
    act((draft) => {
      draft.seat = waiting[0]
      draft.phase = 'curtain'
    })
    return
  }
  playSealed(s.match)
}

/**
 * Plays the turn once every bot has decided; what was asked of a game that is no longer on the table comes to nothing.
 * The seal is drawn before: a task of its own, so that neither holds the page up.
 */
const playSealed = (match: Match): void => {
  const turn = match.turns.length
  void Promise.all([slowOrders(match), pause()]).then(([orders]) => {
    const isStill = table.value?.match === match && match.turns.length === turn && match.end === undefined
    if (isStill && session.value.phase === 'decide' && waitingIn(match).length === 0 && !session.value.reads) playOrders(match, orders ?? {})
  })
}

const playOrders = (match: Match, thought: Record<string, Order[]>): void => {
  const orders: Record<string, Order[]> = { ...quickOrders(match), ...thought }
  for (const id of match.game.ids.sides) orders[id] ??= session.value.drafts[id] ?? []
  const shown: Record<string, number> = {}
  for (const side of standing.value?.sides ?? []) shown[`score-${side.id}`] = Math.round(side.score * 100) / 100
  playTurn(match, orders, { shown })
  act((draft) => {
    draft.drafts = {}
    draft.undo = {}
    draft.sealed = []
    draft.beat = 0
    draft.phase = 'unfold'
    draft.seat = peopleOf(match)[0] ?? 0
  })
  tableMoved()
  say(t('turn.played', { turn: match.turns.length }))
  if (visibleBeats.value.length === 0) showFront()
}

/** The front page of the turn that was played. */
export const showFront = (): void => act((draft) => void (draft.phase = 'front'))

/** On to the next turn, or to the end. */
export const nextTurn = (): void => {
  const match = table.value?.match
  if (match === undefined || onlyReads()) return
  if (isOver(match)) {
    endHere()
    return
  }
  act((draft) => {
    draft.phase = isHotSeat(match) ? 'curtain' : 'decide'
    draft.beat = 0
  })
  sitDown()
  beginThinking(match)
}

/** The person named on the curtain sits down. */
export const liftCurtain = (): void => {
  act((draft) => void (draft.phase = 'decide'))
  sitDown()
}

/** Ends the game at this turn: the horizon runs, and the results are shown. */
export const endHere = (): void => {
  const match = table.value?.match
  if (match === undefined || match.end !== undefined || onlyReads()) return
  endMatch(match)
  act((draft) => {
    draft.phase = 'done'
    draft.sealed = []
    draft.menu = false
    draft.form = undefined
    draft.why = []
  })
  tableMoved()
  goTo('end')
}

