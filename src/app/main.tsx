/** The door of the page: reads the address, takes up what was kept, and shows what it asks for. */
import './trustedTypes.ts'
import './look/fonts.css'
import './look/tokens.css'
import './look/base.css'
import './look/page.css'
import './look/title.css'
import './look/game.css'
import './look/panels.css'
import './look/order.css'
import './look/turn.css'
import './look/print.css'
import './look/review.css'
import { render } from 'preact'
import { botId, botsFor } from '../ai/names.ts'
import type { Scenario } from '../scenario/format.ts'
import { builtIn, builtIns, fetchAhead } from './builtIn.ts'
import { isUnknownLanguage, startLanguage } from './language.ts'
import { startOffline } from './offline/newer.ts'
import { Page } from './page.tsx'
import { fetchGame } from './playPage.ts'
import { type AddressFault, BOTH, isFull, LATER, type Options, readOptions, routeOf } from './routes.ts'
import { openLink } from './session/incoming.ts'
import { goTo } from './session/page.ts'
import { reviewed } from './session/reviewed.ts'
import { act } from './session/store.ts'
import { table } from './session/table.ts'
import { recallDisplay } from './session/display.ts'
import { recallTheme, showTheme } from './session/theme.ts'
import { LANGUAGES, t } from './texts.ts'

/** What the options say that this scenario does not know. */
const faultsIn = (options: Options, scenario: Scenario): AddressFault[] => {
  const faults: AddressFault[] = []
  const bad = (name: string, value: string | number, known: readonly string[]) => faults.push({ key: 'address.bad', name, value: String(value), expected: known.join(', ') })
  const sides = Object.keys(scenario.sides)
  if (options.side !== undefined && options.side !== BOTH && !sides.includes(options.side)) bad('side', options.side, [...sides, BOTH])
  const rival = sides.find((id) => id !== options.side)
  if (options.opponent !== undefined && options.side !== BOTH && rival !== undefined && botId(scenario, rival, options.opponent) === undefined) bad('opponent', options.opponent, botsFor(scenario, rival).map((bot) => bot.id))
  if (options.world !== undefined && scenario.worlds[options.world] === undefined) bad('world', options.world, Object.keys(scenario.worlds))
  if (options.turns !== undefined && options.turns > scenario.calendar.turns) bad('turns', options.turns, [`1–${scenario.calendar.turns}`])
  for (const [id, value] of Object.entries(options.assume)) {
    const dial = scenario.assumptions[id]
    if (dial === undefined) bad('assume', id, Object.keys(scenario.assumptions))
    else if (value < dial.range[0] || value > dial.range[1]) bad(`assume ${id}`, value, [`${dial.range[0]}–${dial.range[1]}`])
  }
  return faults
}

/** Faults of the address as a whole; where there are none and it says everything, play begins. */
const follow = async (options: Options, faults: AddressFault[]): Promise<void> => {
  const found = [...faults]
  let scenario: Scenario | undefined
  if (options.scenario !== undefined) {
    const result = await builtIn(options.scenario)
    if (result === undefined) found.push({ key: 'address.bad', name: 'scenario', value: options.scenario, expected: builtIns.map((one) => one.id).join(', ') })
    else if (result.ok) {
      scenario = result.value
      found.push(...faultsIn(options, scenario))
    }
  }
  if (found.length > 0) act((draft) => void (draft.trouble = { title: t('trouble.address'), problems: [], faults: found }))
  else if (scenario !== undefined && isFull(options) && options.seed !== undefined && options.side !== undefined)
    (await fetchGame()).begin({ scenario, seed: options.seed, side: options.side, opponent: options.opponent, turns: options.turns, world: options.world, changes: options.assume })
}

/** Follows the hash while the page is open: the browser's own back and forward. */
const onHash = (): void => {
  const route = routeOf(location.hash)
  if (route.page === 'link') void openLink(route.code)
  else if (route.page === 'title') goTo('title')
  else if (route.page === 'model' || route.page === 'workshop') goTo(route.page)
  else if (route.page === 'play' && table.value !== undefined && table.value.match.end === undefined) goTo('play')
  else if (route.page === 'end' && table.value?.match.end !== undefined) goTo('end')
  else if (route.page === 'review' && reviewed.value !== undefined) goTo('review')
  else if (route.page === 'unknown') act((draft) => { draft.page = 'title'; draft.trouble = { title: t('trouble.address'), problems: [], faults: [route.fault] } })
}

const start = async (): Promise<void> => {
  const { options, faults } = readOptions(location.search)
  if (isUnknownLanguage(options.lang)) faults.push({ key: 'address.bad', name: 'lang', value: options.lang ?? '', expected: Object.keys(LANGUAGES).join(', ') })
  const route = routeOf(location.hash)
  const isGame = route.page === 'play' || route.page === 'end' || route.page === 'review' || (route.page === 'title' && isFull(options))
  if (isGame) {
    void fetchGame().catch(() => undefined)
    if (options.scenario !== undefined) fetchAhead(options.scenario)
  }
  const root = document.getElementById('app')
  if (root === null) throw new Error('the page has no element to be shown in')
  if (options.theme !== undefined) showTheme(options.theme)
  await Promise.all([startLanguage(options.lang), recallDisplay(), options.theme === undefined && recallTheme()])
  // a page that was open on a game goes on with it, without a glance at the title page
  const isBack = faults.length === 0 && (route.page === 'review' ? await (await fetchGame()).resumeReview() : (route.page === 'play' || route.page === 'end') && (await (await fetchGame()).resume()))
  // the model sheet is no game: what the query says of one begins none
  if (route.page === 'model' || route.page === 'workshop') goTo(route.page)
  if (isGame && !isBack) await follow(options, faults)
  render(<Page options={options} />, root)
  if (route.page === 'link') await openLink(route.code)
  else if (route.page === 'unknown') act((draft) => void (draft.trouble = { title: t(LATER.some((later) => later === route.fault.value) ? 'trouble.later' : 'trouble.address'), problems: [], faults: [route.fault, ...faults] }))
  else if (route.page === 'title' && !isGame) await follow(options, faults)
  void startOffline()
  addEventListener('hashchange', onHash)
  // "counteroffset dev FILE" serves the page with this mark
  if (document.querySelector('meta[name="counteroffset-dev"]') !== null) await (await import('./session/watchedFile.ts')).watchFile()
}

void start()
