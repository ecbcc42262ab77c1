/** What the checks found, the gravest named first in words, each leading to its place; certain mends are one press away. */
import wand from 'lucide:wand-sparkles'
import { fixed } from '../../../scenario/patch.ts'
import type { Problem } from '../../../scenario/problem.ts'
import { asked, bench, checks, isUnchecked, mendAll, replaceText } from '../../session/workshop.ts'
import { t } from '../../texts.ts'
import { Icon } from '../parts/icon.tsx'
import { sayProblem } from './codeMirror.ts'
import { offsetOf } from './place.ts'

const isHere = (problem: Problem): boolean => problem.at !== undefined && (problem.at.file === undefined || problem.at.file === bench.value?.name)

const show = (problem: Problem): void => {
  if (problem.at !== undefined && bench.value !== undefined) asked.value = offsetOf(bench.value.text, problem.at)
}

const Line = ({ problem }: { problem: Problem }) => {
  const { at, fix } = problem
  const place = at === undefined ? problem.path : isHere(problem) ? t('workshop.line', { line: at.line, column: at.column }) : t('workshop.inFile', { file: at.file, line: at.line })
  return (
    <li class={`problem ${problem.severity}`}>
      <p><b>{t(`workshop.severity.${problem.severity}`)}</b> {sayProblem(problem)}</p>
      <p class="problem-act">
        {isHere(problem) ? <button type="button" class="link" onClick={() => show(problem)}>{place}</button> : <span class="fine">{place}</span>}
        {fix !== undefined && isHere(problem) && <button type="button" class="button in-row" onClick={() => replaceText(fixed(bench.value?.text ?? '', [fix]))}>{t('workshop.mend')}</button>}
      </p>
    </li>
  )
}

export const ProblemList = () => {
  const { problems } = checks.value
  if (isUnchecked.value) return null
  if (problems.length === 0) return <p>{t('workshop.problems.none')}</p>
  const certain = problems.some((problem) => problem.fix !== undefined && isHere(problem))
  return (
    <>
      {certain && <p><button type="button" class="button" onClick={mendAll} data-testid="workshop-mend-all"><Icon of={wand} /> {t('workshop.mendAll')}</button></p>}
      <ol class="workshop-problems" data-testid="workshop-problems">{problems.map((problem, n) => <Line key={`${problem.code} ${problem.path} ${n}`} problem={problem} />)}</ol>
    </>
  )
}
