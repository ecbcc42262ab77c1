/** Questions for the debrief: the game's own turnings, then those of the scenario whose condition holds at the end. */
import { workOutAll } from '../../engine/derive.ts'
import { DERIVED } from '../../engine/derived.ts'
import { FIELDED } from '../../engine/game.ts'
import { BEAT } from '../../engine/ledger.ts'
import { turnOf } from '../../engine/turn.ts'
import { viewOf } from '../../engine/view.ts'
import type { Match } from '../../replay/match.ts'
import { quantityPath } from '../../scenario/quantityPath.ts'
import type { Condition } from '../../scenario/schema/condition.ts'
import { decisions, turningPoints } from './afterward.ts'
import { cycleOf } from './cycle.ts'
import { turnAfter } from './cycleHistory.ts'
import { lastedOf } from './cycleChain.ts'
import { expectations } from './expectations.ts'
import { TRUTH } from './session.ts'

export interface Question {
  /** Text of the scenario, or a key of the catalogue with its values. */
  text: string | { key: string; values: Record<string, string | number> }
  /** Turns that had been played at the moment that it is about. */
  at?: number
  /** Tick for the value `when`, named by the page. */
  ticks?: number
}

/** Whether a condition of the file holds in the last world of a match. What cannot be read holds nowhere. */
const holdsAtEnd = (match: Match, condition: Condition): boolean => {
  const { game } = match
  const world = match.end?.world ?? match.world
  if ('all' in condition) return condition.all.every((one) => holdsAtEnd(match, one))
  if ('any' in condition) return condition.any.some((one) => holdsAtEnd(match, one))
  if ('not' in condition) return !holdsAtEnd(match, condition.not)
  const path = quantityPath(game.ids, game.layout, condition.quantity, condition.of ?? '')
  if (!path.ok) return false
  const turn = turnOf(game)
  if (path.kind === 'derived') workOutAll(game, world, turn)
  const value = path.kind === 'derived' ? DERIVED[path.name].value(game, world, turn, path.index) : path.kind === 'real' ? world.reals[path.slot] : world.wholes[path.slot]
  const { atLeast, below, is } = condition
  return (atLeast === undefined || value >= atLeast) && (below === undefined || value < below) && (is === undefined || value === is)
}

const nameOf = (match: Match, side: number): string => match.scenario.sides[match.game.ids.sides[side]].name

/** About the turn that moved the gap most. */
const swing = (match: Match): Question[] => {
  const [point] = turningPoints(match).toSorted((a, b) => b.by - a.by)
  return point === undefined ? [] : [{ text: { key: 'ask.swing', values: { side: nameOf(match, point.side), by: point.by } }, at: point.at }]
}

/** About the offset that was answered after it had stood longest. */
const answered = (match: Match): Question[] => {
  const { looked, model } = cycleOf(match, TRUTH)
  const [found] = model.links
    .map((link) => ({ link, row: model.rows.find((row) => row.key === link.against), by: model.rows.find((row) => row.key === link.by) }))
    .filter(({ row, link }) => row !== undefined && link.kind !== 'born' && lastedOf(model, row) > 0)
    .sort((a, b) => lastedOf(model, b.row!) - lastedOf(model, a.row!))
  if (found?.row === undefined || found.by === undefined) return []
  return [{ text: { key: 'ask.answered', values: { technology: found.row.short, side: nameOf(match, found.row.side), by: found.by.short, rival: nameOf(match, found.by.side) } }, at: turnAfter(looked, found.link.lands), ticks: lastedOf(model, found.row) }]
}

/** About the draw that went most against its odds. */
const luck = (match: Match): Question[] => {
  const [odd] = decisions(match).map((one) => ({ ...one, against: one.moved ? 1 - one.odds : one.odds })).filter((one) => one.against >= 0.7).sort((a, b) => b.against - a.against)
  if (odd === undefined) return []
  const country = match.scenario.countries[match.game.ids.countries[odd.country]].name
  return [{ text: { key: odd.moved ? 'ask.luckMoved' : 'ask.luckStayed', values: { country, odds: odd.odds } }, at: odd.at }]
}

/** About the technology worth most that a side had never seen when the rival fielded it. */
const unseen = (match: Match): Question[] => {
  const { game, scenario } = match
  const count = game.ids.technologies.length
  const [worst] = match.ledgers
    .flatMap((ledger, turn) => ledger.beats.filter((beat) => beat.kind === BEAT.stage && beat.b === FIELDED).map((beat) => ({ at: turn + 1, rival: beat.side, technology: beat.a })))
    .filter(({ at, rival, technology }) => viewOf(match.viewGame, match.worlds[at - 1], 1 - rival).seenAt[(1 - rival) * count + technology] === 0)
    .sort((a, b) => game.value[b.technology] - game.value[a.technology])
  if (worst === undefined) return []
  return [{ text: { key: 'ask.unseen', values: { side: nameOf(match, 1 - worst.rival), rival: nameOf(match, worst.rival), technology: scenario.technologies[game.ids.technologies[worst.technology]].short } }, at: worst.at }]
}

/** About the last expectation of a player that was not met. */
const missed = (match: Match): Question[] => {
  const one = expectations(match).findLast(({ verdict, expects }) => verdict?.met === 'missed' && expects !== undefined)
  return one === undefined ? [] : [{ text: { key: 'ask.missed', values: { side: nameOf(match, one.side), order: one.order, expects: one.expects ?? '' } }, at: one.at }]
}

/** How many of the scenario's own questions are asked: what comes first matters most to its author. */
const MOST_OWN = 4

/** Whether a question is about this very game; the others are the scenario's own. */
export const isOfGame = (question: Question): boolean => typeof question.text !== 'string'

export const questionsOf = (match: Match): Question[] => [
  ...swing(match), ...answered(match), ...unseen(match), ...missed(match), ...luck(match),
  ...match.scenario.debrief.filter((question) => question.when === undefined || holdsAtEnd(match, question.when))
    // a question that waited for this end is about it
    .toSorted((a, b) => Number(b.when !== undefined) - Number(a.when !== undefined)).slice(0, MOST_OWN)
    .map((question): Question => ({ text: question.question })),
]
