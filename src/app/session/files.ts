/** Files in and out: scenario, save or replay is told by its format; what cannot be read leaves the running game alone. */
import { makeReplay, writeReplay } from '../../replay/replay.ts'
import { readLink, shareCode, sharedGame } from '../../replay/share.ts'
import { endMatch, type Match, playTurn, startMatch } from '../../replay/match.ts'
import { modelHash } from '../../scenario/hashes.ts'
import { parseScenario } from '../../scenario/parse.ts'
import { problem, type Problem } from '../../scenario/problem.ts'
import { readJson } from '../../scenario/readJson.ts'
import type { Scenario } from '../../scenario/format.ts'
import { baseOf, builtIn, builtInText, fetchBuiltIn } from '../builtIn.ts'
import { t } from '../texts.ts'
import { gameId, putOnTable } from './play.ts'
import { keepReviewed, openReview } from './review.ts'
import { reviewed } from './reviewed.ts'
import { openGame, writeSave } from './saveFile.ts'
import { act, say, session } from './store.ts'
import { table } from './table.ts'

const complain = (title: string, problems: Problem[]): void => act((draft) => void (draft.trouble = { title, problems, faults: [] }))

export const closeTrouble = (): void => act((draft) => void (draft.trouble = undefined))

/** Opens the text of a file. A scenario is handed back to the start form; a game goes on the table. */
export const openFile = async (text: string, name: string): Promise<Scenario | undefined> => {
  const json = readJson(text, name)
  if (!json.ok) {
    complain(t('trouble.file', { name }), json.problems)
    return undefined
  }
  const format = String((json.value.value as { format?: unknown } | null)?.format ?? '')
  if (!format.startsWith('save/') && !format.startsWith('replay/')) {
    const base = baseOf(text)
    if (base !== undefined) await fetchBuiltIn(base)
    const parsed = parseScenario(text, { file: name, load: builtInText })
    if (parsed.ok) return parsed.value
    complain(t('trouble.file', { name }), parsed.problems)
    return undefined
  }
  const opened = await openGame(text, name)
  if (!opened.ok) {
    complain(t('trouble.file', { name }), opened.problems)
    return undefined
  }
  const { match, replay, drafts, screen } = opened.value
  if (replay !== undefined) {
    if (!openReview({ match, replay })) return undefined
    keepReviewed(text)
  } else putOnTable(match, gameId(), { drafts, ...screen })
  if (opened.notices.length > 0) complain(t('trouble.opened', { name }), opened.notices)
  return undefined
}

/** Opens a game that was shared as a link. */
export const openLink = async (code: string): Promise<void> => {
  const title = t('trouble.link')
  const head = readLink(code)
  if (!head.ok) return complain(title, head.problems)
  const parsed = await builtIn(head.value.scenario)
  if (parsed === undefined) return complain(title, [problem('unknown-built-in', '', { name: head.value.scenario })])
  if (!parsed.ok) return complain(title, parsed.problems)
  const scenario = parsed.value
  if (modelHash(scenario) !== head.value.modelHash) return complain(title, [problem('other-model', '', { name: scenario.id, expected: head.value.modelHash, found: modelHash(scenario) })])
  const ids = startMatch(scenario, { seed: 1 }).game.ids
  const shared = sharedGame(head.value, ids)
  if (!shared.ok) return complain(title, shared.problems)
  const { value } = shared
  const match = startMatch(scenario, { seed: value.seed, world: value.world, changes: value.changes, players: value.players })
  for (const orders of value.orders) playTurn(match, orders)
  if (value.ended) endMatch(match)
  const found = match.end?.hash.hash ?? match.turns[match.turns.length - 1]?.hash ?? ''
  if (!openReview({ match, replay: makeReplay(match) })) return undefined
  keepReviewed(writeReplay(makeReplay(match)))
  if (found !== value.hash) complain(title, [problem('turn-differs', '', { turn: match.turns.length }, { severity: 'warning' })])
}

const download = (name: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** The game that a command on the page means: the reviewed one, or the one on the table. */
const meant = (): Match | undefined => (session.value.page === 'review' ? reviewed.value?.match : table.value?.match)

const fileName = (kind: string): string => {
  const match = meant()
  return `counteroffset-${match?.scenario.id ?? ''}-seed${match?.seed ?? 0}-turn${match?.turns.length ?? 0}.${kind}.json`
}

/** Writes the game with its drafts, to go on another day. */
export const saveGame = (): void => {
  const match = table.value?.match
  if (match === undefined) return
  download(fileName('save'), writeSave(match, session.value))
  say(t('file.saved'))
}

/** Writes the replay: orders and hashes, for verification and the review. */
export const saveReplay = (): void => {
  const match = meant()
  if (match === undefined) return
  const replay = session.value.page === 'review' && reviewed.value !== undefined ? reviewed.value.replay : makeReplay(match)
  download(fileName('replay'), writeReplay(replay))
  say(t('file.replaySaved'))
}

/** Link to the game, or the key of the reason why there is none. */
export const linkToGame = async (): Promise<{ address: string } | { reason: string }> => {
  const match = meant()
  if (match === undefined) return { reason: 'link.none' }
  const own = await builtIn(match.scenario.id)
  if (own === undefined || !own.ok) return { reason: 'link.ownScenario' }
  if (modelHash(own.value) !== modelHash(match.scenario)) return { reason: 'link.otherModel' }
  if (match.options.free || match.turns.some((turn) => turn.injects.length > 0)) return { reason: 'link.recorded' }
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
