/** Opens what comes from outside: scenario, save or replay is told by its format; what cannot be read leaves the running game alone. */
import '../gameTexts.ts'
import { makeReplay, writeReplay } from '../../replay/makeReplay.ts'
import { endMatch, playTurn, startMatch } from '../../replay/match.ts'
import { readLink, sharedGame } from '../../replay/share.ts'
import type { Scenario } from '../../scenario/format.ts'
import { modelHash } from '../../scenario/hashes.ts'
import { parseScenario } from '../../scenario/parse.ts'
import { problem, type Problem } from '../../scenario/problem.ts'
import { readJson } from '../../scenario/readJson.ts'
import { shortened } from '../../scenario/shorten.ts'
import { builtIn } from '../builtIn.ts'
import { baseOf, builtInText, fetchBuiltIn } from '../builtInTexts.ts'
import { language } from '../figures.ts'
import { t } from '../texts.ts'
import { inLanguage } from '../translate.ts'
import { fileText } from './fileText.ts'
import { gameId, putOnTable } from './play.ts'
import { keepReviewed, openReview } from './review.ts'
import { openGame } from './saveFile.ts'
import { act } from './store.ts'

const complain = (title: string, problems: Problem[]): void => act((draft) => void (draft.trouble = { title, problems, faults: [] }))

/** Opens a file. A scenario is handed back to the start form, in the language of the page where it has been translated; a game goes on the table. */
export const openFile = async (file: File): Promise<Scenario | undefined> => {
  const { name } = file
  const read = await fileText(file)
  const json = read.ok ? readJson(read.value, name) : read
  if (!json.ok) {
    complain(t('trouble.file', { name }), json.problems)
    return undefined
  }
  const { text } = json.value
  const format = String((json.value.value as { format?: unknown } | null)?.format ?? '')
  if (!format.startsWith('save/') && !format.startsWith('replay/')) {
    const base = baseOf(text)
    if (base !== undefined) await fetchBuiltIn(base)
    const parsed = parseScenario(text, { file: name, load: builtInText })
    if (parsed.ok) return inLanguage(parsed.value, language())
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
  const turns = head.value.turns ?? parsed.value.calendar.turns
  if (turns > parsed.value.calendar.turns) return complain(title, [problem('bad-link', '', { what: 'turns' })])
  const scenario = shortened(parsed.value, turns)
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
