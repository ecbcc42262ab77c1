/** Where the room of the map meets the session: the map is mounted once and told what to show; it sends selections back. */
import { useEffect, useRef, useState } from 'preact/hooks'
import minus from 'lucide:minus'
import plus from 'lucide:plus'
import house from 'lucide:house'
import { type MapHandle, mountMap } from './map/model.ts'
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

export const MapHost = () => {
  const [pointed, point] = useState<Pointed | undefined>(undefined)
  const host = useRef<HTMLDivElement>(null)
  const handle = useRef<MapHandle | undefined>(undefined)
  const model = mapModel.value
  const { selected } = session.value
  useEffect(() => {
    let gone = false
    if (host.current === null || mapModel.value === undefined) return undefined
    mountMap(host.current, mapModel.value, { select, hover: (id, x, y) => point(id === undefined ? undefined : { id, x, y }) }).then(
      (mounted) => {
        if (gone) return mounted.destroy()
        handle.current = mounted
        if (mapModel.value !== undefined) mounted.update(mapModel.value)
        const { selected: chosen } = session.value
        if (chosen !== undefined) mounted.focus(chosen)
        else goHome(mounted, host.current)
        return undefined
      },
      () => say(t('map.failed')),
    )
    return () => {
      gone = true
      handle.current?.destroy()
      handle.current = undefined
    }
  }, [])
  useEffect(() => {
    if (model !== undefined) handle.current?.update(model)
  }, [model])
  useEffect(() => {
    if (selected !== undefined) handle.current?.focus(selected)
  }, [selected])
  return (
    <>
      <div ref={host} class="map-host" aria-hidden="true" />
      {pointed !== undefined && <HoverCard at={pointed} host={host.current} />}
      <div class="map-tools" role="group" aria-label={t('map.tools')}>
        <button type="button" class="button icon-only" onClick={() => handle.current?.zoomBy(1.6)} aria-label={t('map.in')}><Icon of={plus} /></button>
        <button type="button" class="button icon-only" onClick={() => handle.current?.zoomBy(1 / 1.6)} aria-label={t('map.out')}><Icon of={minus} /></button>
        <button type="button" class="button icon-only" onClick={() => handle.current && goHome(handle.current, host.current)} aria-label={t('map.home')}><Icon of={house} /></button>
      </div>
    </>
  )
}
