/** Questions for the debrief, each with the way to the turn that it is about. */
import type { Match } from '../../../replay/match.ts'
import * as figures from '../../figures.ts'
import { isOfGame, type Question, questionsOf } from '../../session/questions.ts'
import { reviewTable } from '../../session/review.ts'
import { t } from '../../texts.ts'

const textOf = (match: Match, question: Question): string => {
  if (typeof question.text === 'string') return question.text
  const { key, values } = question.text
  return t(key, {
    ...values,
    ...(typeof values.by === 'number' ? { by: figures.number(values.by, 1) } : {}),
    ...(typeof values.odds === 'number' ? { odds: figures.odds(values.odds) } : {}),
    ...(question.ticks === undefined ? {} : { lasted: t(`period.${match.scenario.calendar.tick}`, { count: Math.round(question.ticks) }) }),
  })
}

const List = ({ match, questions, title }: { match: Match; questions: readonly Question[]; title: string }) =>
  questions.length === 0 ? null : (
    <>
      <h3 class="type-heading">{title}</h3>
      <ol class="questions">
        {questions.map((question, n) => {
          const { at } = question
          return <li key={n}>{textOf(match, question)} {at !== undefined && <button type="button" class="link" onClick={() => reviewTable(at)}>{at > match.turns.length ? t('ask.horizon') : t('ask.see', { turn: at })}</button>}</li>
        })}
      </ol>
    </>
  )

export const Questions = ({ match }: { match: Match }) => {
  const all = questionsOf(match)
  return (
    <section class="debrief" data-testid="questions">
      <h2 class="type-section">{t('end.questions')}</h2>
      <p class="fine">{t('ask.how')}</p>
      <List match={match} questions={all.filter(isOfGame)} title={t('ask.ofGame')} />
      <List match={match} questions={all.filter((question) => !isOfGame(question))} title={t('ask.ofArgument')} />
    </section>
  )
}
