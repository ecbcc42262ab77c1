/** Forecast of an order in a few lines: odds, what it changes most, when, and what may go wrong. */
import { KNOWN, maskOf } from '../../../engine/view.ts'
import { describeSlot } from '../../../scenario/sayBeat.ts'
import type { Forecast } from '../../../engine/forecast.ts'
import * as figures from '../../figures.ts'
import { chances } from '../../session/outlook.ts'
import type { Sight } from '../../session/sight.ts'
import type { Quote } from '../../session/tray.ts'
import { slotChange, slotText } from '../../session/wording.ts'
import { t } from '../../texts.ts'

/** Stocks whose change the odds say already, and the purse, which the price says. */
const SAID = new Set(['resource', 'fatigue', 'seenResource', 'seenLow', 'seenHigh'])

export interface Line {
  key: string
  label: string
  value: string
}

/** What the order changes most, on what the side knows. */
export const changesOf = (s: Sight, said: Forecast, most: number): Line[] => {
  const mask = maskOf(s.game, s.side)
  const lines: Line[] = []
  for (const { slot, delta } of said.expected) {
    if (lines.length >= most) break
    if (SAID.has(describeSlot(s.game, slot).name) || mask.reals[slot] !== KNOWN.exact) continue
    const value = slotChange(s.game, slot, delta)
    if (/^[+−]?0([.,]0+)?%?$/.test(value)) continue
    lines.push({ key: String(slot), label: slotText(s.scenario, s.game, slot), value })
  }
  return lines
}

/** Odds that the order is about: of the country, of the try, of the operation. */
export const oddsOf = (s: Sight, quote: Quote): Line[] => {
  const said = quote.forecast
  if (said === undefined) return []
  const lines: Line[] = []
  if (said.before && said.now && said.after && s.view.tick[0] > 0) {
    const rung = s.view.stance[said.after.network * s.game.ids.countries.length + said.after.country]
    const [from, now, later] = [said.before, said.now, said.after].map((each) => chances(each.odds, rung).up)
    const shown = { from: figures.odds(from), to: figures.odds(now), later: figures.odds(later) }
    if (Math.abs(later - now) >= 0.0005) lines.push({ key: 'up', label: t('forecast.up'), value: t('forecast.fromToLater', shown) })
    else if (Math.abs(now - from) >= 0.0005 || from > 0) lines.push({ key: 'up', label: t('forecast.up'), value: t('forecast.fromTo', shown) })
  }
  if (said.push && Math.abs(said.push.after - said.push.before) >= 0.0005) lines.push({ key: 'push', label: t('forecast.push'), value: t('forecast.fromTo', { from: figures.push(said.push.before), to: figures.push(said.push.after) }) })
  if (said.integration) {
    lines.push({ key: 'try', label: t('forecast.integration'), value: figures.odds(said.integration.odds) })
    if (said.integration.veto > 0) lines.push({ key: 'veto', label: t('forecast.veto'), value: figures.odds(said.integration.veto) })
  }
  if (said.operation) {
    lines.push({ key: 'willing', label: t('forecast.willing'), value: figures.odds(said.operation.willing) })
    lines.push({ key: 'reach', label: t('forecast.access'), value: figures.share(said.operation.access) })
    lines.push({ key: 'exposed', label: t('forecast.exposure'), value: figures.odds(said.operation.exposure) })
  }
  if (said.theft) {
    lines.push({ key: 'theft', label: t('forecast.theft'), value: figures.odds(said.theft.odds) })
    lines.push({ key: 'caught', label: t('forecast.exposure'), value: figures.odds(said.theft.exposure) })
  }
  return lines
}

/** The line that an order is judged by first: its odds, else what it changes most. */
export const mainLine = (s: Sight, quote: Quote): Line | undefined =>
  quote.forecast === undefined ? undefined : (oddsOf(s, quote).find((line) => line.key !== 'push') ?? changesOf(s, quote.forecast, 1)[0])

/** Every line but the first, which stands with the price. */
export const ForecastLines = ({ s, quote, most = 4 }: { s: Sight; quote: Quote; most?: number }) => {
  if (quote.forecast === undefined) return null
  const main = mainLine(s, quote)?.key
  const all = [...oddsOf(s, quote), ...changesOf(s, quote.forecast, most)]
  const lines = all.filter((line) => line.key !== main)
  return (
    <dl class="forecast">
      {lines.map((line) => <div key={line.key}><dt>{line.label}</dt><dd>{line.value}</dd></div>)}
      {all.length === 0 && <div><dt>{t('forecast.nothing')}</dt><dd /></div>}
      {quote.forecast.delay > 0 && <div><dt>{t('forecast.delay')}</dt><dd>{t(`period.${s.scenario.calendar.tick}`, { count: quote.forecast.delay })}</dd></div>}
    </dl>
  )
}
