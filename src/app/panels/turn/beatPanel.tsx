/** One beat: what happened, why, on which scale the draw fell, and what it changed. */
import { BEAT, type Beat } from '../../../engine/ledger.ts'
import { type CodedOrder, codeOrder, type Order } from '../../../engine/orders.ts'
import { orderOf, unfolding } from '../../session/beats.ts'
import { refusalOf } from '../../session/spoken.ts'
import { sequelOf } from '../../session/sequel.ts'
import { levelOf } from '../../session/level.ts'
import { chances, outlook } from '../../session/outlook.ts'
import { type Sight, sight } from '../../session/sight.ts'
import { session } from '../../session/store.ts'
import { beatText, moveText } from '../../session/wording.ts'
import * as figures from '../../figures.ts'
import { t } from '../../texts.ts'
import { Swatch } from '../parts/swatch.tsx'
import { Icon } from '../parts/icon.tsx'
import { BeatChanges } from './beatChanges.tsx'
import { DecisionCard } from './decisionCard.tsx'
import { SpokenLine } from './spokenLine.tsx'
import arrowRight from 'lucide:arrow-right'

const Rungs = ({ s, beat }: { s: Sight; beat: Beat }) => {
  const ladder = s.scenario.networks[s.game.ids.networks[Math.floor(beat.y / 8)]].ladder
  const show = (rung: number) => (
    <span class="rung"><Swatch level={levelOf(rung, ladder.length)} width={112} height={32} /> <span>{ladder[rung]?.name}</span></span>
  )
  return <p class="rungs">{show(beat.b)} {beat.c !== beat.b && <><Icon of={arrowRight} size={18} /> {show(beat.c)}</>}</p>
}

/** Odds that were on screen when the orders were sealed, from the order in the file. */
const sealedOdds = (s: Sight, beat: Beat): number | undefined => {
  const last = s.match.turns[s.match.turns.length - 1]
  const order = last?.orders[s.sideId]?.find((one) => one.target === s.game.ids.countries[beat.a] && one.shown !== undefined)
  if (order?.shown === undefined) return undefined
  return Object.entries(order.shown).reduce((sum, [key, p]) => (key.startsWith('rung-') && Number(key.slice(5)) > beat.b ? sum + p : sum), 0)
}

/** Odds of the first try that were on screen when an own order to integrate the technology was sealed. */
const sealedTry = (s: Sight, beat: Beat): number | undefined =>
  beat.side !== s.side ? undefined : s.match.turns.at(-1)?.orders[s.sideId]?.find((one) => one.technology === s.game.ids.technologies[beat.a] && one.shown?.integration !== undefined)?.shown?.integration

/** Own orders of the turn. */
const ownOrders = (s: Sight): CodedOrder[] =>
  (s.match.turns.at(-1)?.orders[s.sideId] ?? []).map((order) => codeOrder(s.game, order)).filter((coded) => coded.move >= 0)

/** From here on odds at the draw are not those that were on screen. */
const SAME_ODDS = 0.02

/** Where the odds come from; in words where they moved between the seal and the draw. */
const oddsNote = (before: number | undefined, expected: number, drawn: number): string => {
  const shown = { sealed: figures.odds(expected), odds: figures.odds(drawn) }
  if (Math.abs(drawn - expected) < SAME_ODDS || shown.sealed === shown.odds) return t(before === undefined ? 'beat.viewOdds' : 'beat.sealedOdds')
  return t(before === undefined ? 'beat.viewedOdds' : 'beat.drawnOdds', shown)
}

/** Where the odds of a step up come from, for a decision that was about one. */
const stepNote = (s: Sight, beat: Beat): string | undefined => {
  if (beat.kind === BEAT.operators || beat.c < beat.b || !beat.odds) return undefined
  const before = sealedOdds(s, beat)
  const expected = before ?? chances(outlook({ ...s, view: s.before }, Math.floor(beat.y / 8), beat.a, ownOrders(s)).odds, beat.b).up
  // the draw was held against odds in which every order of the turn had its say
  return oddsNote(before, expected, beat.odds)
}

/** The odds of a try on one line: left of the mark it succeeds. */
const Odds = ({ odds }: { odds: number }) => (
  <figure class="draw">
    <svg viewBox="0 0 300 26" aria-hidden="true">
      <rect y="8" width="300" height="8" fill="var(--sunk)" />
      <rect y="8" width={300 * odds} height="8" fill="var(--accent)" />
      <rect x={300 * odds - 1} y="4" width="2" height="16" fill="var(--ink)" />
    </svg>
    <figcaption class="fine">{t('beat.odds', { odds: figures.odds(odds) })}</figcaption>
  </figure>
)

/** What an order of the turn does; an own answer says which it is, and what it answers. */
const orderWords = (s: Sight, beat: Beat, order: Order | undefined): string => {
  const { scenario, game } = s
  if (order?.answer !== undefined && order.against !== undefined)
    return t('beat.answer', { answer: t(`answer.${order.answer}`), technology: scenario.technologies[order.against].short, does: t(`answer.${order.answer}.does`) })
  // an answer says in its headline what it answers, and with what
  const named = beat.x >= 0 ? {} : { target: game.ids.countries[beat.b], technology: game.ids.technologies[beat.c] }
  return moveText(scenario, game.ids.moves[beat.a], named)
}

const TRIES: readonly number[] = [BEAT.integrated, BEAT.failed, BEAT.vetoed]
const DECISIONS: readonly number[] = [BEAT.stance, BEAT.kept, BEAT.operators]

export const BeatPanel = () => {
  const s = sight.value
  const beat = unfolding.value[session.value.beat]
  if (s === undefined || beat === undefined) return null
  const { scenario, game, match } = s
  const ledger = match.ledgers[match.ledgers.length - 1]
  const order = beat.kind === BEAT.order && beat.side === s.side ? orderOf(s, beat) : undefined
  const tried = sealedTry(s, beat)
  return (
    <article class="beat-panel" aria-live="polite" data-testid="beat">
      <p class="fine">{t('beat.of', { beat: session.value.beat + 1, of: unfolding.value.length })}</p>
      <h2 class="type-page">{beatText(scenario, game, beat)}</h2>
      {beat.kind === BEAT.event && <p>{scenario.events[game.ids.events[beat.a]].text}</p>}
      {beat.kind === BEAT.order && <p>{orderWords(s, beat, order)}</p>}
      {order?.because !== undefined && <p class="note">{t('beat.because', { because: order.because })}</p>}
      {beat.kind === BEAT.refusal && beat.b < 0 && <SpokenLine spoken={refusalOf(s, beat)} />}
      {beat.kind === BEAT.refusal && <p>{t('beat.refusalOdds', { odds: figures.odds(beat.x) })}</p>}
      {DECISIONS.includes(beat.kind) && <Rungs s={s} beat={beat} />}
      {DECISIONS.includes(beat.kind) && <DecisionCard s={s} ledger={ledger} beat={beat} note={stepNote(s, beat)} />}
      {TRIES.includes(beat.kind) && <Odds odds={beat.x} />}
      {TRIES.includes(beat.kind) && tried !== undefined && <p class="fine">{t('beat.sealedTry', { odds: figures.odds(tried) })}</p>}
      {!DECISIONS.includes(beat.kind) && <BeatChanges s={s} ledger={ledger} beat={beat} />}
      {beat.kind === BEAT.order && <p class="fine">{sequelOf(s, ledger, beat)}</p>}
    </article>
  )
}
