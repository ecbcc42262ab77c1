/** Icon: a line drawing beside a word, in the colour of the text. */
import { h } from 'preact'

export type IconNodes = readonly (readonly [string, Readonly<Record<string, string>>])[]

export const Icon = ({ of, size = 16 }: { of: IconNodes; size?: number }) => (
  <svg class="icon" width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
    {of.map(([name, attributes]) => h(name, attributes))}
  </svg>
)
