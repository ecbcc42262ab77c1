/** The signs of the sides and of the game. */

/** Square in the guarantor's colour, circle in the challenger's: a side is known by shape before colour. Size in CSS pixels. */
export function SideMark({ role, size = 10 }: { role: 'guarantor' | 'challenger'; size?: number }) {
  return (
    <svg class="side-mark" width={size} height={size} viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      {role === 'guarantor' ? <rect width="10" height="10" fill="var(--w)" /> : <circle cx="5" cy="5" r="5" fill="var(--b)" />}
    </svg>
  )
}

/** The zigzag between two lanes: each move draws its answer. Height in CSS pixels. */
export function Zigzag({ height = 24 }: { height?: number }) {
  return (
    <svg class="zigzag" width={(height * 38) / 24} height={height} viewBox="0 0 38 24" aria-hidden="true" focusable="false">
      <path d="M4.5 4.5L13.5 19L24.5 4.5L33.5 19" fill="none" stroke="var(--ink)" stroke-width="2.2" stroke-linejoin="round" />
      <rect x="0" y="0" width="9" height="9" fill="var(--w)" />
      <rect x="20" y="0" width="9" height="9" fill="var(--w)" />
      <circle cx="13.5" cy="19" r="5" fill="var(--b)" />
      <circle cx="33" cy="19" r="5" fill="var(--b)" />
    </svg>
  )
}

/** Mark and name. */
export function Wordmark({ height = 18 }: { height?: number }) {
  return (
    <span class="wordmark">
      <Zigzag height={height} />
      <span class="wordmark-name">Counteroffset</span>
    </span>
  )
}
