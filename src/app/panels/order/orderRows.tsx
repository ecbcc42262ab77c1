/** The rows that every order shows, in one order: costs, does, odds, result, risk. */
import { beside, clauses, following } from '../../joined.ts'
import * as figures from '../../figures.ts'
import { tickShort } from '../../dates.ts'
import { worthOfStep } from '../../session/ahead.ts'
import type { Sight } from '../../session/sight.ts'
import { dueOf, type Quote } from '../../session/tray.ts'
import { t } from '../../texts.ts'
import { doesOf, type Line, oddsOf } from './forecastLines.tsx'
import { priceText } from '../../session/priceText.ts'

/** Programmes say in the first row what they draw, and are judged by the next two. */
const DRAWS = 'draws'
const MOST_DONE = 2

const said = (lines: readonly Line[]): string => clauses(...lines.map((line) => `${line.label} ${line.value}`))

const costsOf = (s: Sight, quote: Quote): string => {
  const due = dueOf(s, quote)
  const period = t(`period.each.${s.scenario.calendar.tick}`)
  return beside(priceText(s, quote.price), due === undefined ? '' : t('order.draws', { from: figures.amount(due.from), to: figures.amount(due.to), period }))
}

/** Small changes of a score are told to the hundredth. */
const points = (by: number): string => figures.signed(by, Math.abs(by) < 0.1 ? 2 : 1)

/** What the side has of it in the end, where that can be said of the order alone. */
const resultOf = (s: Sight, quote: Quote): string => {
  const at = quote.forecast?.after
  const gain = oddsOf(s, quote).find((line) => line.gain !== undefined)?.gain
  if (at === undefined || gain === undefined) return t('order.resultLater')
  const worth = worthOfStep(s, at.network, at.country)
  return t('order.result', { by: points(gain * worth), step: points(worth) })
}

/** What goes wrong, and what the order rules out for a while. */
const riskOf = (s: Sight, { order, coded }: Quote): string => {
  const cooldown = coded.move < 0 ? 0 : s.game.moveCooldown[coded.move]
  const again = s.view.tick[0] + cooldown
  const excludes = cooldown <= 1 ? '' : again >= s.game.totalTicks ? t('order.once') : t('order.excludes', { when: tickShort(s.scenario.calendar, again) })
  return following(s.scenario.moves[order.move].risk, excludes)
}

const Row = ({ label, children }: { label: string; children: string }) => <div><dt>{label}</dt><dd>{children}</dd></div>

export const OrderRows = ({ s, quote }: { s: Sight; quote: Quote }) => {
  const odds = oddsOf(s, quote)
  const does = doesOf(s, quote, 1).filter((line) => line.key !== DRAWS).slice(0, MOST_DONE)
  const isKnown = quote.forecast !== undefined
  return (
    <dl class="order-rows" data-testid="verdict">
      <Row label={t('order.costs')}>{costsOf(s, quote)}</Row>
      {isKnown && <Row label={t('order.does')}>{does.length > 0 ? said(does) : t('forecast.nothing')}</Row>}
      {isKnown && <Row label={t('order.odds')}>{odds.length > 0 ? said(odds.slice(0, 2)) : t('order.certain')}</Row>}
      {isKnown && <Row label={t('order.resultName')}>{resultOf(s, quote)}</Row>}
      <Row label={t('order.risk')}>{riskOf(s, quote)}</Row>
    </dl>
  )
}

const words = (line: Line): string => line.short ?? line.label

/** The same in a line each, for a card: what is long is said in the form. */
export const CardRows = ({ s, quote }: { s: Sight; quote: Quote }) => {
  const odds = oddsOf(s, quote)[0]
  const does = doesOf(s, quote, 1)[0]
  return (
    <dl title={s.scenario.moves[quote.order.move].risk}>
      <Row label={t('order.costs')}>{priceText(s, quote.price, true)}</Row>
      {does !== undefined && <div><dt>{t('order.does')}</dt><dd>{words(does)} <b>{does.value}</b></dd></div>}
      <div><dt>{t('order.odds')}</dt><dd>{odds === undefined ? t('order.sure') : <><b>{odds.value}</b> {odds.short ?? ''}</>}</dd></div>
    </dl>
  )
}
