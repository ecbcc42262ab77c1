/** The picture of the title page: the opening stances as a plain map on a canvas, so that no engine is loaded. */
import { useEffect, useRef } from 'preact/hooks'
import type { Scenario } from '../scenario/format.ts'
import type { MapHandle, MapModel } from './map/model.ts'
import { mapNames } from './mapNames.ts'
import { levelOf } from './session/level.ts'
import { theme } from './session/theme.ts'

const modelOf = (scenario: Scenario): MapModel => {
  const network = scenario.mainNetwork
  const rungs = scenario.networks[network].ladder.length
  return {
    mode: 'stance', scale: 'rungs', theme: theme.value, plain: true, names: mapNames(),
    countries: Object.entries(scenario.countries).map(([id, country]) => ({ id, iso: country.iso, name: country.name, detail: '', marks: [], level: levelOf(country.stance[network] ?? 0, rungs) })),
    sides: Object.entries(scenario.sides).flatMap(([id, { iso, name, role }]) => (iso === undefined ? [] : [{ id, iso, name, role }])),
  }
}

export const TitleMap = ({ scenario }: { scenario: Scenario | undefined }) => {
  const host = useRef<HTMLDivElement>(null)
  const handle = useRef<MapHandle | undefined>(undefined)
  const shown = theme.value
  useEffect(() => {
    if (scenario === undefined || host.current === null) return undefined
    if (handle.current !== undefined) {
      handle.current.update(modelOf(scenario))
      return undefined
    }
    let gone = false
    void Promise.all([import('./map/room.ts'), import('./map/canvasSurface.ts')]).then(([{ openRoom }, { canvasSurface }]) => {
      if (!gone && host.current !== null && handle.current === undefined) handle.current = openRoom(host.current, modelOf(scenario), { select: () => undefined, hover: () => undefined }, canvasSurface(host.current))
    })
    return () => void (gone = true)
  }, [scenario, shown])
  useEffect(() => () => handle.current?.destroy(), [])
  return <div ref={host} class="map-host" aria-hidden="true" />
}
