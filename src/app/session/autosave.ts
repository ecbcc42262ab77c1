/** Autosave: every turn and every change of a tray goes to the shelf; where that fails the game goes on in memory. */
import { effect } from '@preact/signals'
import { turnDate } from '../dates.ts'
import { t } from '../texts.ts'
import { openGame, writeSave } from './saveFile.ts'
import { openReview, reviewTable } from './review.ts'
import { keepGame, readSetting, shelvedText } from './shelf.ts'
import { putOnTable } from './play.ts'
import { act, part, session } from './store.ts'
import { table } from './table.ts'

/** Quiet time before a save, in milliseconds. */
const QUIET = 500

const drafts = part((from) => from.drafts)
const sealed = part((from) => from.sealed)
const phase = part((from) => from.phase)

let timer: ReturnType<typeof setTimeout> | undefined

const keep = async (): Promise<void> => {
  const now = table.value
  if (now === undefined) return
  const { match, id } = now
  const turn = match.turns.length
  const detail = match.end !== undefined ? t('shelf.ended', { turns: turn }) : t('shelf.turn', { turn: turn + 1, of: match.game.turns, date: turnDate(match.scenario.calendar, Math.min(turn, match.game.turns - 1)) })
  try {
    await keepGame(id, match.scenario.title, detail, writeSave(match, session.value))
    if (session.value.shelf !== 'kept') act((draft) => void (draft.shelf = 'kept'))
  } catch {
    if (session.value.shelf !== 'failed') act((draft) => void (draft.shelf = 'failed'))
  }
}

/** Starts to keep the game on the table. */
export const startKeeping = (): void => {
  effect(() => {
    void [table.value, drafts.value, sealed.value, phase.value]
    clearTimeout(timer)
    timer = setTimeout(() => void keep(), QUIET)
  })
  addEventListener('pagehide', () => void keep())
}

/** Puts a game from the shelf on the table; the newest where no id is given. */
export const resume = async (id?: string): Promise<boolean> => {
  try {
    const found = await shelvedText(id)
    if (found === undefined) return false
    const opened = await openGame(found.text)
    if (!opened.ok) {
      act((draft) => void (draft.trouble = { title: t('trouble.shelf'), problems: opened.problems, faults: [] }))
      return false
    }
    putOnTable(opened.value.match, found.id, { drafts: opened.value.drafts, ...opened.value.screen })
    return true
  } catch {
    act((draft) => void (draft.shelf = 'failed'))
    return false
  }
}

/** Takes up the review that a reload broke off: the game on the table beside it comes back first. */
export const resumeReview = async (): Promise<boolean> => {
  const kept = (await readSetting('review')) as { id?: unknown; text?: unknown } | undefined
  if (typeof kept?.id === 'string') {
    if (!(await resume(kept.id))) return false
    reviewTable()
    return true
  }
  if (typeof kept?.text !== 'string') return false
  await resume()
  const opened = await openGame(kept.text)
  return opened.ok && opened.value.replay !== undefined && openReview({ match: opened.value.match, replay: opened.value.replay })
}
