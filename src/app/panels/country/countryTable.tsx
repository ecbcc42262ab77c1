/** The country table: twin of the map, sortable and filtered, with the same selection. */
import { useState } from 'preact/hooks'
import * as figures from '../../figures.ts'
import { tickShort } from '../../dates.ts'
import { type CountryRow, countryRows } from '../../session/countries.ts'
import { sight } from '../../session/sight.ts'
import { act, session } from '../../session/store.ts'
import { beside } from '../../joined.ts'
import { t } from '../../texts.ts'
import { Swatch } from '../parts/swatch.tsx'
import { Change } from '../parts/change.tsx'

const COLUMNS = ['name', 'region', 'rung', 'reliance', 'access', 'margin', 'window'] as const
type Column = (typeof COLUMNS)[number]

const keyOf = (row: CountryRow, column: Column): number | string => {
  if (column === 'name') return row.name
  if (column === 'region') return row.region
  if (column === 'margin') return row.margin ?? 99
  if (column === 'window') return row.window?.tick ?? 999
  return -row[column]
}

const compare = (column: Column, down: boolean) => (a: CountryRow, b: CountryRow): number => {
  const [x, y] = [keyOf(a, column), keyOf(b, column)]
  const order = typeof x === 'string' && typeof y === 'string' ? figures.inOrder(x, y) : Number(x) - Number(y)
  return (down ? -order : order) || figures.inOrder(a.name, b.name)
}

export const CountryTable = () => {
  const s = sight.value
  const [column, setColumn] = useState<Column>('name')
  const [down, setDown] = useState(false)
  const [filter, setFilter] = useState('')
  if (s === undefined) return null
  const wanted = filter.trim().toLocaleLowerCase()
  const rows = countryRows.value
    .filter((row) => wanted === '' || `${row.name} ${row.region} ${row.rungName}`.toLocaleLowerCase().includes(wanted))
    .sort(compare(column, down))
  const sortBy = (next: Column): void => {
    setDown(next === column ? !down : false)
    setColumn(next)
  }
  return (
    <section class="country-table" aria-labelledby="table-title">
      <header>
        <h2 id="table-title" class="type-section">{t('table.title', { count: rows.length })}</h2>
        <label>{t('table.filter')} <input type="search" value={filter} onInput={(event) => setFilter(event.currentTarget.value)} data-testid="table-filter" /></label>
      </header>
      <div class="table-scroll" tabIndex={0} role="group" aria-labelledby="table-title">
        <table>
          <thead>
            <tr>
              {COLUMNS.map((one) => (
                <th key={one} scope="col" class={`column-${one}`} aria-sort={column === one ? (down ? 'descending' : 'ascending') : 'none'}>
                  <button type="button" onClick={() => sortBy(one)}>{t(`table.${one}`)} <span aria-hidden="true">{column === one ? (down ? '▼' : '▲') : ''}</span></button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} class={session.value.selected === row.id ? 'selected' : ''} onClick={() => act((draft) => void (draft.selected = row.id))}>
                <th scope="row"><button type="button" aria-pressed={session.value.selected === row.id} onClick={() => act((draft) => void (draft.selected = row.id))} data-testid={`country-${row.id}`}>{row.name}</button></th>
                <td class="column-region">{row.region}</td>
                <td><Swatch level={row.level} /> {row.rungName}{row.previousRung !== row.rung && <Change value={row.rung - row.previousRung} />}</td>
                <td class="number">{figures.share(row.reliance)}</td>
                <td class="number">{figures.share(row.access)}</td>
                <td class="number">{row.margin === undefined ? '–' : row.margin <= 0 ? t('table.over', { by: figures.push(-row.margin) }) : figures.push(row.margin)}</td>
                <td class={row.window?.now ? 'window-now' : ''}>{row.window === undefined ? '–' : row.window.now ? t('table.now', { what: row.window.what }) : beside(tickShort(s.scenario.calendar, row.window.tick), row.window.what)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p class="fine">{t('table.none', { filter })}</p>}
      </div>
    </section>
  )
}
