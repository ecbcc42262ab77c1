/** The cycle in words: the state of a technology, its clock, a chain as a sentence, the finding over the picture. */
import { tickShort } from '../../dates.ts'
import * as figures from '../../figures.ts'
import texts from '../../look/texts/en/cycle.json' with { type: 'json' }
import type { Chain } from '../../session/cycleChain.ts'
import { lastedOf, longestChain } from '../../session/cycleChain.ts'
import type { Looked } from '../../session/cycleHistory.ts'
import type { CycleLink, CycleModel, CycleRow } from '../../session/cycleModel.ts'
import { clauses, labelled, noted } from '../../joined.ts'
import { addTexts, t } from '../../texts.ts'

addTexts('en', texts)

const FIELDED = 4
const OPEN = 1
const PROTOTYPE = 2

/** Date of a moment of the picture; events lie in the middle of their tick. */
export const dateOf = (looked: Looked, at: number): string => tickShort(looked.scenario.calendar, Math.floor(at))
/** Length of a stretch of time in words: "3 half-years". */
export const periodOf = (looked: Looked, ticks: number): string => t(`period.${looked.scenario.calendar.tick}`, { count: Math.max(0, Math.round(ticks)) })

/** Range of whole numbers: "2–4", or "3". */
const range = (low: number, high: number): string => (low === high ? figures.number(low) : `${figures.number(low)}–${figures.number(high)}`)

/** The clock of an open offset in a few words. */
const clockWords = (looked: Looked, model: CycleModel, row: CycleRow): string => {
  const ticks = model.now - Math.max(model.start, row.since)
  const lasted = ticks === 0 ? t('cycle.fresh') : periodOf(looked, ticks)
  if (model.over) return t('cycle.clock.end', { lasted })
  if (row.ends === undefined) return t('cycle.clock.safe', { lasted })
  return t('cycle.clock.more', { lasted, more: range(row.ends.low - model.now, row.ends.high - model.now) })
}

const expectedWords = (looked: Looked, row: CycleRow): string => {
  if (row.expected === undefined) return ''
  const { low, high } = row.expected
  return low === high ? t('cycle.expectedAt', { at: dateOf(looked, low) }) : t('cycle.expectedIn', { low: dateOf(looked, low), high: dateOf(looked, high) })
}

/** The state of a technology at last. */
export const stateWords = (looked: Looked, model: CycleModel, row: CycleRow): string => {
  if (row.stage === FIELDED && row.offset === OPEN) return clockWords(looked, model, row)
  if (row.stage === FIELDED && row.offset > OPEN) {
    const lasted = lastedOf(model, row)
    const key = row.offset === 3 ? 'cycle.mirrored' : 'cycle.countered'
    return lasted > 0 ? t(`${key}After`, { lasted: periodOf(looked, lasted) }) : t(`${key}Always`)
  }
  if (row.stage === FIELDED) return t('cycle.level')
  const stage = row.stage === PROTOTYPE && row.expected === undefined ? t('cycle.waiting') : t(`stage.${row.stage}`)
  return clauses(stage, expectedWords(looked, row))
}

/** The same where its bar already tells the stage. */
export const shortState = (looked: Looked, model: CycleModel, row: CycleRow): string => (row.stage < FIELDED && row.expected !== undefined ? expectedWords(looked, row) : stateWords(looked, model, row))

/** Worth of a technology now, with its sign; empty where it is not in the field. */
export const worthOf = (row: CycleRow): string => (row.stage === FIELDED ? figures.signed(row.worth, 1) : '')

/** One technology of a chain with what it did: "Chokepoints, 2018 H2", and "ends it in 2023 H2" on the way to the next. */
export const linkWords = (looked: Looked, link: CycleLink): string => t(`cycle.link.${link.kind}`, { at: dateOf(looked, link.lands) })

export const sinceWords = (looked: Looked, model: CycleModel, row: CycleRow): string => {
  const fielded = row.spans.find((span) => span.stage === FIELDED)?.from
  if (fielded === undefined) return t(`stage.${row.stage}`)
  return fielded <= model.start ? t('cycle.fromStart') : dateOf(looked, fielded)
}

/** A chain as one sentence. */
export const chainSentence = (looked: Looked, model: CycleModel, chain: Chain): string =>
  chain.rows.map((row, n) => `${n === 0 ? '' : ` → ${labelled(linkWords(looked, chain.links[n - 1]), '')}`}${noted(row.short, sinceWords(looked, model, row))}`).join('')

/** Open offsets of a side. */
export const openOf = (model: CycleModel, side: number): number => model.rows.filter((row) => row.side === side && row.stage === FIELDED && row.offset === OPEN).length

/** Offsets of a side that stood open and were ended, or were held down from the start. */
export const endedOf = (model: CycleModel, side: number): number => new Set(model.links.map((link) => link.against).filter((key) => model.rows.some((row) => row.key === key && row.side === side && row.offset !== OPEN))).size

/** Sum of the net advantages of a side in one domain, in points. */
export const worthIn = (model: CycleModel, side: number, domain: string): number =>
  model.rows.filter((row) => row.side === side && row.domain === domain && row.stage === FIELDED).reduce((sum, row) => sum + row.worth, 0)

/** Who is ahead, in one line: the sum of all advantages and the open offsets of both sides. */
export const verdict = (looked: Looked, model: CycleModel): string => {
  const { guarantor, challenger } = looked.game
  const { gap } = model.lead[model.lead.length - 1]
  const [ahead, behind] = gap >= 0 ? [guarantor, challenger] : [challenger, guarantor]
  const points = figures.number(Math.abs(gap), 1)
  const values = { side: looked.scenario.sides[looked.game.ids.sides[ahead]].name, points, count: openOf(model, ahead), other: openOf(model, behind) }
  return t(Math.abs(gap) < 0.05 ? 'cycle.verdict.even' : 'cycle.verdict.leads', values)
}

/** What the picture tells of its longest chain, in one line. */
export const finding = (looked: Looked, model: CycleModel): string => {
  const chain = longestChain(model)
  const last = chain.links[chain.links.length - 1]
  const against = model.rows.find((row) => row.key === last?.against)
  const by = model.rows.find((row) => row.key === last?.by)
  if (against !== undefined && by !== undefined) {
    const lasted = lastedOf(model, against)
    const sideOf = (row: CycleRow): string => looked.scenario.sides[looked.game.ids.sides[row.side]].name
    return lasted > 0
      ? t('cycle.finding.answered', { technology: against.short, side: sideOf(against), by: by.short, lasted: periodOf(looked, lasted) })
      : t('cycle.finding.never', { technology: against.short, side: sideOf(against), by: by.short })
  }
  const open = model.rows.filter((row) => row.offset === OPEN).length
  return t('cycle.finding.open', { count: open })
}
