/** The review: a game that is over, or an opened replay, turn by turn, through the eyes of a side or as it was. */
import { isOver, type Match, type Player, playTurn, startMatch } from '../../replay/match.ts'
import { makeReplay } from '../../replay/makeReplay.ts'
import { botId } from '../../ai/bot.ts'
import { modelHash } from '../../scenario/hashes.ts'
import { BOTH } from '../routes.ts'
import { t } from '../texts.ts'
import { goTo } from './page.ts'
import { gameId, putOnTable } from './play.ts'
import { askedResults, isSealedOpen, lastMoment, results, type Reviewed, reviewed } from './reviewed.ts'
import { TRUTH, type WhyStep } from './session.ts'
import { writeSetting } from './shelf.ts'
import { act, session } from './store.ts'
import { table } from './table.ts'

/** Whether a match is the game on the table, as far as its luck and dials go: its review would tell what is sealed. */
const isGameOnTable = (match: Match): boolean => {
  const open = table.value?.match
  return open !== undefined && isSealedOpen.value && open.seed === match.seed && modelHash(open.scenario) === modelHash(match.scenario)
}

/** Opens the review; false where the game must stay closed. `quiet` leaves the page as it is. */
export const openReview = (what: Reviewed, at = what.match.turns.length): boolean => {
  if (isGameOnTable(what.match)) {
    act((draft) => void (draft.trouble = { title: t('trouble.sealed'), problems: [], faults: [], words: t('review.sameGame') }))
    return false
  }
  reviewed.value = what
  act((draft) => {
    draft.at = at
    draft.eyes = isSealedOpen.value ? what.match.game.guarantor : TRUTH
    draft.place = 'map'
  })
  goTo('review')
  return true
}

/** Results of the reviewed game, which must be over. */
export const showResults = (): void => {
  const match = reviewed.value?.match
  if (match?.end === undefined || isSealedOpen.value) return
  askedResults.value = match
  goTo('end')
}

/** Reviews the game whose results are shown, or the one on the table, which must be over. */
export const reviewTable = (at?: number): void => {
  const shown = reviewed.value
  if (askedResults.value !== undefined && shown?.match === askedResults.value) {
    openReview(shown, at)
    return
  }
  const now = table.value
  if (now?.match.end === undefined) return
  openReview({ match: now.match, replay: makeReplay(now.match), id: now.id }, at)
  void writeSetting('review', { id: now.id })
}

/** Opens the reasons of a figure of the results, in the review of the last moment. */
export const reviewFigure = (step: WhyStep): void => {
  const match = results.value
  if (match === undefined) return
  reviewTable(lastMoment(match))
  act((draft) => void (draft.why = [step]))
}

/** Keeps the text of an opened replay, so that a reload finds it again. */
export const keepReviewed = (text: string): void => void writeSetting('review', { text })

/** Shows the moment at which `at` turns had been played. */
export const showMoment = (at: number): void => {
  const match = reviewed.value?.match
  if (match !== undefined) act((draft) => void (draft.at = Math.max(0, Math.min(at, lastMoment(match)))))
}

export const stepMoment = (by: number): void => showMoment(session.value.at + by)

/** Looks through the eyes of a side; the truth stays closed while orders are sealed elsewhere. */
export const lookAs = (eyes: number): void => {
  if (eyes === TRUTH && isSealedOpen.value) return
  act((draft) => {
    draft.eyes = eyes
    draft.why = []
  })
}

/** Why nobody can play on from the moment on show: a key, or undefined where it can be done. */
export const playOnRefusal = (match: Match, at: number): string | undefined =>
  isSealedOpen.value ? 'review.playOnClosed' : at >= match.game.turns || at > match.turns.length ? 'review.playOnOver' : undefined

/** A new game that begins with the first turns of the reviewed one. `side` is the side that a person plays, or both. */
export const playOn = (side: string): void => {
  const match = reviewed.value?.match
  const { at } = session.value
  if (match === undefined || playOnRefusal(match, at) !== undefined) return
  const players: Record<string, Player> = {}
  for (const id of match.game.ids.sides) {
    const bot = side === BOTH || side === id ? undefined : (match.players[id]?.bot ?? botId(match.scenario, id, 'balanced'))
    players[id] = bot === undefined ? { kind: 'human' } : { kind: 'bot', bot, name: match.scenario.bots[bot]?.name ?? bot }
  }
  const { world, changes, free } = match.options
  const fork = startMatch(match.scenario, { seed: match.seed, world, changes, free, players, assumptions: match.assumptions })
  fork.notes = match.notes.filter(({ turn }) => turn <= at)
  for (const turn of match.turns.slice(0, at)) if (!isOver(fork)) playTurn(fork, turn.orders, { injects: turn.injects, shown: turn.shown })
  putOnTable(fork, gameId(), {})
}
