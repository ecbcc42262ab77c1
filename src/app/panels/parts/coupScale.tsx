/** The share of the sphere that is reached, on a scale with the line of the strategic coup; words beside it say the same. */
export const CoupScale = ({ share, line }: { share: number; line: number }) => (
  <svg class="coup-scale" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    <rect y="2" width="100" height="4" fill="var(--sunk)" />
    <rect y="2" width={share * 100} height="4" fill="var(--b)" />
    <rect x={line * 100 - 0.4} width="0.8" height="8" fill="var(--ink)" />
  </svg>
)
