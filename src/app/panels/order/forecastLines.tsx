/** Forecast of an order in a few lines: odds, what it changes most, when, and what may go wrong. */
import { KNOWN, maskOf } from '../../../engine/view.ts'
import { QUANTITIES } from '../../../engine/quantities.ts'
import { describeSlot } from '../../../scenario/sayBeat.ts'
import { tickShort } from '../../dates.ts'
import * as figures from '../../figures.ts'
import { atWindow } from '../../session/ahead.ts'
import { chances } from '../../session/outlook.ts'
import type { Sight } from '../../session/sight.ts'
import { dueOf, type Quote } from '../../session/tray.ts'
import { nameOf, slotChange, slotText } from '../../session/wording.ts'
import { beside, listed } from '../../joined.ts'
import { hasText, t } from '../../texts.ts'

/** Stocks whose change the odds say already, and the purse, which the price says. */
const SAID = new Set(['resource', 'fatigue', 'seenResource', 'seenLow', 'seenHigh', 'funding'])

export interface Line {
  key: string
  label: string
  value: string
  /** A word for the label where there is no room, and what the order adds to the chance of a step. */
  short?: string
  gain?: number
}

/** How much a change weighs beside others: points run to 100, most else to about 1; what the order names comes first. */
const weightOf = (s: Sight, quote: Quote, slot: number, delta: number): number => {
  const { name, of } = describeSlot(s.game, slot)
  const named = [quote.order.target, quote.order.technology, quote.order.against]
  const isAbout = of.split('/').some((id) => named.includes(id))
  return (Math.abs(delta) / (QUANTITIES[name].unit === 'points' ? POINTS : 1)) * (isAbout ? NAMED : 1)
}
const POINTS = 25
const NAMED = 4

/** What the order changes most, on what the side knows; subjects that change alike share a line. */
export const changesOf = (s: Sight, quote: Quote, most: number): Line[] => {
  const mask = maskOf(s.game, s.side)
  const said = (quote.forecast?.expected ?? []).filter(({ slot }) => !SAID.has(describeSlot(s.game, slot).name) && mask.reals[slot] === KNOWN.exact)
  const sorted = said.map((each) => ({ ...each, weight: weightOf(s, quote, each.slot, each.delta) })).sort((a, b) => b.weight - a.weight)
  const lines = new Map<string, Line & { speeds: string[] }>()
  for (const { slot, delta } of sorted) {
    const { name, of } = describeSlot(s.game, slot)
    const value = slotChange(s.game, slot, delta)
    if (/^[+−]?0([.,]0+)?%?$/.test(value)) continue
    const key = name === 'researchSpeed' ? `${name} ${value}` : String(slot)
    const line = lines.get(key)
    const kind = name === 'researchSpeed' ? [nameOf(s.scenario, of.split('/')[1])] : []
    if (line !== undefined) line.speeds.push(...kind)
    else if (lines.size >= most) break
    else lines.set(key, { key, label: slotText(s.scenario, s.game, slot), value, short: hasText(`short.${name}`) ? t(`short.${name}`) : undefined, speeds: kind })
  }
  return [...lines.values()].map(({ key, label, value, short, speeds }) => ({ key, value, label: speeds.length > 1 ? t('forecast.speeds', { kinds: listed(speeds) }) : label, short }))
}

/** What a standing budget draws and what comes of it. */
const programmeOf = (s: Sight, quote: Quote): Line[] => {
  const due = dueOf(s, quote)
  if (due === undefined) return []
  const period = t(`period.each.${s.scenario.calendar.tick}`)
  const { calendar, technologies } = s.scenario
  return [
    { key: 'draws', label: t('forecast.draws', { period }), value: due.from === 0 ? figures.amount(due.to) : t('forecast.fromTo', { from: figures.amount(due.from), to: figures.amount(due.to) }) },
    ...(due.waits ? [] : [{ key: 'due', label: t('forecast.due', { stage: t(`stage.${due.stage}`) }), value: due.tick === undefined ? t('forecast.beyond') : tickShort(calendar, due.tick) }]),
    ...(due.counters.length === 0 ? [] : [{ key: 'counters', label: t('forecast.counters'), value: listed(due.counters.map((x) => technologies[s.game.ids.technologies[x]].short)) }]),
  ]
}

/** "<5% → 12%"; one figure where the order changes none. */
const fromTo = (from: string, to: string): string => (from === to ? from : t('forecast.fromTo', { from, to }))

/** The country at its next window, without the order and with it: its odds, and the push beside the mark that it must reach. */
const countryOdds = (s: Sight, { coded, others, forecast: said }: Quote): Line[] => {
  if (said?.before === undefined || said.now === undefined || said.after === undefined || said.push === undefined) return []
  const { network, country } = said.after
  const rung = s.view.stance[network * s.game.ids.countries.length + country]
  const ladder = s.scenario.networks[s.game.ids.networks[network]].ladder
  if (rung + 1 >= ladder.length) return []
  const [without, having] = [atWindow(s, network, country, others), atWindow(s, network, country, [...others, coded])]
  if (without === undefined || having === undefined) return [{ key: 'up', label: t('forecast.up'), value: t('forecast.noWindow') }]
  const { window } = without
  const up = window.now ? [said.before, said.now].map((each) => chances(each.odds, rung).up) : [without.up, having.up]
  const push = window.now ? [said.push.before, said.push.now] : [without.push, having.push]
  const when = window.now ? t('forecast.thisTurn') : tickShort(s.scenario.calendar, window.tick)
  const short = having.threshold - push[1]
  return [
    { key: 'up', label: t('forecast.upAt', { when, what: window.what }), value: fromTo(figures.odds(up[0]), figures.odds(up[1])), short: when, gain: up[1] - up[0] },
    { key: 'push', label: t('forecast.pushTo', { rung: ladder[rung + 1].name, threshold: figures.push(having.threshold) }), value: beside(fromTo(figures.push(push[0]), figures.push(push[1])), t(short > 0 ? 'forecast.short' : 'forecast.over', { by: figures.push(Math.abs(short)) })) },
  ]
}

/** Odds that the order is about: of the country, of the try, of the operation. */
export const oddsOf = (s: Sight, quote: Quote): Line[] => {
  const said = quote.forecast
  if (said === undefined) return []
  const lines: Line[] = countryOdds(s, quote)
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

/** What the order does, beside its odds: the programme that it sets, then what it changes most. */
export const doesOf = (s: Sight, quote: Quote, most: number): Line[] => [...programmeOf(s, quote), ...changesOf(s, quote, most)]

/** Whatever the forecast says: behind the rows that every order shows. */
export const ForecastLines = ({ s, quote, most = 8 }: { s: Sight; quote: Quote; most?: number }) => {
  if (quote.forecast === undefined) return null
  const lines = [...oddsOf(s, quote), ...doesOf(s, quote, most)]
  return (
    <dl class="forecast">
      {lines.map((line) => <div key={line.key}><dt>{line.label}</dt><dd>{line.value}</dd></div>)}
      {lines.length === 0 && <div><dt>{t('forecast.nothing')}</dt><dd /></div>}
      {quote.forecast.delay > 0 && <div><dt>{t('forecast.delay')}</dt><dd>{t(`period.${s.scenario.calendar.tick}`, { count: quote.forecast.delay })}</dd></div>}
    </dl>
  )
}
