/** Both scores on one line, for the phone: two marks on one scale. */
import * as figures from '../../figures.ts'
import { standing } from '../../session/scores.ts'
import { shownSides, sight } from '../../session/sight.ts'
import { SideMark, type Role } from '../parts/sideMark.tsx'

const ROLES: [Role, Role] = ['guarantor', 'challenger']

export const ScoreLine = () => {
  const s = sight.value
  const now = standing.value
  if (s === undefined || now === undefined) return null
  const scores = shownSides(s.game).map((side) => now.sides[side].score)
  return (
    <div class="score-strip" aria-hidden="true">
      <span class="guarantor"><SideMark role="guarantor" /> {figures.number(scores[0])}</span>
      <span class="index-scale">{scores.map((score, n) => <span key={n} class={`index-mark ${ROLES[n]}`} style={{ left: `${score}%` }}><SideMark role={ROLES[n]} size={12} /></span>)}</span>
      <span class="challenger">{figures.number(scores[1])} <SideMark role="challenger" /></span>
    </div>
  )
}
