/** Finding an order by words: one field, the orders that fit below it; arrows choose and Enter opens the order. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import search from 'lucide:search'
import { findOrders, type Found, isFinal } from '../../session/finder.ts'
import { openForm } from '../../session/form.ts'
import type { Sight } from '../../session/sight.ts'
import { act } from '../../session/store.ts'
import { tray } from '../../session/tray.ts'
import { nameOf } from '../../session/wording.ts'
import { t } from '../../texts.ts'
import { Icon } from '../parts/icon.tsx'
import { VERB_ICONS } from './verbs.tsx'
import { priceText } from '../../session/priceText.ts'

const take = (found: Found): void => {
  openForm(found.verb, found.order)
  if (found.order.target !== undefined) act((draft) => void (draft.selected = found.order.target))
}

/** Keys that the field answers to; `at` is the marked result. */
const onKey = (event: KeyboardEvent, results: readonly Found[], at: number, mark: (at: number) => void): void => {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault()
    if (results.length > 0) mark((at + (event.key === 'ArrowDown' ? 1 : results.length - 1)) % results.length)
  } else if (event.key === 'Enter' && results[at] !== undefined) {
    event.preventDefault()
    take(results[at])
  }
}

export const Finder = ({ s, query, setQuery, focus }: { s: Sight; query: string; setQuery: (query: string) => void; focus: boolean }) => {
  const field = useRef<HTMLInputElement>(null)
  const [at, setAt] = useState(0)
  const now = tray.value
  const results = useMemo(() => (now === undefined ? [] : findOrders(s, now, query)), [s, now, query])
  // before the next key comes
  useLayoutEffect(() => {
    if (focus) field.current?.focus()
  }, [focus])
  const asked = query.trim() !== ''
  const marked = Math.min(at, results.length - 1)
  return (
    <div class="finder">
      <label>
        <span class="unseen">{t('find.label')}</span>
        <Icon of={search} />
        <input
          ref={field} type="search" role="combobox" list={undefined} autoComplete="off" spellcheck={false} placeholder={t('find.placeholder')} value={query}
          aria-expanded={asked} aria-controls="found" aria-autocomplete="list" aria-activedescendant={asked && results.length > 0 ? `found-${marked}` : undefined}
          onInput={(event) => { setQuery(event.currentTarget.value); setAt(0) }}
          onKeyDown={(event) => onKey(event, results, marked, setAt)}
          data-testid="find"
        />
        <kbd aria-hidden="true">/</kbd>
      </label>
      <ul id="found" role="listbox" aria-label={t('find.label')} hidden={!asked || results.length === 0}>
        {results.map((found, n) => (
          // the field keeps the focus: a press on a result is no leaving of it
          <li key={found.key} id={`found-${n}`} role="option" aria-selected={n === marked} onPointerDown={(event) => event.preventDefault()} onClick={() => take(found)} data-testid="found">
            <Icon of={VERB_ICONS[found.verb]} />
            <strong>{found.name}</strong>
            <span class="fine">{isFinal(found.refusal) ? t(`refusal.${found.refusal}`, { target: nameOf(s.scenario, found.order.target ?? '') }) : priceText(s, found.price)}</span>
          </li>
        ))}
      </ul>
      <p class={asked && results.length === 0 ? 'fine' : 'unseen'} role="status">{!asked ? '' : results.length === 0 ? t('find.none', { query }) : t('find.results', { count: results.length })}</p>
    </div>
  )
}
