/** The tray: orders of the turn with cost, effect, odds and risk; what is left after them; and the seal. */
import cross from 'lucide:x'
import plus from 'lucide:plus'
import lock from 'lucide:lock'
import search from 'lucide:search'
import undo from 'lucide:undo-2'
import * as figures from '../../figures.ts'
import { desk, isDeskReady, takeProposal } from '../../session/desk.ts'
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
import { CardRows } from './orderRows.tsx'

/** The button goes with its order; the keyboard goes on at the verbs. */
const drop = (index: number): void => {
  dropOrder(index)
  document.querySelector<HTMLElement>('.tray-verbs button, .find-order')?.focus()
}

const Card = ({ s, quote, index }: { s: Sight; quote: Quote; index: number }) => {
  const target = quote.order.target === undefined ? '' : nameOf(s.scenario, quote.order.target)
  return (
    <li class={`order-card ${quote.refusal === undefined ? '' : 'refused'}`} data-testid="order-card">
      <h3><span class={`order-number ${s.scenario.sides[s.sideId].role}`}>{index + 1}</span> <button type="button" class="order-name" aria-label={t('tray.edit', { move: quote.name })} onClick={() => openForm(s.scenario.moves[quote.order.move]?.verb ?? 'build', quote.order, index)}>{quote.name}</button>
        <button type="button" class="button icon-only in-row quiet" aria-label={t('tray.drop', { move: quote.name })} onClick={() => drop(index)} data-testid="drop-order"><Icon of={cross} size={14} /></button>
      </h3>
      {quote.refusal === undefined
        ? <CardRows s={s} quote={quote} />
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
  const first = isDeskReady(s) && !isSealed() ? desk.value[0] : undefined
  const isFull = slots <= 0 && quotes.length > 0
  const accepted = quotes.filter((quote) => quote.refusal === undefined).length
  return (
    <section class={`tray ${isFull ? 'full' : ''}`} aria-label={t('tray.title')}>
      <div class="add-order">
        <p>
          <strong>{t(isFull ? 'tray.full' : 'tray.add')}</strong>
          <button type="button" class="button in-row quiet find-order" aria-label={t('find.key')} aria-keyshortcuts="/" onClick={openFinder} data-testid="find-order"><Icon of={search} size={14} /> {t('find.short')} <kbd aria-hidden="true">/</kbd></button>
          <span class="grow" />
          {!isFull && <Term word="slot" class="fine">{t('tray.slots', { count: slots, of: most })}</Term>}
        </p>
        {!isFull && <Verbs name="tray-verbs" test="add" target={session.value.selected} />}
      </div>
      {quotes.length === 0 ? <p class="fine tray-empty">{t('tray.empty')}</p> : <ol class="order-cards">{quotes.map((quote, index) => <Card key={index} s={s} quote={quote} index={index} />)}</ol>}
      {first !== undefined && (
        <button type="button" class="first-proposal" onClick={() => takeProposal(first)} data-testid="first-proposal"><strong>{first.title}</strong> <span>{first.why}</span> {first.figure !== undefined && <b title={first.says}>{first.figure}</b>}</button>
      )}
      <div class="tray-end">
        <button type="button" class="button primary phone-add" onClick={() => openForm('persuade', session.value.selected === undefined ? {} : { target: session.value.selected })} data-testid="phone-add"><Icon of={plus} /> {t('tray.order')}</button>
        <Purses s={s} left={now.left} added={addedUpkeep(s, now)} />
        <div class="seal">
          <button type="button" class="button icon-only" aria-label={t('tray.undo')} title={t('tray.undo')} disabled={!canUndo.value} onClick={undoTray} data-testid="undo"><Icon of={undo} /></button>
          <button type="button" class={`button ${accepted === 0 ? '' : 'primary'}`} onClick={seal} disabled={isSealed()} data-testid="seal"><Icon of={lock} /> {isSealed() ? t('tray.sealed', { side: s.scenario.sides[s.game.ids.sides[s.rival]].name }) : accepted === 0 ? t('tray.sealNone') : t('tray.seal', { count: accepted })}</button>
        </div>
      </div>
    </section>
  )
}
