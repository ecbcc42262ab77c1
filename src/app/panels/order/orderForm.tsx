/** The order form: verb, move, fields; cost, forecast and the reason of refusal stand below while it is filled. */
import { useEffect, useRef, useState } from 'preact/hooks'
import cross from 'lucide:x'
import { movesOf } from '../../session/choices.ts'
import { closeForm, confirmForm, formQuote, setField } from '../../session/form.ts'
import { remedyOf } from '../../session/remedy.ts'
import type { OrderForm as OrderFormState } from '../../session/session.ts'
import { type Sight, sight } from '../../session/sight.ts'
import { session } from '../../session/store.ts'
import { tray } from '../../session/tray.ts'
import { moveText, nameOf, plainName } from '../../session/wording.ts'
import { beside, following } from '../../joined.ts'
import { t } from '../../texts.ts'
import { Icon } from '../parts/icon.tsx'
import { useReturnFocus } from '../parts/returnFocus.ts'
import { Term } from '../parts/term.tsx'
import { Comparison } from './comparison.tsx'
import { Debrief, type Said } from './debrief.tsx'
import { Finder } from './finder.tsx'
import { ForecastLines } from './forecastLines.tsx'
import { OrderFields } from './orderFields.tsx'
import { OrderRows } from './orderRows.tsx'
import { priceText } from '../../session/priceText.ts'
import { VERB_ICONS, Verbs } from './verbs.tsx'

const Moves = ({ s, form }: { s: Sight; form: OrderFormState }) => {
  const moves = movesOf(s, form.verb)
  return (
    <ul class="moves">
      {moves.map((id) => {
        const entry = s.scenario.moves[id]
        const index = s.game.ids.moves.indexOf(id)
        const resources = s.game.ids.resources.length
        return (
          <li key={id}>
            <button type="button" onClick={() => setField('move', id)} data-testid={`move-${id}`}>
              <strong>{plainName(s.scenario, id)}</strong>
              <span class="fine">{beside(priceText(s, Array.from(s.game.moveCost.subarray(index * resources, (index + 1) * resources))), entry.covert ? t('order.covert') : '')}</span>
              <span>{moveText(s.scenario, id)}</span>
            </button>
          </li>
        )
      })}
      {moves.length === 0 && <li class="fine">{t('order.noMoves')}</li>}
    </ul>
  )
}

/** Refusals that only say which field is still empty. */
const ASKS = new Set(['noTarget', 'noArgument', 'noTechnology', 'noOffset', 'noAnswer', 'noFunction', 'noDivest'])

const Verdict = ({ s, form }: { s: Sight; form: OrderFormState }) => {
  const quote = formQuote.value
  const [said, setSaid] = useState<Said>({ because: form.order.because ?? '', expects: form.order.expects ?? '' })
  if (quote === undefined) return null
  const target = form.order.target === undefined ? '' : nameOf(s.scenario, form.order.target)
  const refusal = quote.refusal
  // what is still to be chosen is no mistake
  const isAsked = refusal !== undefined && ASKS.has(refusal)
  return (
    <>
      <div class="verdict">
        <Comparison s={s} quote={quote} />
        {quote.forecast !== undefined && <details class="debrief"><summary data-testid="all-effects">{t('forecast.all')}</summary><ForecastLines s={s} quote={quote} /></details>}
        <Debrief s={s} order={quote.order} said={said} onSay={setSaid} />
      </div>
      <div class="verdict-end">
        <OrderRows s={s} quote={quote} />
        <p class={`refusal ${refusal === undefined ? 'none' : isAsked ? 'asks' : ''}`} role="status" data-testid="refusal">{refusal === undefined ? (quote.free ? t('order.noSlot') : '') : following(t(`refusal.${refusal}`, { target }), remedyOf(s, quote, quote.left) ?? '')}</p>
        <button type="button" class="button primary" disabled={refusal !== undefined} onClick={() => confirmForm(said)} data-testid="confirm-order">
          {t(form.editing === undefined ? 'order.confirm' : 'order.change')}
        </button>
      </div>
    </>
  )
}

export const OrderForm = () => {
  const s = sight.value
  const { form, selected } = session.value
  const heading = useRef<HTMLHeadingElement>(null)
  const [query, setQuery] = useState('')
  useReturnFocus('order', () => session.value.form !== undefined, '.tray-verbs button')
  useEffect(() => {
    if (session.value.form?.find !== true) heading.current?.focus()
  }, [form?.verb, form?.order.move])
  if (s === undefined || form === undefined) return null
  const move = form.order.move
  const entry = move === undefined ? undefined : s.scenario.moves[move]
  const left = tray.value?.slots ?? 0
  const quote = formQuote.value
  const isAbout = form.order.target !== undefined || form.order.technology !== undefined || form.order.against !== undefined
  const seat = entry === undefined ? undefined : s.scenario.sides[s.sideId].seats[entry.seat]
  return (
    <article class="order-form" aria-labelledby="order-title" onKeyDown={(event) => event.key === 'Escape' && closeForm()} data-testid="order-form">
      <header>
        <h2 id="order-title" class="type-page" tabIndex={-1} ref={heading}>{entry === undefined ? t('order.title') : quote !== undefined && isAbout ? quote.name : plainName(s.scenario, form.order.move ?? '')}</h2>
        <button type="button" class="button icon-only in-row quiet" aria-label={t('close')} onClick={closeForm} data-testid="close-form"><Icon of={cross} /></button>
      </header>
      <p class="fine">{left > 0 ? t('order.left', { count: left }) : t('order.noneLeft')}</p>
      {entry === undefined
        ? (
          <>
            <Finder s={s} query={query} setQuery={setQuery} focus={form.find === true} />
            {query.trim() === '' && <><Verbs name="verbs" test="verb" verb={form.verb} target={selected} /><Moves s={s} form={form} /></>}
          </>
        )
        : (
          <>
            <p class="order-step"><span><Icon of={VERB_ICONS[form.verb]} /> {t(`verb.${form.verb}`)}</span> <button type="button" class="link" onClick={() => setField('move', undefined)} data-testid="other-move">{t('order.otherMove')}</button></p>
            <p>{moveText(s.scenario, form.order.move ?? '', entry.answer ? {} : form.order)}</p>
            {(entry.official ?? seat) !== undefined && <p class="fine">{entry.official}{entry.official !== undefined && seat !== undefined && ' · '}{seat !== undefined && <Term word="seat">{seat.name}</Term>}</p>}
            <OrderFields s={s} order={form.order} />
            <Verdict s={s} form={form} />
          </>
        )}
    </article>
  )
}
