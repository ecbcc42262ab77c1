/** The question before the first turn: what was answered stands among the notes of the match, and nowhere in the world. */
import { turnOf } from '../../engine/turn.ts'
import { workOutAll } from '../../engine/derive.ts'
import type { World } from '../../engine/world.ts'
import type { Match } from '../../replay/match.ts'
import { t } from '../texts.ts'
import { sitDown } from './play.ts'
import { session } from './store.ts'
import { table, tableMoved } from './table.ts'

/** The note holds the question with its answer, so that it can be read in the file by itself. */
const noteText = (question: string, answer: string): string => `${question} ${answer}`

/** What was answered: words, or undefined while the question has not been met. Passing is an answer of its own. */
export const openingAnswer = (match: Match): string | undefined => {
  const question = match.scenario.openingQuestion?.text
  if (question === undefined) return undefined
  return match.notes.find(({ turn, text }) => turn === 0 && text.startsWith(noteText(question, '')))?.text.slice(noteText(question, '').length)
}

/** Whether the question is to be put now: before the first turn, once, to whoever may play. */
export const isOpeningAsked = (match: Match): boolean =>
  match.scenario.openingQuestion !== undefined && match.turns.length === 0 && match.end === undefined && !session.value.reads && openingAnswer(match) === undefined

/** Notes the answer, by id; none passes the question. */
export const answerOpening = (id?: string): void => {
  const match = table.value?.match
  const question = match?.scenario.openingQuestion
  if (match === undefined || question === undefined || !isOpeningAsked(match)) return
  match.notes = [...match.notes, { turn: 0, text: noteText(question.text, id === undefined ? t('question.passed') : question.options[id].name) }]
  tableMoved()
  sitDown()
}

/** The strategic coup gauge in a world, as it was. */
export const gaugeIn = (match: Match, world: World): { share: number; line: number; stands: boolean } => {
  const { game } = match
  const turn = turnOf(game)
  workOutAll(game, world, turn)
  return { share: turn.share, line: game.coefficients.coupThreshold, stands: world.coup[0] !== 0 }
}
