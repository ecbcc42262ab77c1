/** Modes of the map and the way to its twin, the country table, and to the offset cycle. */
import { type Mode, MODES, PLACES, type Place } from '../../session/session.ts'
import { type Sight, sight } from '../../session/sight.ts'
import { act, say, session } from '../../session/store.ts'
import { beside } from '../../joined.ts'
import { t } from '../../texts.ts'
import mapIcon from 'lucide:map'
import tableIcon from 'lucide:table-2'
import cycleIcon from 'lucide:waypoints'
import { Icon, type IconNodes } from '../parts/icon.tsx'

const VIEWS: [Place, IconNodes][] = [['map', mapIcon], ['countries', tableIcon], ['cycle', cycleIcon]]

/** On a wide screen the orders and the news stand beside the map. */
export const centreOf = (place: Place): Place => (place === 'countries' || place === 'cycle' ? place : 'map')

/** Modes that say something about a network: one without a ladder has no stances. */
const modesOf = (s: Sight, network: number): Mode[] => MODES.filter((one) => s.game.rungCount[network] > 1 || one === 'reliance' || one === 'access')

const showMode = (mode: Mode): void =>
  act((draft) => {
    draft.mode = mode
    draft.only = undefined
  })

/** The keys 1 to 6 choose a mode, wherever nothing is being written. Says whether the key was one of them. */
export const takeModeKey = (key: string): boolean => {
  const s = sight.value
  const mode = MODES[Number(key) - 1]
  if (s === undefined || mode === undefined || !modesOf(s, session.value.network).includes(mode)) return false
  showMode(mode)
  say(t('mode.said', { mode: t(`mode.${mode}`) }))
  return true
}

/** What a mode can be looked at by: access by function, push by the side that sets its terms. The first choice is all of it. */
const ChoiceOf = ({ s, mode, network }: { s: Sight; mode: Mode; network: number }) => {
  if (mode !== 'access' && mode !== 'pressure') return null
  const { accessFunction, pressureOf } = session.value
  const { functions } = s.scenario.networks[s.game.ids.networks[network]]
  const choices = mode === 'access' ? Object.keys(functions).map((id) => ({ id, name: functions[id].name })) : s.game.ids.sides.map((id) => ({ id, name: s.scenario.sides[id].name }))
  const chosen = choices.find(({ id }) => id === (mode === 'access' ? accessFunction : pressureOf))
  const choose = (id: string): void => {
    const next = choices.find((one) => one.id === id)
    act((draft) => {
      draft[mode === 'access' ? 'accessFunction' : 'pressureOf'] = next?.id
      draft.only = undefined
    })
    say(t('mode.said', { mode: next === undefined ? t(`mode.${mode}`) : beside(t(`mode.${mode}`), next.name) }))
  }
  return (
    <label class="network-choice">
      <span class="unseen">{t(`mode.choose.${mode}`)}</span>
      <select value={chosen?.id ?? ''} onChange={(event) => choose(event.currentTarget.value)} data-testid={`choice-${mode}`}>
        <option value="">{t(`mode.all.${mode}`)}</option>
        {choices.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </select>
    </label>
  )
}

export const ModeBar = () => {
  const s = sight.value
  if (s === undefined) return null
  const { place, mode, network } = session.value
  const networks = s.game.ids.networks
  return (
    <div class="mode-bar">
      {centreOf(place) !== 'cycle' && (
        <div class="modes" role="group" aria-label={t('mode.title')}>
          {modesOf(s, network).map((one) => (
            <button key={one} type="button" aria-pressed={mode === one} aria-keyshortcuts={String(MODES.indexOf(one) + 1)} onClick={() => showMode(one)} data-testid={`mode-${one}`}>{t(`mode.${one}`)}</button>
          ))}
        </div>
      )}
      {networks.length > 1 && centreOf(place) !== 'cycle' && (
        <label class="network-choice">
          <span class="unseen">{t('network.choose')}</span>
          <select value={networks[network]} onChange={(event) => {
            const chosen = networks.indexOf(event.currentTarget.value)
            act((draft) => {
              draft.network = chosen
              draft.only = undefined
              if (s.game.rungCount[chosen] < 2 && draft.mode !== 'access') draft.mode = 'reliance'
            })
          }}>
            {networks.map((id) => <option key={id} value={id}>{s.scenario.networks[id].short}</option>)}
          </select>
        </label>
      )}
      {centreOf(place) === 'map' && <ChoiceOf s={s} mode={mode} network={network} />}
      <span class="grow" />
      <div class="views" role="group" aria-label={t('view.title')}>
        {VIEWS.filter(([view]) => PLACES.includes(view)).map(([view, icon]) => (
          <button key={view} type="button" aria-pressed={centreOf(place) === view} onClick={() => act((draft) => void (draft.place = view))} data-testid={`view-${view}`}><span class="view-icon"><Icon of={icon} /></span> {t(`place.${view}`)}</button>
        ))}
      </div>
    </div>
  )
}
