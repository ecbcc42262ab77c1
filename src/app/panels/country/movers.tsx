/** What would move the country: moves that may name it, with what each does to the odds, strongest first. */
import { useEffect, useState } from 'preact/hooks'
import { forecast } from '../../../engine/forecast.ts'
import { openPurse } from '../../../engine/legality.ts'
import { codeOrder, type Order } from '../../../engine/orders.ts'
import { moveName } from '../../../scenario/sayBeat.ts'
import * as figures from '../../figures.ts'
import { withDefaults } from '../../session/choices.ts'
import type { CountryRow } from '../../session/countries.ts'
import { openForm } from '../../session/form.ts'
import { chances } from '../../session/outlook.ts'
import { admitAll } from '../../session/purse.ts'
import type { Sight } from '../../session/sight.ts'
import { quoteOf, takenOrders, type Tray } from '../../session/tray.ts'
import { t } from '../../texts.ts'
import { priceText } from '../../session/priceText.ts'

interface Mover {
  id: string
  name: string
  price: string
  order: Partial<Order>
  verb: string
  gain: number | undefined
  refusal: string | undefined
}

const MOST = 6

/** One move after the other, so that the page may draw in between. */
const moversOf = function* (s: Sight, row: CountryRow, tray: Tray): Generator<undefined, Mover[], undefined> {
  const others = takenOrders(tray)
  const movers: Mover[] = []
  for (const id of s.game.ids.moves) {
    const entry = s.scenario.moves[id]
    if (entry.side !== s.sideId || entry.target !== 'country') continue
    if (s.game.moveEligible[s.game.ids.moves.indexOf(id) * s.game.ids.countries.length + row.index] === 0) continue
    yield
    const order = withDefaults(s, { move: id, target: row.id })
    const purse = openPurse(s.game, s.view, s.side)
    admitAll(s, purse, others)
    const quote = quoteOf(s, order as Order, others, purse, false)
    let gain: number | undefined
    if (quote.refusal === undefined) {
      const said = forecast(s.game, s.view, s.side, codeOrder(s.game, order as Order), others)
      if (said.before && said.after) {
        const [then, now] = [chances(said.after.odds, row.rung), chances(said.before.odds, row.rung)]
        gain = then.up - now.up
      }
    }
    movers.push({ id, name: moveName(s.scenario, s.game, quote.coded.move, row.index), price: priceText(s, quote.price), order, verb: entry.verb, gain, refusal: quote.refusal })
  }
  return movers.sort((a, b) => Number(a.refusal !== undefined) - Number(b.refusal !== undefined) || Math.abs(b.gain ?? 0) - Math.abs(a.gain ?? 0)).slice(0, MOST)
}

/** Milliseconds of work between two breaths of the page. */
const SLICE = 8

/** The movers of a country, worked out once the rest of its panel is on the screen; undefined until then. */
const useMovers = (s: Sight, row: CountryRow, tray: Tray): Mover[] | undefined => {
  const [found, setFound] = useState<{ of: unknown[]; movers: Mover[] } | undefined>(undefined)
  const of = [s, row.id, tray]
  useEffect(() => {
    const steps = moversOf(s, row, tray)
    let timer: ReturnType<typeof setTimeout>
    const goOn = (): void => {
      const until = performance.now() + SLICE
      do {
        const step = steps.next()
        if (step.done === true) return setFound({ of, movers: step.value })
      } while (performance.now() < until)
      timer = setTimeout(goOn)
    }
    timer = setTimeout(goOn)
    return () => clearTimeout(timer)
  }, of)
  return found?.of.every((each, n) => each === of[n]) === true ? found.movers : undefined
}

export const Movers = ({ s, row, tray }: { s: Sight; row: CountryRow; tray: Tray }) => {
  const movers = useMovers(s, row, tray)
  return (
    <section class="movers" aria-busy={movers === undefined}>
      <h3 class="type-heading">{t('movers.title')}</h3>
      <ul>
        {movers?.map((mover) => (
          <li key={mover.id}>
            <span class="mover-name">{mover.name} <span class="fine">{mover.refusal === undefined ? mover.price : t(`refusal.${mover.refusal}`, { target: row.name })}</span></span>
            {mover.gain !== undefined && Math.abs(mover.gain) >= 0.005 && <b>{t('odds.points', { by: figures.signed(mover.gain * 100) })}</b>}
            <button type="button" class="button in-row" onClick={() => openForm(mover.verb, mover.order)} aria-label={t('movers.order', { move: mover.name })} data-testid="mover">{t('movers.add')}</button>
          </li>
        ))}
        {movers?.length === 0 && <li class="fine">{t('movers.none')}</li>}
      </ul>
    </section>
  )
}
