/** Square for the guarantor, circle for the challenger: a side is known without its colour. */
import type { Scenario } from '../../../scenario/format.ts'

export type Role = 'guarantor' | 'challenger'

export const SideMark = ({ role, size = 11, hollow = false }: { role: Role; size?: number; hollow?: boolean }) => (
  <svg class={`side-mark ${role}`} width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
    {role === 'guarantor'
      ? <rect x={hollow ? 1 : 0.5} y={hollow ? 1 : 0.5} width={hollow ? 10 : 11} height={hollow ? 10 : 11} fill={hollow ? 'var(--panel)' : 'currentColor'} stroke="currentColor" stroke-width={hollow ? 2 : 0} />
      : <circle cx="6" cy="6" r={hollow ? 5 : 6} fill={hollow ? 'var(--panel)' : 'currentColor'} stroke="currentColor" stroke-width={hollow ? 2 : 0} />}
  </svg>
)

/** Name of a side behind its mark, in its colour. */
export const SideName = ({ scenario, id }: { scenario: Scenario; id: string }) => {
  const { name, role } = scenario.sides[id]
  return (
    <span class={`side-name ${role}`}>
      <SideMark role={role} /> {name}
    </span>
  )
}
