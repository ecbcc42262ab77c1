/** The country panel: where it stands, the odds as one figure, why, and what would move it. */
import cross from 'lucide:x'
import type { CodedOrder } from '../../../engine/orders.ts'
import { deriveCountry } from '../../../scenario/deriveCountry.ts'
import { shownAssumptionsOf } from '../../../scenario/figures.ts'
import { COUNTRY_TYPES } from '../../../scenario/lists.ts'
import * as figures from '../../figures.ts'
import { tickShort } from '../../dates.ts'
import { atWindow } from '../../session/ahead.ts'
import { attributeConfidence } from '../../session/certainty.ts'
import { type CountryRow, selectedRow } from '../../session/countries.ts'
import { type Lean, lean } from '../../session/reasons.ts'
import { type Sight, sight } from '../../session/sight.ts'
import { act, session } from '../../session/store.ts'
import { takenOrders, tray } from '../../session/tray.ts'
import { listed } from '../../joined.ts'
import { t, textOr } from '../../texts.ts'
import { FigureButton } from '../parts/figureButton.tsx'
import { Change } from '../parts/change.tsx'
import { Confidence } from '../parts/confidence.tsx'
import { Icon } from '../parts/icon.tsx'
import { Explained, Term } from '../parts/term.tsx'
import { Ladder } from './ladder.tsx'
import { Movers } from './movers.tsx'
import { PushScale } from './pushScale.tsx'
import { Reasons } from './reasons.tsx'

const TIES = 4

const Facts = ({ s, row }: { s: Sight; row: CountryRow }) => {
  const index = session.value.network * s.game.ids.countries.length + row.index
  return (
    <dl class="facts">
      <div><dt><Term word="reliance">{t('country.reliance')}</Term></dt><dd><FigureButton step={{ kind: 'stored', name: 'reliance', index }} label={t('country.reliance')}>{figures.share(row.reliance)}</FigureButton> <Change value={row.relianceChange * 100} digits={1} /></dd></div>
      <div><dt><Term word="access">{t('country.access')}</Term></dt><dd><FigureButton step={{ kind: 'derived', name: 'access', index }} label={t('country.access')}>{figures.share(row.access)}</FigureButton></dd></div>
      <div><dt><Term word="tie">{t('country.tie')}</Term></dt><dd>{t('country.tieOf', { tie: figures.amount(s.game.tie[row.index] * TIES), of: TIES })} <Confidence of={attributeConfidence(s.scenario.countries[row.id], 'tie')} markOnly /></dd></div>
    </dl>
  )
}

/** Odds of this turn, where there is a window. */
const OddsNow = ({ s, row, now, aim }: { s: Sight; row: CountryRow; now: Lean; aim: number }) => {
  const ladder = s.scenario.networks[s.game.ids.networks[session.value.network]].ladder
  return (
    <div class="odds">
      <p class="type-figure" data-testid="odds">{figures.odds(now.up)}</p>
      <p class="odds-words">
        {t('odds.window', { country: row.name, rung: ladder[aim].name })}{' '}
        {Math.abs(now.up - now.upWithout) >= 0.005 && <span class="fine">{t('odds.without', { odds: figures.odds(now.upWithout) })}</span>}{' '}
        {now.later && <span class="fine">{t('odds.later')}</span>}{' '}
        {now.down >= 0.005 && <span class="fine">{t('odds.down', { odds: figures.odds(now.down) })}</span>}
      </p>
    </div>
  )
}

