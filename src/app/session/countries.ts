/** Rows of the country table and of the map: two views of one selection. */
import { computed } from '@preact/signals'
import { accessOf } from '../../engine/access.ts'
import { MAX_RUNGS } from '../../engine/game.ts'
import { thresholdOf, WINDOW } from '../../engine/odds.ts'
import { tickIndex } from '../../scenario/calendar.ts'
import { t } from '../texts.ts'
import { levelOf } from './level.ts'
import { freshTurn, type Sight, sight } from './sight.ts'
import { part } from './store.ts'

export interface Window {
  tick: number
  kind: number
  what: string
  /** True where it falls in the turn that is being decided. */
  now: boolean
}

export interface CountryRow {
  id: string
  index: number
  name: string
  region: string
  rung: number
  rungName: string
  /** Rung as one of the five classes of the map; undefined on a network without a ladder. */
  level: number | undefined
  previousRung: number
  reliance: number
  relianceChange: number
  access: number
  push: number
  /** Push that is missing to the next rung; undefined at the top. */
  margin: number | undefined
  window: Window | undefined
}

/** The next known window of a country on a network: what is dated before what is regular. */
export const nextWindow = (s: Sight, network: number, country: number): Window | undefined => {
  const { game, view, scenario } = s
  const i = network * game.ids.countries.length + country
  const now = view.tick[0]
  const turnEnd = now + game.ticksPerTurn
  let review: Window | undefined
  // nobody decides in the first tick of a game
  for (let tick = Math.max(1, now); tick < game.totalTicks; tick++) {
    const kind = view.reviewAt[i] === tick + 1 ? WINDOW.emergency : game.windowKind[i * game.totalTicks + tick]
    if (kind === WINDOW.none || game.windowKnown[i * game.totalTicks + tick] > now) continue
    const entry = scenario.countries[game.ids.countries[country]].windows.find((w) => w.network === game.ids.networks[network] && tickIndex(scenario.calendar, w.at) === tick)
    const window = { tick, kind, what: entry?.what ?? t(`window.${kind}.name`), now: tick < turnEnd }
    if (kind !== WINDOW.review) return review !== undefined && review.now && !window.now ? review : window
    review ??= window
  }
  return review
}

const network = part((from) => from.network)

export const countryRows = computed<CountryRow[]>(() => {
  const s = sight.value
  return s === undefined ? [] : rowsOf(s, network.value)
})

export const rowsOf = (s: Sight, n: number): CountryRow[] => {
  const { game, view, before, scenario } = s
  const turn = freshTurn(game, view)
  const countries = game.ids.countries.length
  const rungs = game.rungCount[n]
  const ladder = scenario.networks[game.ids.networks[n]].ladder
  return game.ids.countries.map((id, index) => {
    const i = n * countries + index
    const rung = view.stance[i]
    const entry = scenario.countries[id]
    const push = turn.push[i]
    return {
      id, index, name: entry.name, region: entry.region, rung,
      rungName: ladder[rung]?.name ?? t('stance.none'),
      level: levelOf(rung, rungs),
      previousRung: before.stance[i],
      reliance: view.reliance[i],
      relianceChange: view.reliance[i] - before.reliance[i],
      access: accessOf(game, view, turn, n, index),
      push,
      margin: rung + 1 < rungs && rung + 1 < MAX_RUNGS ? thresholdOf(game, view, n, index, rung + 1) - push : undefined,
      window: rungs > 1 ? nextWindow(s, n, index) : undefined,
    }
  })
}

const selected = part((from) => from.selected)

/** Row of the selected country. */
export const selectedRow = computed<CountryRow | undefined>(() => countryRows.value.find((row) => row.id === selected.value))
