/** A scenario file that its author edits elsewhere: the server tells when it was saved, and the game goes on under the new text where it can. */
import { botsFor } from '../../ai/bot.ts'
import { makeReplay } from '../../replay/makeReplay.ts'
import type { Match } from '../../replay/match.ts'
import { openReplay } from '../../replay/open.ts'
import { assumptionsOf } from '../../scenario/figures.ts'
import type { Scenario } from '../../scenario/format.ts'
import { parseScenario } from '../../scenario/parse.ts'
import type { Problem } from '../../scenario/problem.ts'
import { type BesideFile, withBeside } from '../../scenario/translations.ts'
import { builtInText } from '../builtInTexts.ts'
import { language } from '../figures.ts'
import { t } from '../texts.ts'
import { inLanguage } from '../translate.ts'
import { begin, gameId, putOnTable } from './play.ts'
import { act, say, session } from './store.ts'
import { table } from './table.ts'

interface Watched {
  file: string
  text: string
  bases: Record<string, string>
  beside: BesideFile[]
}

/** The same orders under another text of the scenario, up to the turn that was reached; undefined where they cannot be played. */
const carriedOver = (match: Match, scenario: Scenario): Match | undefined => {
  const { world, changes } = match.options
  if (scenario.worlds[world] === undefined || match.turns.length > scenario.calendar.turns) return undefined
  const kept = Object.fromEntries(Object.entries(changes).filter(([id]) => scenario.assumptions[id] !== undefined))
  const replay = { ...makeReplay(match), scenario: { embedded: scenario }, options: { ...match.options, changes: kept }, assumptions: assumptionsOf(scenario, world, kept, match.seed), end: undefined }
  try {
    const opened = openReplay(replay)
    return opened.ok ? opened.value : undefined
  } catch {
    // an order may name what the file no longer has
    return undefined
  }
}

const beginWith = (scenario: Scenario): void => {
  const [side, rival] = Object.keys(scenario.sides).sort()
  const opponent = botsFor(scenario, rival).find(({ id }) => scenario.bots[id].kind === 'doctrine')?.id ?? botsFor(scenario, rival)[0]?.id
  begin({ scenario, seed: 1, side, opponent, changes: {} })
}

const complain = (title: string, problems: Problem[]): void => act((draft) => void (draft.trouble = { title, problems, faults: [] }))

/** What the server said last. */
let shown: string | undefined

const show = async (): Promise<void> => {
  const said = await (await fetch('dev/scenario', { cache: 'no-store' })).text()
  if (said === shown) return
  shown = said
  const { file, text, bases, beside } = JSON.parse(said) as Watched
  const parsed = parseScenario(text, { file, load: (name) => bases[name] ?? builtInText(name) })
  if (!parsed.ok) {
    complain(t('dev.broken', { file }), parsed.problems)
    return
  }
  const { scenario: whole, problems } = withBeside(parsed.value, beside)
  const scenario = inLanguage(whole, language())
  const match = table.value?.match
  const { seat, drafts, sealed, phase, place, selected, network } = session.value
  const kept = match === undefined ? undefined : carriedOver(match, scenario)
  if (kept === undefined) beginWith(scenario)
  else {
    putOnTable(kept, table.value?.id ?? gameId(), { seat, drafts, sealed, phase: phase === 'unfold' || phase === 'front' ? 'front' : 'decide' })
    // the author goes on reading where the page stood
    act((draft) => {
      draft.place = place
      if (selected !== undefined && kept.game.ids.countries.includes(selected)) draft.selected = selected
      if (network < kept.game.ids.networks.length) draft.network = network
    })
  }
  say(t(kept === undefined ? 'dev.begun' : 'dev.kept', { file, turn: (kept?.turns.length ?? 0) + 1 }))
  if (problems.length > 0) complain(t('dev.brokenTranslation', { file }), problems)
}

/** Shows the file now, and again whenever it is saved; the server speaks up at each connection, so that no change falls between. */
export const watchFile = async (): Promise<void> => {
  await show()
  new EventSource('dev/events').addEventListener('message', () => void show())
}
