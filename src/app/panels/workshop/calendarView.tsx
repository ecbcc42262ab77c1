/** The calendar of a scenario: windows, dated events and recorded orders, tick by tick. */
import type { Scenario } from '../../../scenario/format.ts'
import { tickLabel, totalTicks } from '../../../scenario/calendar.ts'
import { tickShort } from '../../dates.ts'
import * as figures from '../../figures.ts'
import { noted } from '../../joined.ts'
import { t } from '../../texts.ts'

export const CalendarView = ({ scenario }: { scenario: Scenario }) => {
  const { calendar } = scenario
  const ticks = Array.from({ length: totalTicks(scenario) }, (_, n) => ({ n, label: tickLabel(calendar, n) }))
  const windows = Object.values(scenario.countries).flatMap((country) => country.windows.map((one) => ({ ...one, country: country.name })))
  const events = Object.values(scenario.events)
  const loose = events.filter((event) => event.at === undefined)
  return (
    <div class="workshop-scroll">
      <table class="workshop-calendar">
        <thead><tr><th scope="col" /><th scope="col">{t('workshop.calendar.windows')}</th><th scope="col">{t('workshop.calendar.events')}</th></tr></thead>
        <tbody>
          {ticks.map(({ n, label }) => {
            const open = windows.filter((one) => one.at === label)
            const orders = scenario.history.orders.filter((one) => one.at === label).length
            return (
              <tr key={label}>
                <th scope="row">{tickShort(calendar, n)}{n >= ticks.length - calendar.horizonTicks && <span class="fine"> {t('workshop.calendar.horizon')}</span>}</th>
                <td>{figures.list(open.map((one) => noted(one.country, one.what)))}</td>
                <td>
                  {events.filter((event) => event.at === label).map((event) => <p key={event.name}>{event.name}</p>)}
                  {orders > 0 && <p class="fine">{t('workshop.calendar.orders', { count: orders })}</p>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {loose.length > 0 && <><h3>{t('workshop.calendar.loose')}</h3><ul class="workshop-list">{loose.map((event) => <li key={event.name}><b>{event.name}</b> {event.text}</li>)}</ul></>}
    </div>
  )
}
