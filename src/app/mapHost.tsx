/** Where the room of the map meets the session: the map is mounted once and told what to show; it sends selections back. */
import { useEffect, useRef, useState } from 'preact/hooks'
import minus from 'lucide:minus'
import plus from 'lucide:plus'
import house from 'lucide:house'
import './look/map.css'
import { type MapHandle, type MapModel, mountMap, mountStill } from './map/model.ts'
import { Icon } from './panels/parts/icon.tsx'
import { mapModel } from './session/mapModel.ts'
import { sight } from './session/sight.ts'
import { act, session, say } from './session/store.ts'
import { t } from './texts.ts'

const select = (id: string): void => {
  if (sight.value?.scenario.countries[id] === undefined) return
  act((draft) => {
    draft.selected = id
    draft.why = []
    if (draft.form !== undefined && draft.form.order.move === undefined) draft.form = undefined
  })
}

/** Home shows the world; upright it would be a band in the middle, so that home is closer there. */
const goHome = (map: MapHandle, host: HTMLElement | null): void => {
  map.home()
  if (host !== null && host.clientHeight > host.clientWidth) map.zoomBy(2.2)
}

/** What lies under the pointer, in words beside it; kept inside the map. */
interface Pointed { id: string; x: number; y: number }

const HoverCard = ({ at, host }: { at: Pointed; host: HTMLElement | null }) => {
  const country = mapModel.value?.countries.find((one) => one.id === at.id)
  if (country === undefined || host === null) return null
  const left = at.x + 260 > host.clientWidth ? at.x - 12 : at.x + 16
  const above = at.y + 90 > host.clientHeight
  return (
    <div class="hover-card" aria-hidden="true" style={{ transform: `translate(${left}px, ${above ? at.y - 12 : at.y + 18}px) translate(${left < at.x ? '-100%' : '0'}, ${above ? '-100%' : '0'})` }}>
      <b>{country.name}</b> {country.detail}
    </div>
  )
}

/** The model with what a screen reader says of a map that stands still. */
const spoken = (model: MapModel): MapModel => {
  const chosen = model.countries.find((one) => one.id === model.selected)
  const ofChosen = chosen === undefined ? '' : ` ${t('map.stillChosen', { country: chosen.name, detail: chosen.detail })}`
  return { ...model, title: t('map.stillTitle', { mode: t(`mode.${model.mode}`) }), description: t('map.stillSays', { count: model.countries.length }) + ofChosen }
}

/** Why the map stands still, or that there is none. */
type Trouble = 'start' | 'lost' | 'none'

const Notice = ({ trouble, isTrying, again }: { trouble: Trouble; isTrying: boolean; again: () => void }) => (
  <div class="map-notice">
    <p>{isTrying ? t('map.trying') : t(`map.trouble.${trouble}`)}</p>
    <button type="button" class="button" onClick={again} aria-disabled={isTrying} data-testid="map-again">{t('map.again')}</button>
  </div>
)

export const MapHost = () => {
  const [pointed, point] = useState<Pointed | undefined>(undefined)
  const [trouble, setTrouble] = useState<Trouble | undefined>(undefined)
  const [isTrying, setTrying] = useState(false)
  /** A new one mounts the map anew. */
  const [attempt, setAttempt] = useState({ isLost: false })
  const host = useRef<HTMLDivElement>(null)
  const tools = useRef<HTMLDivElement>(null)
  const handle = useRef<MapHandle | undefined>(undefined)
  const model = mapModel.value
  const { selected } = session.value
  useEffect(() => {
    let gone = false
    if (host.current === null || mapModel.value === undefined) return undefined
    const settle = (now: Trouble | undefined): void => {
      setTrying(false)
      setTrouble(now)
      if (now !== undefined) say(t(`map.trouble.${now}`))
    }
    const mount = attempt.isLost ? mountStill : mountMap
    mount(host.current, spoken(mapModel.value), {
      select,
      hover: (id, x, y) => point(id === undefined ? undefined : { id, x, y }),
      lost: () => setAttempt({ isLost: true }),
    }).then(
      (mounted) => {
        if (gone) return mounted.destroy()
        settle(mounted.renderer !== 'svg' ? undefined : attempt.isLost ? 'lost' : 'start')
        handle.current = mounted
        if (mapModel.value !== undefined) mounted.update(spoken(mapModel.value))
        const { selected: chosen } = session.value
        if (chosen !== undefined) mounted.focus(chosen)
        else goHome(mounted, host.current)
        return undefined
      },
      () => {
        if (!gone) settle('none')
      },
    )
    return () => {
      gone = true
      handle.current?.destroy()
      handle.current = undefined
      point(undefined)
    }
  }, [attempt])
  useEffect(() => {
    if (model !== undefined) handle.current?.update(spoken(model))
  }, [model])
  useEffect(() => {
    if (selected !== undefined) handle.current?.focus(selected)
  }, [selected])
  useEffect(
    () => () => {
      // The button that brought the map back is gone: what has the focus now is what the map can do.
      if (trouble !== undefined && document.activeElement === document.body) tools.current?.querySelector('button')?.focus()
    },
    [trouble],
  )
  const again = (): void => {
    if (isTrying) return
    setTrying(true)
    setAttempt({ isLost: false })
  }
  return (
    <>
      {trouble !== undefined && <Notice trouble={trouble} isTrying={isTrying} again={again} />}
      <div ref={host} class="map-host" aria-hidden={trouble === undefined ? 'true' : undefined} />
      {pointed !== undefined && <HoverCard at={pointed} host={host.current} />}
      {trouble === undefined && (
        <div ref={tools} class="map-tools" role="group" aria-label={t('map.tools')} data-over-map>
          <button type="button" class="button icon-only" onClick={() => handle.current?.zoomBy(1.6)} aria-label={t('map.in')}><Icon of={plus} /></button>
          <button type="button" class="button icon-only" onClick={() => handle.current?.zoomBy(1 / 1.6)} aria-label={t('map.out')}><Icon of={minus} /></button>
          <button type="button" class="button icon-only" onClick={() => handle.current && goHome(handle.current, host.current)} aria-label={t('map.home')}><Icon of={house} /></button>
        </div>
      )}
    </>
  )
}
