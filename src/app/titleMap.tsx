/** The picture of the title page: the opening stances as a plain map on a canvas, so that no engine is loaded. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Scenario } from '../scenario/format.ts'
import type { MapEvents, MapHandle, MapModel } from './map/model.ts'
import { mapNames } from './mapNames.ts'
import { levelOf } from './session/level.ts'
import { theme } from './session/theme.ts'
import { t } from './texts.ts'

const modelOf = (scenario: Scenario): MapModel => {
  const network = scenario.mainNetwork
  const rungs = scenario.networks[network].ladder.length
  return {
    mode: 'stance', scale: 'rungs', theme: theme.value, plain: true, names: mapNames(),
    countries: Object.entries(scenario.countries).map(([id, country]) => ({ id, iso: country.iso, name: country.name, detail: '', marks: [], level: levelOf(country.stance[network] ?? 0, rungs) })),
    sides: Object.entries(scenario.sides).flatMap(([id, { iso, name, role }]) => (iso === undefined ? [] : [{ id, iso, name, role }])),
  }
}

/** The picture is looked at only. */
const silent: MapEvents = { select: () => undefined, hover: () => undefined, lost: () => undefined }

export const TitleMap = ({ scenario }: { scenario: Scenario | undefined }) => {
  const host = useRef<HTMLDivElement>(null)
  const handle = useRef<MapHandle | undefined>(undefined)
  /** Whether a picture is still to come; a canvas covers the words when it is hung. */
  const [waits, setWaits] = useState(true)
  const shown = theme.value
  useEffect(() => {
    if (scenario === undefined || host.current === null) return undefined
    if (handle.current !== undefined) {
      handle.current.update(modelOf(scenario))
      return undefined
    }
    let gone = false
    const draws = (open: (host: HTMLElement, model: MapModel, on: MapEvents) => MapHandle): void => {
      if (!gone && host.current !== null && handle.current === undefined) handle.current = open(host.current, modelOf(scenario), silent)
    }
    Promise.all([import('./map/room.ts'), import('./map/canvasSurface.ts')])
      .then(([{ openRoom }, { canvasSurface }]) => draws((where, model, on) => openRoom(where, model, on, canvasSurface(where))))
      .catch(async () => {
        setWaits(false)
        draws((await import('./map/still.tsx')).openStill)
      })
      // Without the picture the page is whole all the same.
      .catch(() => undefined)
    return () => void (gone = true)
  }, [scenario, shown])
  useEffect(() => () => handle.current?.destroy(), [])
  return (
    <>
      {waits && <p class="map-waits" aria-hidden="true">{t('title.mapWaits')}</p>}
      <div ref={host} class="map-host" aria-hidden="true" />
    </>
  )
}
