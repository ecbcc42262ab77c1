/** The history of a stored figure: the last turn cause by cause (a purse by groups), every earlier turn as one row that opens. */
import { CAUSE, causeIndex, causeKind, causeTurn, entriesOf, type Beat } from '../../engine/ledger.ts'
import { QUANTITIES } from '../../engine/quantities.ts'
import { turnShort } from '../dates.ts'
import { t } from '../texts.ts'
import { adding } from './adding.ts'
import type { WhyStep } from './session.ts'
import type { Sight } from './sight.ts'
import type { WhyRow } from './why.ts'
import { causeText, isNought, valueText } from './wording.ts'

/** What a purse gains and loses by; everything else is a group of its own. */
const GROUPS = ['income', 'programmes', 'orders', 'fading', 'other'] as const
type Group = (typeof GROUPS)[number]

const GROUP_OF: Partial<Record<number, Group>> = {
  [CAUSE.income]: 'income', [CAUSE.upkeep]: 'programmes', [CAUSE.order]: 'orders', [CAUSE.price]: 'orders', [CAUSE.blowback]: 'orders', [CAUSE.decay]: 'fading',
}

const isOfMove = (kind: number): boolean => kind === CAUSE.order || kind === CAUSE.price || kind === CAUSE.blowback

/**
 * Whether a cause is one that the side was never told: a covert order of the rival, or the programme of the rival behind
 * what an offset made it spend. Its effect is seen, its name is not.
 */
const isUntold = (s: Sight, step: WhyStep, cause: number): boolean => {
  if (s.truth) return false
  if (isOfMove(causeKind(cause))) return s.game.moveSide[causeIndex(cause)] !== s.side && s.game.moveCovert[causeIndex(cause)] !== 0
  return causeKind(cause) === CAUSE.upkeep && step.name === 'imposed' && step.index === s.side
}

/** Orders of the turn that a cause comes from, as far as this side was told of them. */
const ordersBehind = (s: Sight, cause: number): Beat[] =>
  // lived history is counted as the first turn: its orders are not among those of that turn
  s.game.livedTicks > 0 && causeTurn(cause) === 0 ? [] : (s.match.ledgers[causeTurn(cause)]?.beats ?? []).filter((beat) => s.truth || ((beat.seenBy >> s.side) & 1) === 1)

/** Purses are shown in tenths, as in the tray; all else in the figure's own unit. */
const unitOf = (step: WhyStep & { kind: 'stored' }): string => (step.name === 'resource' ? 'points' : QUANTITIES[step.name].unit)

interface Change {
  label: string
  group: Group
  delta: number
}

const changesIn = (s: Sight, step: WhyStep, slot: number, turn: number): Change[] => {
  const sums = new Map<string, Change>()
  for (const { cause, delta } of entriesOf(s.match.ledgers[turn], { slot })) {
    const label = isUntold(s, step, cause) ? t('why.untold') : causeText(s.scenario, s.game, cause, ordersBehind(s, cause))
    const known = sums.get(label)
    if (known === undefined) sums.set(label, { label, group: GROUP_OF[causeKind(cause)] ?? 'other', delta })
    else known.delta += delta
  }
  return [...sums.values()].filter((change) => change.delta !== 0).sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta))
}

const total = (changes: readonly Change[]): number => changes.reduce((sum, change) => sum + change.delta, 0)

const headed = (rows: WhyRow[], label: string): WhyRow[] => rows.map((row, n) => (n === 0 ? { ...row, group: { label, value: '' } } : row))

/** Rows of a slot (or of whole slot -1 - slot), the last turn first, its start at the end. */
export const historyOf = (s: Sight, step: WhyStep & { kind: 'stored' }, slot: number): WhyRow[] => {
  const { match, scenario } = s
  const unit = unitOf(step)
  const valueAt = (turn: number): number => (slot >= 0 ? match.worlds[turn].reals[slot] : match.worlds[turn].wholes[-1 - slot])
  const plain = (change: Change): WhyRow => ({ label: change.label, value: valueText(change.delta, unit, true), amount: change.delta })
  const dated = (row: WhyRow, turn: number): WhyRow => ({ ...row, when: turnShort(scenario, turn), at: turn + 1 })
  const shown = (changes: readonly Change[]): Change[] => changes.filter((change) => !isNought(change.delta, unit))

  const byGroup = (turn: number): WhyRow[] => {
    const changes = changesIn(s, step, slot, turn)
    const groups = GROUPS.map((name) => ({ name, of: changes.filter((change) => change.group === name) })).filter(({ of }) => of.length > 0)
    // whoever adds the groups to what there was finds what there is
    const net = Number(valueAt(turn + 1).toFixed(1)) - Number(valueAt(turn).toFixed(1))
    const amounts = adding(groups.map(({ of }) => total(of)), net, 0.1)
    return groups
      .map(({ name, of }, n): WhyRow => ({ label: t(`why.group.${name}`), value: valueText(amounts[n], unit, true), amount: amounts[n], ...(of.length > 1 || of[0].label !== t(`why.group.${name}`) ? { inner: shown(of).map(plain) } : {}) }))
      .filter((row) => !isNought(row.amount, unit))
  }

  const inOne = (turn: number): WhyRow[] => {
    const changes = shown(changesIn(s, step, slot, turn))
    if (changes.length === 0) return []
    if (changes.length === 1) return [dated(plain(changes[0]), turn)]
    const net = total(changes)
    return [dated({ label: t('why.causes', { count: changes.length }), value: valueText(net, unit, true), amount: net, inner: changes.map(plain) }, turn)]
  }

  const start: WhyRow = { label: t('why.start'), when: turnShort(scenario, 0), value: valueText(valueAt(0), unit, false), amount: 0 }
  const last = match.ledgers.length - 1
  if (last < 0) return [start]
  const earlier = Array.from({ length: last }, (_, n) => last - 1 - n).flatMap(inOne)
  const was: WhyRow = { label: t('why.was'), value: valueText(valueAt(last), unit, false), amount: 0 }
  const newest = step.name === 'resource' ? [was, ...byGroup(last)] : shown(changesIn(s, step, slot, last)).map(plain)
  const lastRows = headed(newest.map((row) => ({ ...row, at: last + 1 })), turnShort(scenario, last))
  return [...lastRows, ...headed([...earlier, start], t('why.earlier'))]
}
