/** Panel where nothing is selected: the brief of the side, its aims, and how to begin. */
import { sight } from '../../session/sight.ts'
import { t } from '../../texts.ts'
import { SideName } from '../parts/sideMark.tsx'
import { Term } from '../parts/term.tsx'

/** Words that a first turn meets. */
const WORDS = ['stance', 'window', 'reliance', 'access', 'offset', 'programme', 'integration', 'answerCard', 'order', 'par', 'coup', 'horizon'] as const

export const BriefPanel = () => {
  const s = sight.value
  if (s === undefined) return null
  const side = s.scenario.sides[s.sideId]
  return (
    <article class="brief" aria-labelledby="brief-title">
      <h2 id="brief-title" class="type-page"><SideName scenario={s.scenario} id={s.sideId} /></h2>
      {s.turn === 0 && s.scenario.opening !== undefined && <p>{s.scenario.opening}</p>}
      <h3 class="type-heading">{t('brief.aims')}</h3>
      <ul class="aims">{side.goals.map((goal) => <li key={goal}>{goal}</li>)}</ul>
      <h3 class="type-heading">{t('brief.how')}</h3>
      <ol class="how">
        {[1, 2, 3].map((step) => <li key={step}>{t(`brief.step${step}`, { count: s.game.ordersPerTurn })}</li>)}
      </ol>
      <h3 class="type-heading">{t('brief.words')}</h3>
      <p class="words">{WORDS.map((word) => <Term key={word} word={word} />)}</p>
      <details open={s.turn === 0 && s.scenario.opening === undefined}>
        <summary>{t('brief.whole')}</summary>
        <p>{side.brief}</p>
      </details>
      <p class="fine">{t('brief.model')}</p>
    </article>
  )
}
