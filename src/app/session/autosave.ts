/** Autosave: every turn and every change of a tray goes to the shelf; where that fails the game goes on in memory. */
import { effect } from '@preact/signals'
import type { Problem } from '../../scenario/problem.ts'
import { turnDate } from '../dates.ts'
import { clauses, listed } from '../joined.ts'
import { t } from '../texts.ts'
import { openReview, reviewTable } from './review.ts'
import { keepGame, readSetting, shelvedTexts } from './shelf.ts'
import { takeOver } from './hold.ts'
import { putOnTable } from './play.ts'
import type { Session } from './session.ts'
import { isUnderWay } from './shelfNow.ts'
import { act, part, say, session } from './store.ts'
import { peopleOf, table } from './table.ts'
import { writeSave } from './writeSave.ts'

/** The reader of saves comes when there is one to be read. */
const openGame = async (text: string) => (await import('./saveFile.ts')).openGame(text)

const drafts = part((from) => from.drafts)
const sealed = part((from) => from.sealed)
const phase = part((from) => from.phase)

/** What tabs of this page say to each other. */
const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('counteroffset') : undefined
const tell = (words: string): void => tabs?.postMessage(words)
/** How long the other tab has to save what it holds, in milliseconds. */
const PATIENCE = 1500

let timer: ReturnType<typeof setTimeout> | undefined

/** Number of the last change of the game. */
let changes = 0

/** The game that this page has kept before, and how often: a shelf that knows less was emptied meanwhile. */
let kept: { id: string; number: number } | undefined

const setShelf = (shelf: Session['shelf']): void => {
  if (session.value.shelf !== shelf) act((draft) => void (draft.shelf = shelf))
}

const keep = async (): Promise<void> => {
  const change = changes
  await keepNow()
  if (change === changes) isUnderWay.value = false
}

const keepNow = async (): Promise<void> => {
  const now = table.value
  // the tab that plays the game keeps it
  if (now === undefined || session.value.reads) return
  const { match, id } = now
  const turn = match.turns.length
  const sides = listed(peopleOf(match).map((side) => match.scenario.sides[match.game.ids.sides[side]].name))
  const detail = clauses(sides, match.end !== undefined ? t('shelf.ended', { count: turn }) : t('shelf.turn', { turn: turn + 1, of: match.game.turns, date: turnDate(match.scenario, Math.min(turn, match.game.turns - 1)) }))
  try {
    const number = await keepGame({ id, title: match.scenario.title, detail, ended: match.end !== undefined }, writeSave(match, session.value))
    if (kept?.id === id && number <= kept.number) setShelf('wiped')
    else if (session.value.shelf !== 'wiped') setShelf('kept')
    kept = { id, number }
  } catch {
    setShelf('failed')
  }
}

/** Starts to keep the game on the table. */
export const startKeeping = (): void => {
  // another tab asks for the last word before it takes the game over
  tabs?.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.data === `flush ${table.value?.id}`) void keep().then(() => tell(`flushed ${table.value?.id}`))
  })
  effect(() => {
    if (table.value !== undefined) rememberTable(table.value.id)
    void [drafts.value, sealed.value, phase.value]
    changes++
    isUnderWay.value = true
    clearTimeout(timer)
    // what one act changes is saved together, and at once: the page may go at any moment
    timer = setTimeout(() => void keep())
  })
  addEventListener('pagehide', () => void keep())
}

/** Where a tab remembers which game lies on its table: a reload brings that one back, whatever other tabs play. */
const ON_TABLE = 'counteroffset table'

const rememberTable = (id: string): void => {
  try {
    sessionStorage.setItem(ON_TABLE, id)
  } catch {
    // a reload then opens the newest game
  }
}

const rememberedTable = (): string | undefined => {
  try {
    return sessionStorage.getItem(ON_TABLE) ?? undefined
  } catch {
    return undefined
  }
}

/**
 * Puts a game from the shelf on the table; where no id is given the one that this tab had, or the newest. A record that
 * cannot be read gives way to the one before.
 */
export const resume = async (id?: string): Promise<boolean> => {
  try {
    const remembered = id === undefined ? rememberedTable() : undefined
    const found = (remembered === undefined ? undefined : await shelvedTexts(remembered)) ?? (await shelvedTexts(id))
    if (found === undefined) return false
    let problems: Problem[] = []
    for (const [n, text] of found.texts.entries()) {
      const opened = await openGame(text)
      if (opened.ok) {
        putOnTable(opened.value.match, found.id, { drafts: opened.value.drafts, ...opened.value.screen })
        if (n > 0) say(t('shelf.older'))
        return true
      }
      if (n === 0) problems = opened.problems
    }
    act((draft) => void (draft.trouble = { title: t('trouble.shelf'), problems, faults: [] }))
    return false
  } catch {
    setShelf('failed')
    return false
  }
}

/** Opens the review of a finished game on the shelf; the game itself where it turns out to be unfinished. */
export const reviewShelved = async (id: string): Promise<void> => {
  if (await resume(id)) reviewTable()
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

/** Plays the game on the table here: the other tab saves and reads from now on, and its last word is taken up. */
export const playHere = async (): Promise<void> => {
  const id = table.value?.id
  if (id === undefined) return
  await new Promise<void>((resolve) => {
    const wait = setTimeout(resolve, PATIENCE)
    tabs?.addEventListener('message', (event: MessageEvent<unknown>) => {
      if (event.data !== `flushed ${id}`) return
      clearTimeout(wait)
      resolve()
    })
    tell(`flush ${id}`)
  })
  await takeOver(() => resume(id))
}
