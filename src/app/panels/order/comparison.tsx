/** Two countries under the same order, side by side: where they stand, what it costs, the odds, what else it changes. */
import { comparable } from '../../session/choices.ts'
import { besideQuote, compareWith } from '../../session/compare.ts'
import { rowsOf } from '../../session/countries.ts'
import { setField } from '../../session/form.ts'
import type { Sight } from '../../session/sight.ts'
import type { Quote } from '../../session/tray.ts'
import { nameOf } from '../../session/wording.ts'
import { noted } from '../../joined.ts'
import { t } from '../../texts.ts'
import { tickShort } from '../../dates.ts'
import { oddsOf } from './forecastLines.tsx'
import { priceText } from '../../session/priceText.ts'

const cellsOf = (s: Sight, quote: Quote): Map<string, [string, string]> => {
  const cells = new Map<string, [string, string]>()
  const network = Math.max(0, quote.coded.network)
  const row = rowsOf(s, network)[quote.coded.target]
  if (row !== undefined) {
    cells.set('stance', [t('compare.stance'), row.rungName])
    cells.set('window', [t('compare.window'), row.window === undefined ? '–' : row.window.now ? t('table.now', { what: row.window.what }) : tickShort(s.scenario.calendar, row.window.tick)])
  }
  cells.set('price', [t('order.costs'), priceText(s, quote.price)])
  if (quote.refusal !== undefined) cells.set('refusal', [t('order.odds'), t(`refusal.${quote.refusal}`, { target: row?.name ?? '' })])
  for (const line of oddsOf(s, quote)) cells.set(line.key, [line.label, line.value])
  return cells
}

export const Comparison = ({ s, quote }: { s: Sight; quote: Quote }) => {
  const { target } = quote.order
  const beside = besideQuote.value
  if (target === undefined || quote.coded.target < 0) return null
  const others = comparable(s, quote.order)
  if (others.length === 0) return null
  const pair = beside === undefined ? undefined : ([cellsOf(s, quote), cellsOf(s, beside)] as const)
  return (
    <div class="comparison">
      <label class="field">
        <span>{t('compare.with')}</span>
        <select value={beside?.order.target ?? ''} onChange={(event) => compareWith(event.currentTarget.value || undefined)} data-testid="compare-with">
          <option value="">{t('compare.none')}</option>
          {others.map((choice) => <option key={choice.id} value={choice.id}>{noted(choice.name, choice.hint)}</option>)}
        </select>
      </label>
      {pair !== undefined && beside?.order.target !== undefined && (
        <table class="side-by-side" data-testid="side-by-side">
          <caption class="unseen">{t('compare.title')}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{nameOf(s.scenario, target)} <span class="fine">{t('compare.chosen')}</span></th>
              <th scope="col"><button type="button" class="link" onClick={() => setField('target', beside.order.target)} data-testid="compare-take">{t('compare.take', { country: nameOf(s.scenario, beside.order.target) })}</button></th>
            </tr>
          </thead>
          <tbody>
            {[...new Set([...pair[0].keys(), ...pair[1].keys()])].map((key) => (
              <tr key={key}><th scope="row">{(pair[0].get(key) ?? pair[1].get(key))?.[0]}</th>{pair.map((cells, n) => <td key={n}>{cells.get(key)?.[1] ?? '–'}</td>)}</tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
