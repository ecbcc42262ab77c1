/** The question of the opening taken up again: what was answered, and the coup gauge then and at the end. */
import * as figures from '../../figures.ts'
import { gaugeIn, openingAnswer } from '../../session/openingQuestion.ts'
import type { Match } from '../../../replay/match.ts'
import { t } from '../../texts.ts'
import { CoupScale } from '../parts/coupScale.tsx'

const Gauge = ({ when, share, line }: { when: string; share: number; line: number }) => (
  <div><dt>{when}</dt><dd><CoupScale share={share} line={line} /> <span>{figures.share(share)}</span></dd></div>
)

export const OpeningAnswer = ({ match }: { match: Match }) => {
  const answer = openingAnswer(match)
  const last = match.end?.world
  if (answer === undefined || last === undefined) return null
  const [then, now] = [gaugeIn(match, match.worlds[0]), gaugeIn(match, last)]
  return (
    <section class="opening-answer" aria-labelledby="answer-title" data-testid="opening-answer">
      <h2 id="answer-title" class="type-section">{match.scenario.openingQuestion?.text}</h2>
      <p>{t('question.answered', { answer })}</p>
      <dl>
        <Gauge when={t('question.then')} share={then.share} line={then.line} />
        <Gauge when={t('question.now')} share={now.share} line={now.line} />
      </dl>
      <p class="fine">{t(then.stands === now.stands ? (now.stands ? 'question.stood' : 'question.never') : now.stands ? 'question.came' : 'question.went', { line: figures.share(now.line) })}</p>
    </section>
  )
}
