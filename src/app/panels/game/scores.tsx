/** Scores of both sides, their result against par, the five indices on one line each, and the coup gauge. */
import { INDEX_COUNT } from '../../../engine/game.ts'
import * as figures from '../../figures.ts'
import { standing, type SideScore } from '../../session/scores.ts'
import { shownSides, sight } from '../../session/sight.ts'
import { t } from '../../texts.ts'
import { Change } from '../parts/change.tsx'
import { CoupScale } from '../parts/coupScale.tsx'
import { FigureButton } from '../parts/figureButton.tsx'
import { SideMark, type Role } from '../parts/sideMark.tsx'
import { Term } from '../parts/term.tsx'

/** The change between two figures as they are shown, so that both and their change agree. */
const shownChange = (from: number, to: number, digits: number): number => Number(to.toFixed(digits)) - Number(from.toFixed(digits))

const Score = ({ side, name, role, grade }: { side: SideScore; name: string; role: Role; grade: string }) => (
  <div class={`score ${role}`}>
    <p class="side-name"><SideMark role={role} size={12} /> {name}</p>
    <p class="score-line">
      <FigureButton step={{ kind: 'derived', name: 'score', index: side.index }} label={t('score.of', { side: name })} class="type-figure-2">
        <span data-testid={`score-${side.id}`}>{figures.number(side.score)}</span>
      </FigureButton>
      <Change value={shownChange(side.score - side.change, side.score, 1)} digits={1} />
    </p>
    <p class="par"><Term word="par">{t('score.par', { result: figures.signed(side.result, 1) })}</Term> <span class="unseen">{grade}</span></p>
  </div>
)

/** Roles in the order in which sides are shown. */
const ROLES: [Role, Role] = ['guarantor', 'challenger']

/** Two marks on one scale, never one bar split in two: the game is not zero-sum. */
const IndexLine = ({ name, values, sides, index }: { name: string; values: [number, number]; sides: [number, number]; index: number }) => {
  const [a, b] = values
  const leader = a === b ? undefined : ROLES[a > b ? 0 : 1]
  return (
    <li class="index">
      <span class="index-name">{name}</span>
      {values.map((value, n) => (
        <FigureButton key={n} step={{ kind: 'derived', name: 'index', index: sides[n] * INDEX_COUNT + index }} label={`${name} ${figures.number(value)}`} class={`index-value ${ROLES[n]}`}>{figures.number(value)}</FigureButton>
      ))}
      <span class="index-scale" aria-hidden="true">
        <span class={`index-gap ${leader ?? ''}`} style={{ left: `${Math.min(a, b)}%`, width: `${Math.abs(a - b)}%` }} />
        <span class="index-middle" />
        {values.map((value, n) => <span key={n} class="index-mark" style={{ left: `${value}%` }}><SideMark role={ROLES[n]} size={10} /></span>)}
      </span>
    </li>
  )
}

const CoupGauge = () => {
  const now = standing.value
  if (now === undefined) return null
  const { share, threshold, before, stands, turns } = now.coup
  return (
    <div class="coup">
      <p><span><Term word="sphere">{t('coup.name')}</Term></span>
        <FigureButton step={{ kind: 'derived', name: 'coupShare', index: 0 }} label={t('coup.name')}>{figures.share(share)}</FigureButton>
        <Change value={shownChange(before * 100, share * 100, 0)} />
      </p>
      <CoupScale share={share} line={threshold} />
      <p class="fine"><Term word="coup">{t('glossary.coup.name')}</Term>{t('join.label')}{stands ? t('coup.stands') : turns > 0 ? t('coup.over', { count: turns }) : t('coup.line', { threshold: figures.share(threshold) })}</p>
    </div>
  )
}

export const Scores = () => {
  const s = sight.value
  const now = standing.value
  if (s === undefined || now === undefined) return null
  const { scenario } = s
  const shown = shownSides(s.game)
  const [left, right] = shown.map((side) => now.sides[side])
  return (
    <section class="scores" aria-label={t('scores.title')}>
      <div class="score-pair">
        {[left, right].map((side) => <Score key={side.id} side={side} name={scenario.sides[side.id].name} role={scenario.sides[side.id].role} grade={scenario.grades[side.grade].name} />)}
      </div>
      <ul class="indices">
        {left.indices.map((index, n) => (
          <IndexLine key={index.name} index={n} name={t(`index.${index.name}`)} sides={shown} values={[index.value, right.indices[n].value]} />
        ))}
      </ul>
      <CoupGauge />
    </section>
  )
}
