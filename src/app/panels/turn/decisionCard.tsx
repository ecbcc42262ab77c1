/** Why a country decided as it did: the draw on its scale, who said what, what weighed most, what the turn changed, what follows. */
import type { ComponentChildren } from 'preact'
import { MAX_RUNGS } from '../../../engine/game.ts'
import { BEAT, type Beat, causeIndex, type Ledger } from '../../../engine/ledger.ts'
import * as figures from '../../figures.ts'
import { indexEffects, pushEffects } from '../../session/beatEffect.ts'
import { type Decided, decidedOf, drawnShown } from '../../session/decided.ts'
import type { Sight } from '../../session/sight.ts'
import { spokenOf } from '../../session/spoken.ts'
import { causeText, effectText, effectValue, termText } from '../../session/wording.ts'
import { noted } from '../../joined.ts'
import { t } from '../../texts.ts'
import { SideMark } from '../parts/sideMark.tsx'
import { Term } from '../parts/term.tsx'
import { DrawnScale } from './drawnScale.tsx'
import { SpokenLine } from './spokenLine.tsx'

const MOST_ROWS = 3
const MOST_WATCHERS = 2

/** A chance below this is no news. */
const LEAST_CHANCE = 0.005

const wordsOf = (s: Sight, beat: Beat, decided: Decided): string => {
  const { outcome, drawn, rung, threshold, push, open } = decided
  const ladder = s.scenario.networks[s.game.ids.networks[decided.network]].ladder
  if (drawn === undefined) return outcome === 'kept' ? t('decided.noDecision', { odds: figures.odds(1 - open) }) : t('decided.noDraw')
  const key = outcome !== 'kept' ? outcome : rung > beat.b ? 'kept' : 'keptOver'
  return t(`decided.${key}`, { push: figures.push(push), drawn: figures.push(drawnShown(decided, beat.b) ?? drawn), threshold: figures.push(threshold), rung: ladder[rung]?.name })
}

/** A bar from the middle: push to the right in the guarantor's colour, what holds back to the left in the challenger's; own orders hatched. */
const TermBar = ({ value, own, most }: { value: number; own: number; most: number }) => {
  const width = (x: number): number => (Math.abs(x) / most) * 50
  const at = (x: number): string => (value >= 0 ? '50%' : `${50 - width(x)}%`)
  // only what pulls the way of the whole is a part of it
  const part = Math.sign(own) === Math.sign(value) ? Math.min(Math.abs(own), Math.abs(value)) : 0
  const colour = value >= 0 ? 'var(--w)' : 'var(--b)'
  return (
    <span class="bar" aria-hidden="true">
      <svg width="100%" height="12">
        <rect x={at(value)} width={`${width(value)}%`} height="12" fill={colour} />
        {part > 0 && <rect x={value >= 0 ? `${50 + width(value) - width(part)}%` : at(value)} width={`${width(part)}%`} height="12" fill={value >= 0 ? 'url(#hatch-own-order)' : 'url(#hatch-own-order-b)'} stroke={colour} />}
        <rect x="50%" width="1" height="12" fill="var(--ink)" />
      </svg>
    </span>
  )
}

