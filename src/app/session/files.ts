/** What goes out: saves, replays, and the link to a game. */
import { makeReplay, writeReplay } from '../../replay/makeReplay.ts'
import type { Match } from '../../replay/match.ts'
import { modelHash } from '../../scenario/hashes.ts'
import { shortened } from '../../scenario/shorten.ts'
import { builtIn } from '../builtIn.ts'
import { t } from '../texts.ts'
import { csvFile, download, jsonFile } from './download.ts'
import { reviewed } from './reviewed.ts'
import { writeSave } from './writeSave.ts'
import { say, session } from './store.ts'
import { table } from './table.ts'

/** The game that a command on the page means: the reviewed one, or the one on the table. */
const meant = (): Match | undefined => (session.value.page === 'review' ? reviewed.value?.match : table.value?.match)

const fileName = (ending: string): string => {
  const match = meant()
  return `counteroffset-${match?.scenario.id ?? ''}-seed${match?.seed ?? 0}-turn${match?.turns.length ?? 0}.${ending}`
}

/** Writes the game with its drafts, to go on another day. */
export const saveGame = (): void => {
  const match = table.value?.match
  if (match === undefined) return
  download(fileName('save.json'), jsonFile(writeSave(match, session.value)))
  say(t('file.saved'))
}

/** Writes the replay: orders and hashes, for verification and the review. */
export const saveReplay = (): void => {
  const match = meant()
  if (match === undefined) return
  const replay = session.value.page === 'review' && reviewed.value !== undefined ? reviewed.value.replay : makeReplay(match)
  download(fileName('replay.json'), jsonFile(writeReplay(replay)))
  say(t('file.replaySaved'))
}

/** Writes the reviewed game as a table for a spreadsheet: orders, reasons, odds, draws and results, without names of players. */
export const saveLog = async (): Promise<void> => {
  const match = meant()
  if (match === undefined) return
  const [{ logOf }, { csvText }, { verdictOf }] = await Promise.all([import('../../replay/log.ts'), import('../../replay/csv.ts'), import('./expectations.ts')])
  const log = logOf(match, (turn, side, order) => {
    const verdict = verdictOf(match, turn, side, order)
    return verdict === undefined ? '' : `${verdict.met} ${verdict.because}`
  })
  download(fileName('log.csv'), csvFile(csvText(log)))
  say(t('review.tableSaved'))
}

/** Link to the game, or the key of the reason why there is none. */
const linkToGame = async (): Promise<{ address: string } | { reason: string }> => {
  const match = meant()
  if (match === undefined) return { reason: 'link.none' }
  const own = await builtIn(match.scenario.id)
  if (own === undefined || !own.ok) return { reason: 'link.ownScenario' }
  if (modelHash(shortened(own.value, match.game.turns)) !== modelHash(match.scenario)) return { reason: 'link.otherModel' }
  if (match.options.free || match.turns.some((turn) => turn.injects.length > 0)) return { reason: 'link.recorded' }
  const { shareCode } = await import('../../replay/share.ts')
  const code = shareCode(match)
  if (code === undefined) return { reason: 'link.tooLong' }
  return { address: `${location.origin === 'null' ? location.href.split(/[?#]/)[0] : location.origin + location.pathname}#/r/${code}` }
}

/** Copies the link; what came of it is said, and handed back to be shown. */
export const copyLink = async (): Promise<string> => {
  const link = await linkToGame()
  let words = 'reason' in link ? t(link.reason) : t('link.copied')
  if ('address' in link)
    try {
      await navigator.clipboard.writeText(link.address)
    } catch {
      words = link.address
    }
  say(words)
  return words
}
