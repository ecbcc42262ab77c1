/** One beat: what happened, why, on which scale the draw fell, and what it changed. */
import { BEAT, type Beat } from '../../../engine/ledger.ts'
import { type CodedOrder, codeOrder } from '../../../engine/orders.ts'
import { thresholdOf } from '../../../engine/odds.ts'
import { followedBy, unfolding } from '../../session/beats.ts'
import { levelOf } from '../../session/level.ts'
import { chances, outlook } from '../../session/outlook.ts'
import { type Sight, sight } from '../../session/sight.ts'
import { session } from '../../session/store.ts'
import { beatText, moveText, slotChange, slotText } from '../../session/wording.ts'
import * as figures from '../../figures.ts'
import { t } from '../../texts.ts'
import { Swatch } from '../parts/swatch.tsx'
import { Icon } from '../parts/icon.tsx'
import { Term } from '../parts/term.tsx'
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

const Decision = ({ s, beat }: { s: Sight; beat: Beat }) => {
  const network = Math.floor(beat.y / 8)
  const kind = beat.y % 8
  const before = sealedOdds(s, beat)
  const expected = before ?? chances(outlook({ ...s, view: s.before }, network, beat.a, ownOrders(s)).odds, beat.b).up
  const next = Math.min(beat.b + 1, s.game.rungCount[network] - 1)
  return (
    <section>
      <h3 class="type-heading">{t('beat.why')} <Term word="luck" class="fine" /></h3>
      {kind > 0 && <p>{t('beat.window', { window: t(`window.${kind}`) })}</p>}
      {beat.c >= beat.b && <Draw odds={expected} draw={beat.x} />}
      <p class="fine">{t(before === undefined ? 'beat.viewOdds' : 'beat.sealedOdds')}</p>
      {beat.kind === BEAT.kept && <p class="fine">{t('beat.threshold', { rung: s.scenario.networks[s.game.ids.networks[network]].ladder[next]?.name, threshold: figures.push(thresholdOf(s.game, s.view, network, beat.a, next)) })}</p>}
    </section>
  )
}

/** The draw against its odds on one line: left of the mark it happens. */
const Draw = ({ odds, draw }: { odds: number; draw?: number }) => (
  <figure class="draw">
    <svg viewBox="0 0 300 26" role="img" aria-label={t('beat.odds', { odds: figures.odds(odds) })}>
      <rect y="8" width="300" height="8" fill="var(--sunk)" />
      <rect y="8" width={300 * odds} height="8" fill="var(--accent)" />
      <rect x={300 * odds - 1} y="4" width="2" height="16" fill="var(--ink)" />
      {draw !== undefined && <path d={`M${Math.min(294, Math.max(6, 300 * draw))} 5.500l6.500 6.500-6.500 6.500-6.500-6.500Z`} fill="var(--ink)" stroke="var(--panel)" stroke-width="1.500" />}
    </svg>
    <figcaption class="fine">{draw === undefined ? t('beat.odds', { odds: figures.odds(odds) }) : t('beat.draw', { odds: figures.odds(odds), draw: Math.floor(draw * 100) })}</figcaption>
  </figure>
)

const TRIES: readonly number[] = [BEAT.integrated, BEAT.failed, BEAT.vetoed]
const DECISIONS: readonly number[] = [BEAT.stance, BEAT.kept]

export const BeatPanel = () => {
  const s = sight.value
  const beat = unfolding.value[session.value.beat]
  if (s === undefined || beat === undefined) return null
  const { scenario, game, match } = s
  const ledger = match.ledgers[match.ledgers.length - 1]
  const changes = followedBy(s, ledger, beat)
  const order = beat.kind === BEAT.order && beat.side === s.side ? match.turns[match.turns.length - 1].orders[s.sideId]?.find((one) => one.move === game.ids.moves[beat.a]) : undefined
  const tried = sealedTry(s, beat)
  return (
    <article class="beat-panel" aria-live="polite" data-testid="beat">
      <p class="fine">{t('beat.of', { beat: session.value.beat + 1, of: unfolding.value.length })}</p>
      <h2 class="type-page">{beatText(scenario, game, beat)}</h2>
      {beat.kind === BEAT.event && <p>{scenario.events[game.ids.events[beat.a]].text}</p>}
      {beat.kind === BEAT.order && <p>{moveText(scenario, game, beat)}</p>}
      {order?.because !== undefined && <p class="note">{t('beat.because', { because: order.because })}</p>}
      {(DECISIONS.includes(beat.kind) || beat.kind === BEAT.operators) && <Rungs s={s} beat={beat} />}
      {DECISIONS.includes(beat.kind) && <Decision s={s} beat={beat} />}
      {TRIES.includes(beat.kind) && <Draw odds={beat.x} />}
      {TRIES.includes(beat.kind) && tried !== undefined && <p class="fine">{t('beat.sealedTry', { odds: figures.odds(tried) })}</p>}
      {changes.length > 0 && (
        <section>
          <h3 class="type-heading">{t('beat.follows')}</h3>
          <dl class="forecast">
            {changes.map((entry) => <div key={entry.slot}><dt>{slotText(scenario, game, entry.slot)}</dt><dd>{slotChange(game, entry.slot, entry.delta)}</dd></div>)}
          </dl>
        </section>
      )}
    </article>
  )
}
