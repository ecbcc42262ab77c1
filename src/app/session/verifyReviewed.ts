/** Whether a reviewed file agrees with itself. */
import { QUANTITIES, type QuantityName } from '../../engine/quantities.ts'
import { verify } from '../../replay/verify.ts'
import { builtInText } from '../builtInTexts.ts'
import { t, textOr } from '../texts.ts'
import { reviewed } from './reviewed.ts'

/** Plays the reviewed file again and says in words whether it agrees with itself. */
export const verifyReviewed = (): { ok: boolean; words: string } => {
  const now = reviewed.value
  if (now === undefined) return { ok: false, words: '' }
  const result = verify(now.replay, builtInText)
  if (!result.ok) {
    const [first] = result.problems
    return { ok: false, words: t('review.unreadable', { problem: textOr(`problem.${first.code}`, t('problem.other', { code: first.code }), first.params) }) }
  }
  const { ok, turn, quantity = '', expected, found } = result.value
  if (ok) return { ok, words: t('review.consistent', { turns: now.match.turns.length }) }
  if (quantity === 'checksum') return { ok, words: t('review.checksum') }
  return { ok, words: t('review.differs', { turn, quantity: quantity in QUANTITIES ? QUANTITIES[quantity as QuantityName].text : quantity, expected, found }) }
}
