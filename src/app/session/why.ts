/** Why: a figure that was opened, as terms of its formula or as the causes in its ledger, each to be opened further. */
import { computed } from '@preact/signals'
import { DERIVED } from '../../engine/derived.ts'
import { explain } from '../../engine/explain.ts'
import { QUANTITIES } from '../../engine/quantities.ts'
import { KNOWN, maskOf } from '../../engine/view.ts'
import { t } from '../texts.ts'
import { adding } from './adding.ts'
import { attributeOrigin, type Origin } from './certainty.ts'
import type { WhyStep } from './session.ts'
import { freshTurn, type Sight, sight } from './sight.ts'
import { act, part } from './store.ts'
import { historyOf } from './whyHistory.ts'
import { quantityText, termText, valueText } from './wording.ts'

export interface WhyRow {
  label: string
  /** When it happened; undefined for terms. */
  when?: string
  /** Turns that had been played when it had happened. */
  at?: number
  value: string
  amount: number
  opens?: WhyStep
  /** On the first row of a group: its name, and its sum or nothing. */
  group?: { label: string; value: string }
  /** What it is made of, to be opened below it. */
  inner?: WhyRow[]
}

export interface Why {
  title: string
  value: string
  kind: WhyStep['kind']
  rows: WhyRow[]
  hidden: boolean
  /** What the figure rests on at the start of the game. */
  from?: Origin
}

const trail = part((from) => from.why)

export const openWhy = (step: WhyStep, onTop = false): void =>
  act((draft) => {
    draft.why = onTop ? [...draft.why, step] : [step]
    draft.form = undefined
  })

export const closeWhy = (): void => act((draft) => void draft.why.pop())
export const closeAllWhy = (): void => act((draft) => void (draft.why = []))

export const why = computed<Why | undefined>(() => {
  const s = sight.value
  const step = trail.value[trail.value.length - 1]
  if (s === undefined || step === undefined) return undefined
  return step.kind === 'derived' ? derived(s, step) : stored(s, step)
})

/** Rows by group, the weightiest first, each group named with its sum; where there is one group, no name is needed. */
const grouped = (s: Sight, rows: (WhyRow & { of?: string })[], unit: string): WhyRow[] => {
  const sums = new Map<string, number>()
  for (const row of rows) if (row.of !== undefined) sums.set(row.of, (sums.get(row.of) ?? 0) + row.amount)
  const weight = (row: WhyRow & { of?: string }): number => (row.of === undefined ? 0 : Math.abs(sums.get(row.of) ?? 0))
  const sorted = rows.toSorted((a, b) => weight(b) - weight(a) || ((a.of ?? '') < (b.of ?? '') ? -1 : a.of === b.of ? 0 : 1) || Math.abs(b.amount) - Math.abs(a.amount))
  return sorted.map(({ of, ...row }, n) =>
    sums.size < 2 || of === undefined || sorted[n - 1]?.of === of ? row : { ...row, group: { label: s.scenario.sides[of]?.name ?? t(`reason.${of}`), value: valueText(sums.get(of) ?? 0, unit, true) } })
}

/** The smallest step in which a unit is written. */
const STEPS: Partial<Record<string, number>> = { points: 0.1, push: 0.01 }

const derived = (s: Sight, step: WhyStep & { kind: 'derived' }): Why => {
  const explained = explain(s.game, s.view, freshTurn(s.game, s.view), step.name, step.index)
  const terms = explained.terms.filter((term) => Math.abs(term.value) > 1e-9)
  const smallest = STEPS[explained.unit]
  const amounts = terms.map((term) => term.value)
  const shown = smallest === undefined ? amounts : adding(amounts, explained.value, smallest)
  const rows = terms
    .map((term, n): WhyRow & { of?: string } => {
      const from = term.from
      const opens: WhyStep | undefined = from === undefined ? undefined : from.quantity in DERIVED ? { kind: 'derived', name: from.quantity as keyof typeof DERIVED, index: from.index } : { kind: 'stored', name: from.quantity as keyof typeof QUANTITIES, index: from.index }
      return { label: termText(s.scenario, term), value: valueText(shown[n], explained.unit, true), amount: shown[n], opens, of: term.group }
    })
  return { title: quantityText(s.scenario, s.game, step.name, step.index), value: valueText(explained.value, explained.unit, false), kind: 'derived', rows: grouped(s, rows, explained.unit), hidden: false }
}

/** Where the reliance of a country on the main network begins; other stocks begin at what the rules say. */
const originOf = ({ game, scenario }: Sight, step: WhyStep & { kind: 'stored' }): Origin | undefined => {
  const countries = game.ids.countries.length
  return step.name === 'reliance' && Math.floor(step.index / countries) === game.mainNetwork ? attributeOrigin(scenario, scenario.countries[game.ids.countries[step.index % countries]], 'installed') : undefined
}

const stored = (s: Sight, step: WhyStep & { kind: 'stored' }): Why => {
  const quantity = QUANTITIES[step.name]
  const at = s.game.layout.first[step.name] + step.index
  const slot = quantity.kind === 'real' ? at : -1 - at
  const mask = maskOf(s.game, s.side)
  const known = slot >= 0 ? mask.reals[at] : mask.wholes[at]
  const title = quantityText(s.scenario, s.game, step.name, step.index)
  const value = slot >= 0 ? s.view.reals[at] : s.view.wholes[at]
  if (!s.truth && known !== KNOWN.exact) return { title, value: valueText(value, quantity.unit, false), kind: 'stored', rows: [], hidden: true }
  const from = originOf(s, step)
  return { title, value: valueText(value, step.name === 'resource' ? 'points' : quantity.unit, false), kind: 'stored', rows: historyOf(s, step, slot), hidden: false, from }
}
