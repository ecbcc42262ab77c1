/** Tabs of the phone: one place at a time. */
import mapIcon from 'lucide:map'
import tableIcon from 'lucide:table-2'
import listIcon from 'lucide:list-ordered'
import cycleIcon from 'lucide:waypoints'
import newsIcon from 'lucide:newspaper'
import { PLACES, type Place } from '../../session/session.ts'
import { act, session } from '../../session/store.ts'
import { t } from '../../texts.ts'
import { Icon, type IconNodes } from '../parts/icon.tsx'

const ICONS: Record<Place, IconNodes> = { map: mapIcon, countries: tableIcon, orders: listIcon, cycle: cycleIcon, news: newsIcon }

/** What two of the places hold in a review. */
const IN_REVIEW: Partial<Record<Place, string>> = { orders: 'review', news: 'turn' }

export const TabBar = () => (
  <nav class="tab-bar" aria-label={t('place.title')}>
    {PLACES.map((place) => (
      <button key={place} type="button" aria-current={session.value.place === place ? 'page' : undefined} onClick={() => act((draft) => { draft.place = place; draft.form = undefined; draft.why = [] })} data-testid={`tab-${place}`}>
        <Icon of={ICONS[place]} size={20} /> {t(`place.${session.value.page === 'review' ? (IN_REVIEW[place] ?? place) : place}`)}
      </button>
    ))}
  </nav>
)
