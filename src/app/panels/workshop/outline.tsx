/** Outline of the text: its parts and their entries; each leads to its place. */
import { computed, signal } from '@preact/signals'
import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser'
import chevron from 'lucide:chevron-right'
import { asked, bench, checks } from '../../session/workshop.ts'
import { t } from '../../texts.ts'
import { Icon } from '../parts/icon.tsx'

interface Entry { id: string; name: string; at: number }
interface Part { id: string; at: number; entries: Entry[] }

const nameIn = (node: Node | undefined): string => {
  const found = node === undefined ? undefined : (findNodeAtLocation(node, ['name']) ?? findNodeAtLocation(node, ['short']))
  return typeof found?.value === 'string' ? found.value : ''
}

const propertiesOf = (node: Node | undefined): [Node, Node | undefined][] =>
  (node?.type === 'object' ? (node.children ?? []) : []).flatMap((property): [Node, Node | undefined][] => (property.children?.[0] === undefined ? [] : [[property.children[0], property.children[1]]]))

/** Made anew when the text has been checked, not at every key. */
const parts = computed<Part[]>(() =>
  propertiesOf(parseTree(checks.value.text, [], { allowTrailingComma: true })).map(([key, value]) => ({
    id: String(key.value), at: key.offset,
    entries: propertiesOf(value).filter(([, entry]) => entry?.type === 'object').map(([id, entry]) => ({ id: String(id.value), name: nameIn(entry), at: id.offset })),
  })),
)

const open = signal<readonly string[]>([])

const go = (at: number): void => void (asked.value = { at, length: 0 })

export const Outline = () => {
  if (bench.value === undefined) return null
  if (parts.value.length === 0) return <p class="fine">{t('workshop.outline.none')}</p>
  return (
    <ul class="workshop-outline">
      {parts.value.map((part) => {
        const isOpen = open.value.includes(part.id)
        return (
          <li key={part.id}>
            <span class="outline-part">
              {part.entries.length > 0
                ? <button type="button" class="outline-toggle" aria-expanded={isOpen} aria-label={part.id} onClick={() => void (open.value = isOpen ? open.value.filter((id) => id !== part.id) : [...open.value, part.id])}><Icon of={chevron} size={14} /></button>
                : <span class="outline-toggle" />}
              <button type="button" class="link" onClick={() => go(part.at)}>{part.id}</button>
              {part.entries.length > 0 && <span class="fine">{part.entries.length}</span>}
            </span>
            {isOpen && <ul>{part.entries.map((entry) => <li key={entry.id}><button type="button" class="link" onClick={() => go(entry.at)}>{entry.name === '' ? entry.id : entry.name}</button></li>)}</ul>}
          </li>
        )
      })}
    </ul>
  )
}
