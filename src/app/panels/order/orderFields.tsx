/** Fields of the order: each choice with its refusal, so that nothing is offered that the rules would turn down. */
import type { Order } from '../../../engine/orders.ts'
import { type Choice, type Field, fieldsOf } from '../../session/choices.ts'
import { setField } from '../../session/form.ts'
import type { Sight } from '../../session/sight.ts'
import { optionWorth } from '../../session/optionWorth.ts'
import * as figures from '../../figures.ts'
import { labelled, listed, noted } from '../../joined.ts'
import { t } from '../../texts.ts'
import { priceText } from '../../session/priceText.ts'

const words = (choice: Choice, name: string): string =>
  choice.refusal !== undefined ? labelled(choice.name, t(`refusal.${choice.refusal}`, { target: choice.name })) : noted(choice.name, name === 'answer' ? undefined : choice.hint)

const Select = ({ field, value }: { field: Field; value: string | undefined }) => (
  <label class="field">
    <span>{t(`field.${field.name}`)}</span>
    <select value={value ?? ''} onChange={(event) => setField(field.name, event.currentTarget.value || undefined)} data-testid={`field-${field.name}`}>
      {(value === undefined || !field.choices.some((choice) => choice.id === value)) && <option value="">{t('field.choose')}</option>}
      {field.choices.map((choice) => <option key={choice.id} value={choice.id} disabled={choice.refusal !== undefined}>{words(choice, field.name)}</option>)}
    </select>
  </label>
)

/** Few choices with a word each are shown side by side. */
const Radios = ({ field, value }: { field: Field; value: string | undefined }) => (
  <fieldset class="field radios">
    <legend>{t(`field.${field.name}`)}</legend>
    {field.choices.map((choice) => (
      <label key={choice.id} class={choice.refusal !== undefined ? 'refused' : ''}>
        <input type="radio" name={field.name} value={choice.id} checked={value === choice.id} disabled={choice.refusal !== undefined} onChange={() => setField(field.name, choice.id)} data-testid={`field-${field.name}-${choice.id}`} />
        <span class="grow"><strong>{choice.name}</strong> {choice.refusal !== undefined ? <span class="fine">{t(`refusal.${choice.refusal}`, { target: choice.name })}</span> : choice.hint !== undefined && <span class="fine">{choice.hint}</span>}</span>
        {choice.figure !== undefined && <b data-testid={`life-${choice.id}`}>{choice.figure}</b>}
      </label>
    ))}
    {field.note !== undefined && <p class="fine">{field.note}</p>}
  </fieldset>
)

/** "2 political capital, +11 pt". */
const worthText = (s: Sight, order: Partial<Order>, option: string): string => {
  const { price, odds } = optionWorth(s, order as Order, option)
  return listed([price.some((cost) => cost > 0) ? priceText(s, price) : '', Math.abs(odds) >= 0.005 ? t('odds.points', { by: figures.signed(odds * 100) }) : ''])
}

const Boxes = ({ s, order, field, held }: { s: Sight; order: Partial<Order>; field: Field; held: readonly string[] }) => (
  <fieldset class="field radios">
    <legend>{t(`field.${field.name}`)}</legend>
    {field.choices.map((choice) => (
      <label key={choice.id}>
        <input type="checkbox" value={choice.id} checked={held.includes(choice.id)} onChange={() => setField(field.name, choice.id)} data-testid={`field-${field.name}-${choice.id}`} />
        <span class="grow"><strong>{choice.name}</strong> {choice.hint !== undefined && <span class="fine">{choice.hint}</span>} <b>{worthText(s, order, choice.id)}</b></span>
      </label>
    ))}
  </fieldset>
)

export const OrderFields = ({ s, order }: { s: Sight; order: Partial<Order> }) => (
  <>
    {fieldsOf(s, order).map((field) => {
      const value = field.name === 'options' ? undefined : order[field.name]
      const written = value === undefined ? undefined : String(value)
      if (field.name === 'options') return <Boxes key={field.name} s={s} order={order} field={field} held={order.options ?? []} />
      if (field.few || field.name === 'answer' || field.name === 'argument' || field.name === 'amount' || field.name === 'function') return <Radios key={field.name} field={field} value={written} />
      return <Select key={field.name} field={field} value={written} />
    })}
  </>
)
