/** The card before the first turn: a question to the class, with the coup gauge as it stands; it may be passed. */
import { useEffect, useRef } from 'preact/hooks'
import { turnDate } from '../../dates.ts'
import { answerOpening, gaugeIn } from '../../session/openingQuestion.ts'
import { table } from '../../session/table.ts'
import { t } from '../../texts.ts'
import { CoupScale } from '../parts/coupScale.tsx'
import * as figures from '../../figures.ts'

export const OpeningQuestion = () => {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const match = table.value?.match
  const question = match?.scenario.openingQuestion
  if (match === undefined || question === undefined) return null
  const gauge = gaugeIn(match, match.worlds[0])
  const drawn = match.scenario.worlds[match.options.world]?.draw === true
  return (
    <main class="opening-question" data-testid="opening-question">
      <article aria-labelledby="question-title">
        <p class="dateline"><span>{match.scenario.title}</span> <span>{turnDate(match.scenario, 0)}</span></p>
        <h1 id="question-title" class="type-finding" tabIndex={-1} ref={title}>{question.text}</h1>
        {question.note !== undefined && <p class="type-reading">{question.note}</p>}
        {/* where the dials are hidden the line is one of them */}
        {!drawn && (
          <figure>
            <CoupScale share={gauge.share} line={gauge.line} />
            <figcaption class="fine">{t(gauge.stands ? 'question.gaugeStands' : 'question.gauge', { share: figures.share(gauge.share), line: figures.share(gauge.line) })}</figcaption>
          </figure>
        )}
        <ul>
          {Object.entries(question.options).map(([id, option]) => (
            <li key={id}><button type="button" class="button" onClick={() => answerOpening(id)} data-testid={`answer-${id}`}>{option.name}</button></li>
          ))}
        </ul>
        <p><button type="button" class="link" onClick={() => answerOpening()} data-testid="pass-question">{t('question.pass')}</button> <span class="fine">{t('question.kept')}</span></p>
      </article>
    </main>
  )
}
