/** The tray: orders of the turn with cost, effect, odds and risk; what is left after them; and the seal. */
import cross from 'lucide:x'
import lock from 'lucide:lock'
import search from 'lucide:search'
import undo from 'lucide:undo-2'
import * as figures from '../../figures.ts'
import { openFinder, openForm } from '../../session/form.ts'
import { seal } from '../../session/play.ts'
import { purses } from '../../session/scores.ts'
import { type Sight, sight } from '../../session/sight.ts'
import { remedyOf } from '../../session/remedy.ts'
import { session } from '../../session/store.ts'
import { addedUpkeep, canUndo, dropOrder, isSealed, type Quote, tray, undoTray } from '../../session/tray.ts'
import { nameOf } from '../../session/wording.ts'
import { following } from '../../joined.ts'
import { t } from '../../texts.ts'
import { FigureButton } from '../parts/figureButton.tsx'
import { Icon } from '../parts/icon.tsx'
import { Explained, Term } from '../parts/term.tsx'
import { Verbs } from './verbs.tsx'
import { doesOf, oddsOf } from './forecastLines.tsx'
import { priceText } from './price.tsx'

/** The button goes with its order; the keyboard goes on at the verbs. */
const drop = (index: number): void => {
  dropOrder(index)
  document.querySelector<HTMLElement>('.tray-verbs button')?.focus()
}

const Card = ({ s, quote, index }: { s: Sight; quote: Quote; index: number }) => {
  const target = quote.order.target === undefined ? '' : nameOf(s.scenario, quote.order.target)
  const odds = oddsOf(s, quote).filter((line) => line.key !== 'push').slice(0, 1)
  const does = quote.forecast === undefined || odds.length > 0 ? [] : doesOf(s, quote, 1).slice(0, 2)
  return (
    <li class={`order-card ${quote.refusal === undefined ? '' : 'refused'}`} data-testid="order-card">
      <h3><span class={`order-number ${s.scenario.sides[s.sideId].role}`}>{index + 1}</span> <button type="button" class="order-name" aria-label={t('tray.edit', { move: quote.name })} onClick={() => openForm(s.scenario.moves[quote.order.move]?.verb ?? 'build', quote.order, index)}>{quote.name}</button>
        <button type="button" class="button icon-only in-row quiet" aria-label={t('tray.drop', { move: quote.name })} onClick={() => drop(index)} data-testid="drop-order"><Icon of={cross} size={14} /></button>
      </h3>
      {quote.refusal === undefined
        ? (
          <dl>
            <div><dt>{t('order.costs')}</dt><dd>{priceText(s, quote.price)}</dd></div>
            {does.map((line) => <div key={line.key}><dt>{t('order.does')}</dt><dd>{line.label} <b>{line.value}</b></dd></div>)}
            {odds.map((line) => <div key={line.key}><dt>{t('order.odds')}</dt><dd>{line.label} <b>{line.value}</b></dd></div>)}
            <div><dt>{t('order.risk')}</dt><dd>{s.scenario.moves[quote.order.move].risk}</dd></div>
          </dl>
        )
        : <p class="refusal">{following(t('tray.refused'), t(`refusal.${quote.refusal}`, { target }), remedyOf(s, quote, quote.left) ?? '')}</p>}
    </li>
  )
}

const Purses = ({ s, left, added }: { s: Sight; left: readonly number[]; added: number }) => (
  <table class="purses">
    <caption class="type-heading">{t('tray.after')}</caption>
    <tbody>
      {purses.value.map((purse) => (
        <tr key={purse.id}>
          <th scope="row"><Explained heading={purse.name} text={t('purse.detail', { income: figures.amount(purse.income), upkeep: figures.amount(purse.upkeep + (purse.isBudget ? added : 0)), cap: figures.amount(purse.cap), period: t(`period.${s.scenario.calendar.tick}`, { count: 1 }) })}>{purse.name}</Explained></th>
          <td>
            <FigureButton step={{ kind: 'stored', name: 'resource', index: s.side * purses.value.length + purse.index }} label={purse.name}>{figures.amount(purse.held)}</FigureButton>
            {Math.abs(left[purse.index] - purse.held) > 0.001 && <span> → <b>{figures.amount(left[purse.index])}</b></span>}
          </td>
          <td class="fine">{figures.signed(purse.income - purse.upkeep - (purse.isBudget ? added : 0), 1)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

export const TrayBar = () => {
  const s = sight.value
  const now = tray.value
  if (s === undefined || now === undefined) return null
  const { quotes, slots, most } = now
  const accepted = quotes.filter((quote) => quote.refusal === undefined).length
  return (
    <section class="tray" aria-label={t('tray.title')}>
      <ol class="order-cards">
        {quotes.map((quote, index) => <Card key={index} s={s} quote={quote} index={index} />)}
        <li class="add-order">
          <p>
            <strong>{t('tray.add')}</strong>
            <button type="button" class="button in-row quiet find-order" aria-label={t('find.key')} aria-keyshortcuts="/" onClick={openFinder} data-testid="find-order"><Icon of={search} size={14} /> {t('find.short')} <kbd aria-hidden="true">/</kbd></button>
            <span class="grow" />
            <Term word="slot" class="fine">{slots > 0 ? t('tray.slots', { count: slots, of: most }) : t('tray.noSlots')}</Term>
          </p>
          <Verbs name="tray-verbs" test="add" target={session.value.selected} />
          {quotes.length === 0 && <p class="fine">{t('tray.empty')}</p>}
        </li>
      </ol>
      <div class="tray-end">
        <Purses s={s} left={now.left} added={addedUpkeep(s, now)} />
        <div class="seal">
          <button type="button" class="button icon-only" aria-label={t('tray.undo')} title={t('tray.undo')} disabled={!canUndo.value} onClick={undoTray} data-testid="undo"><Icon of={undo} /></button>
          <button type="button" class={`button ${accepted === 0 ? '' : 'primary'}`} onClick={seal} disabled={isSealed()} data-testid="seal"><Icon of={lock} /> {isSealed() ? t('tray.sealed', { side: s.scenario.sides[s.game.ids.sides[s.rival]].name }) : accepted === 0 ? t('tray.sealNone') : t('tray.seal', { count: accepted })}</button>
        </div>
      </div>
    </section>
  )
}