/** The date of the next window, and the odds there under the orders of the tray. */
const OddsAhead = ({ s, row, now, orders }: { s: Sight; row: CountryRow; now: Lean; orders: readonly CodedOrder[] }) => {
  const then = atWindow(s, session.value.network, row.index, orders)
  const without = orders.length === 0 ? then : atWindow(s, session.value.network, row.index, [])
  const short = then === undefined ? 0 : then.threshold - then.push
  return (
    <>
      <div class="odds">
        <p class="odds-date" data-testid="odds">{then === undefined ? '–' : tickShort(s.scenario.calendar, then.window.tick)}</p>
        <p class="odds-words">
          {then === undefined || without === undefined ? t('odds.noWindow', { country: row.name }) : (
            <>
              {t('odds.next', { what: then.window.what, odds: figures.odds(then.up) })}{' '}
              {figures.odds(then.up) !== figures.odds(without.up) && <span class="fine">{t('odds.without', { odds: figures.odds(without.up) })}</span>}{' '}
              <span class="fine">{t(short > 0 ? 'odds.short' : 'odds.over', { push: figures.push(then.push), threshold: figures.push(then.threshold), by: figures.push(Math.abs(short)) })}</span>
            </>
          )}
        </p>
      </div>
      {!now.first && now.up > 0 && <p class="fine">{t('odds.operators', { country: row.name, odds: figures.odds(now.up) })}</p>}
    </>
  )
}

const Odds = ({ s, row, now, orders }: { s: Sight; row: CountryRow; now: Lean; orders: readonly CodedOrder[] }) =>
  now.aim === undefined ? <p class="odds-words">{t('odds.top', { country: row.name })}</p>
  : row.window?.now ? <OddsNow s={s} row={row} now={now} aim={now.aim} />
  : <OddsAhead s={s} row={row} now={now} orders={orders} />

const Next = ({ s, row, now }: { s: Sight; row: CountryRow; now: Lean }) => {
  const { window } = row
  return (
    <p class="fine next-window">
      <Term word="window" />{t('join.label')}{window === undefined ? t('window.noneKnown') : window.now ? t('window.now', { what: window.what, open: figures.odds(now.open) }) : t('window.next', { what: window.what, when: tickShort(s.scenario.calendar, window.tick) })}
      {row.relianceChange > 0.005 && ` ${t('country.grows', { by: figures.signed(row.relianceChange * 100, 1) })}`}
    </p>
  )
}

export const CountryPanel = () => {
  const s = sight.value
  const row = selectedRow.value
  const now = lean.value
  const onTray = tray.value
  if (s === undefined || row === undefined || onTray === undefined) return null
  const entry = s.scenario.countries[row.id]
  const ladder = s.scenario.networks[s.game.ids.networks[session.value.network]].ladder
  const type = COUNTRY_TYPES[s.game.countryType[row.index]]
  const reason = deriveCountry(s.scenario, entry, shownAssumptionsOf(s.scenario, s.match.options.world, s.match.options.changes)).unpersuadable[s.scenario.sides[s.sideId].role]
  return (
    <article class="country-panel" aria-labelledby="country-name" data-testid="country-panel">
      <header>
        <h2 id="country-name" class="type-page" tabIndex={-1}>{row.name}</h2>
        <button type="button" class="button icon-only in-row quiet" aria-label={t('close')} onClick={() => act((draft) => void (draft.selected = undefined))}><Icon of={cross} /></button>
      </header>
      <p class="fine"><Explained heading={t(`type.${type}`)} text={t(`type.${type}.means`)}>{t(`type.${type}`)}</Explained>{t('join.label')}{listed([...entry.blocs.map((id) => s.scenario.blocs[id]?.name ?? id), entry.region].slice(0, 4))}</p>
      {ladder.length > 1 && <Ladder names={ladder.map((rung) => rung.name)} rung={row.rung} odds={now?.odds ?? []} />}
      <Facts s={s} row={row} />
      {reason !== undefined && <p class="note">{textOr(`unpersuadable.${reason}`, reason, { country: row.name })}</p>}
      {now !== undefined && <Odds s={s} row={row} now={now} orders={takenOrders(onTray)} />}
      {now !== undefined && <Reasons s={s} lean={now} />}
      {now?.threshold !== undefined && <PushScale push={now.push} threshold={now.threshold} luck={now.luck} />}
      {now !== undefined && <Next s={s} row={row} now={now} />}
      {session.value.page === 'play' && session.value.phase === 'decide' && <Movers s={s} row={row} tray={onTray} />}
      {entry.note !== undefined && <p class="note">{entry.note}</p>}
    </article>
  )
}
