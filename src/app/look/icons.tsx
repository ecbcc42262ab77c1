/** Line icons, inlined at build time. */
import { h } from 'preact'
import arrowLeft from 'lucide-static/icons/arrow-left.svg?raw'
import arrowLeftRight from 'lucide-static/icons/arrow-left-right.svg?raw'
import arrowRight from 'lucide-static/icons/arrow-right.svg?raw'
import banknote from 'lucide-static/icons/banknote.svg?raw'
import bookOpen from 'lucide-static/icons/book-open.svg?raw'
import check from 'lucide-static/icons/check.svg?raw'
import chevronDown from 'lucide-static/icons/chevron-down.svg?raw'
import chevronLeft from 'lucide-static/icons/chevron-left.svg?raw'
import chevronRight from 'lucide-static/icons/chevron-right.svg?raw'
import chevronUp from 'lucide-static/icons/chevron-up.svg?raw'
import help from 'lucide-static/icons/circle-question-mark.svg?raw'
import copy from 'lucide-static/icons/copy.svg?raw'
import cpu from 'lucide-static/icons/cpu.svg?raw'
import crosshair from 'lucide-static/icons/crosshair.svg?raw'
import download from 'lucide-static/icons/download.svg?raw'
import eye from 'lucide-static/icons/eye.svg?raw'
import fastForward from 'lucide-static/icons/fast-forward.svg?raw'
import fileText from 'lucide-static/icons/file-text.svg?raw'
import flag from 'lucide-static/icons/flag.svg?raw'
import folderOpen from 'lucide-static/icons/folder-open.svg?raw'
import gavel from 'lucide-static/icons/gavel.svg?raw'
import compare from 'lucide-static/icons/git-compare.svg?raw'
import graduationCap from 'lucide-static/icons/graduation-cap.svg?raw'
import handshake from 'lucide-static/icons/handshake.svg?raw'
import hourglass from 'lucide-static/icons/hourglass.svg?raw'
import home from 'lucide-static/icons/house.svg?raw'
import info from 'lucide-static/icons/info.svg?raw'
import languages from 'lucide-static/icons/languages.svg?raw'
import layers from 'lucide-static/icons/layers.svg?raw'
import linkSheet from 'lucide-static/icons/link.svg?raw'
import listOrdered from 'lucide-static/icons/list-ordered.svg?raw'
import lock from 'lucide-static/icons/lock.svg?raw'
import mapSheet from 'lucide-static/icons/map.svg?raw'
import menu from 'lucide-static/icons/menu.svg?raw'
import minus from 'lucide-static/icons/minus.svg?raw'
import moon from 'lucide-static/icons/moon.svg?raw'
import newspaper from 'lucide-static/icons/newspaper.svg?raw'
import pause from 'lucide-static/icons/pause.svg?raw'
import play from 'lucide-static/icons/play.svg?raw'
import plus from 'lucide-static/icons/plus.svg?raw'
import presentation from 'lucide-static/icons/presentation.svg?raw'
import printer from 'lucide-static/icons/printer.svg?raw'
import redo from 'lucide-static/icons/redo-2.svg?raw'
import restart from 'lucide-static/icons/rotate-ccw.svg?raw'
import scale from 'lucide-static/icons/scale.svg?raw'
import search from 'lucide-static/icons/search.svg?raw'
import settings from 'lucide-static/icons/settings.svg?raw'
import skipForward from 'lucide-static/icons/skip-forward.svg?raw'
import sliders from 'lucide-static/icons/sliders-horizontal.svg?raw'
import sun from 'lucide-static/icons/sun.svg?raw'
import swords from 'lucide-static/icons/swords.svg?raw'
import table from 'lucide-static/icons/table-2.svg?raw'
import timer from 'lucide-static/icons/timer.svg?raw'
import trash from 'lucide-static/icons/trash-2.svg?raw'
import alert from 'lucide-static/icons/triangle-alert.svg?raw'
import undo from 'lucide-static/icons/undo-2.svg?raw'
import upload from 'lucide-static/icons/upload.svg?raw'
import users from 'lucide-static/icons/users.svg?raw'
import waypoints from 'lucide-static/icons/waypoints.svg?raw'
import close from 'lucide-static/icons/x.svg?raw'

/** Lucide drawings (ISC), by the word that the page uses. Only those named here reach the build. */
const drawings = {
  'arrow-left': arrowLeft,
  'arrow-left-right': arrowLeftRight,
  'arrow-right': arrowRight,
  banknote,
  'book-open': bookOpen,
  check,
  'chevron-down': chevronDown,
  'chevron-left': chevronLeft,
  'chevron-right': chevronRight,
  'chevron-up': chevronUp,
  help,
  copy,
  cpu,
  crosshair,
  download,
  eye,
  'fast-forward': fastForward,
  'file-text': fileText,
  flag,
  'folder-open': folderOpen,
  gavel,
  compare,
  'graduation-cap': graduationCap,
  handshake,
  hourglass,
  home,
  info,
  languages,
  layers,
  link: linkSheet,
  'list-ordered': listOrdered,
  lock,
  map: mapSheet,
  menu,
  minus,
  moon,
  newspaper,
  pause,
  play,
  plus,
  presentation,
  printer,
  redo,
  restart,
  scale,
  search,
  settings,
  'skip-forward': skipForward,
  sliders,
  sun,
  swords,
  table,
  timer,
  trash,
  alert,
  undo,
  upload,
  users,
  waypoints,
  close,
}

export type IconName = keyof typeof drawings

/** The elements of a file and their attributes; read as text, because the page's policy allows no markup to be set. */
function elementsOf(file: string): [name: string, attributes: Record<string, string>][] {
  const body = file.slice(file.indexOf('>', file.indexOf('<svg')) + 1, file.lastIndexOf('</svg>'))
  return [...body.matchAll(/<(\w+)([^>]*?)\s*\/>/g)].map(([, name, attributes]) => [
    name,
    Object.fromEntries([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])),
  ])
}

const known = new Map<IconName, ReturnType<typeof elementsOf>>()

/** A line drawing in the colour of the text around it; always beside a word or inside a named control. Size in CSS pixels. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  const elements = known.get(name) ?? elementsOf(drawings[name])
  known.set(name, elements)
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {elements.map(([element, attributes]) => h(element, attributes))}
    </svg>
  )
}
