/** The place of the map among the views of a page. */
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { Legend } from './legend.tsx'

/** Once shown the map stays, hidden behind the other views: it keeps its camera, and its engine need not start again. */
export const MapPlace = ({ map, shown }: { map: ComponentChildren; shown: boolean }) => {
  const isKept = useRef(false)
  isKept.current ||= shown
  return isKept.current ? <div class="map-place" hidden={!shown}>{map}{shown && <Legend />}</div> : null
}