const Terms = ({ s, decided }: { s: Sight; decided: Decided }) => {
  const rows = decided.terms.slice(0, MOST_ROWS)
  const most = Math.max(0.1, ...rows.map((row) => Math.abs(row.term.value)))
  if (rows.length === 0) return null
  return (
    <section class="reasons">
      <h3 class="type-heading"><span>{t('decided.terms')} <Term word="push" class="fine" /></span> <span class="fine" aria-hidden="true"><span class="challenger">◀ {t('reasons.back')}</span> <span class="guarantor">{t('reasons.push')} ▶</span></span></h3>
      <ul>
        {rows.map(({ term, own }) => (
          <li key={term.key}>
            <span class="reason-name">{noted(termText(s.scenario, term), Math.abs(own) < 0.005 ? undefined : t('decided.ownPart', { by: figures.signedPush(own) }))}</span>
            <b>{figures.signedPush(term.value)}</b>
            <TermBar value={term.value} own={own} most={most} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const Row = ({ label, children }: { label: ComponentChildren; children: ComponentChildren }) => <div><dt>{label}</dt><dd>{children}</dd></div>

const Moved = ({ s, ledger, decided }: { s: Sight; ledger: Ledger; decided: Decided }) => {
  const rows = decided.moved.slice(0, MOST_ROWS)
  if (rows.length === 0) return null
  const { scenario, game } = s
  const told = ledger.beats.filter((beat) => beat.kind === BEAT.order && (s.truth || ((beat.seenBy >> s.side) & 1) === 1))
  // an order on the country itself is meant before one of the same kind on its neighbour
  const behind = (cause: number): Beat[] => {
    const onIt = told.filter((beat) => beat.a === causeIndex(cause) && beat.b === decided.country)
    return onIt.length > 0 ? onIt : told
  }
  return (
    <section>
      <h3 class="type-heading">{t('decided.moved')}</h3>
      <dl class="forecast">
        {rows.map((one) => {
          const words = one.untold ? t('why.untold') : causeText(scenario, game, one.cause, behind(one.cause))
          const isOwn = one.side === s.side && !s.truth
          return <Row key={one.cause} label={<>{one.side !== undefined && !one.untold && <SideMark role={scenario.sides[game.ids.sides[one.side]].role} />} {isOwn ? t('decided.yours', { move: words }) : words}</>}>{figures.signedPush(one.by)}</Row>
        })}
      </dl>
    </section>
  )
}

const Follows = ({ s, ledger, beat }: { s: Sight; ledger: Ledger; beat: Beat }) => {
  if (beat.c === beat.b) return null
  const { game, scenario } = s
  const rung = scenario.networks[game.ids.networks[Math.floor(beat.y / 8)]].ladder[beat.c]
  const at = Math.floor(beat.y / 8) * MAX_RUNGS + beat.c
  const ceiling = game.rungReplace[at] === 0 ? game.rungCeiling[at] : 1
  const moved = indexEffects(s, ledger, beat).slice(0, MOST_ROWS)
  const watchers = pushEffects(s, ledger, beat).filter((one) => one.country !== beat.a).slice(0, MOST_WATCHERS)
  return (
    <section>
      <h3 class="type-heading">{t('beat.follows')}</h3>
      <p>{rung.text}</p>
      {ceiling < 1 && <p>{t('decided.ceiling', { share: figures.share(ceiling) })}</p>}
      <dl class="forecast">
        {moved.map((one) => <Row key={effectText(s, one)} label={<>{one.of.kind === 'index' && <SideMark role={scenario.sides[game.ids.sides[one.of.side]].role} />} {effectText(s, one)}</>}>{effectValue(one)}</Row>)}
        {watchers.map((one) => <Row key={one.country} label={t('decided.watches', { country: scenario.countries[game.ids.countries[one.country]].name })}>{figures.signedPush(one.by)}</Row>)}
      </dl>
    </section>
  )
}

/** `note`: where the odds come from, in the words of the beat panel. */
export const DecisionCard = ({ s, ledger, beat, note }: { s: Sight; ledger: Ledger; beat: Beat; note: string | undefined }) => {
  const decided = decidedOf(s, ledger, beat)
  const kind = beat.y % 8
  return (
    <>
      <SpokenLine spoken={spokenOf(s, beat, decided)} />
      <section>
        <h3 class="type-heading decision-head"><span>{t('beat.why')} <Term word="luck" class="fine" /></span> <span class="fine">{t(`decided.chance.${decided.outcome}`, { odds: figures.odds(decided.chance) })}</span></h3>
        <DrawnScale decided={decided} shown={drawnShown(decided, beat.b)} />
        <p>{wordsOf(s, beat, decided)}</p>
        {beat.c > beat.b + 1 && beat.kind === BEAT.stance && <p>{t('decided.skipped')}</p>}
        {decided.outcome === 'down' && <p>{t('decided.seldom', { odds: figures.odds(decided.open * s.game.coefficients.reversal) })}</p>}
        {decided.back >= LEAST_CHANCE && decided.rung > beat.b && <p>{t('decided.back', { odds: figures.odds(decided.back) })}</p>}
        {kind > 0 && <p class="fine">{t(`beat.windowKind.${kind}`)}</p>}
        {note !== undefined && <p class="fine">{note}</p>}
      </section>
      <Terms s={s} decided={decided} />
      <Moved s={s} ledger={ledger} decided={decided} />
      <Follows s={s} ledger={ledger} beat={beat} />
    </>
  )
}
