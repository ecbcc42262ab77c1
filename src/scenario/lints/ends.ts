/** Lints of scoring, endings, bots and debrief. */
import { valueOf } from '../figures.ts'
import { pointerOf } from '../problem.ts'
import type { Lint } from './lint.ts'
import { always, satisfiable } from './satisfiable.ts'
import { shown } from './walk.ts'

const par: Lint = {
  id: 'par-implausible', severity: 'warning',
  says: 'The par of {{side}} is {{par}}; scores of normal games lie between {{low}} and {{high}}.',
  means: 'The result is the score less par: one side wins every game.',
  mend: 'Play some games ("simulate --games 60") and take the mean score as par.',
  broken: { edits: { '/sides/north/par': 5 }, at: '/sides/north/par' },
  check: ({ scenario, assumptions }) => Object.entries(scenario.sides).flatMap(([side, entry]) => {
    const value = valueOf(entry.par, assumptions)
    return value >= 20 && value <= 80 ? [] : [{ at: pointerOf(['sides', side, 'par']), params: { side, par: shown(value), low: 20, high: 80 } }]
  }),
}

/** How far a sum of weights may be from 1. */
const NEAR_ONE = 0.005

const weights: Lint = {
  id: 'weights-do-not-add-up', severity: 'warning',
  says: '{{what}} add up to {{sum}}, not to 1.',
  means: 'Shares and scores come out too low or too high by as much.',
  mend: 'Change the weights so that they add up to 1.',
  broken: { edits: { '/sides/north/aims/sphere': 0.6 }, at: '/sides/north/aims' },
  check: ({ scenario, assumptions }) => {
    const sum = (list: readonly unknown[]) => list.reduce((total: number, figure) => total + valueOf(figure as number, assumptions), 0)
    const groups: [what: string, at: string, total: number][] = [
      ...Object.entries(scenario.sides).map(([id, side]): [string, string, number] => [`The aims of ${id}`, pointerOf(['sides', id, 'aims']), sum(Object.values(side.aims))]),
      ['The weights of the networks in the sphere', '/networks', sum(Object.values(scenario.networks).map((network) => network.sphereWeight))],
      ...Object.entries(scenario.networks).filter(([, network]) => Object.keys(network.functions).length > 0).map(([id, network]): [string, string, number] => [`The weights of the functions of ${id}`, pointerOf(['networks', id, 'functions']), sum(Object.values(network.functions).map(({ weight }) => weight))]),
    ]
    return groups.filter(([, , total]) => Math.abs(total - 1) > NEAR_ONE).map(([what, at, total]) => ({ at, params: { what, sum: shown(total) } }))
  },
}

const grades: Lint = {
  id: 'grades-not-falling', severity: 'warning',
  says: 'The grade "{{name}}" begins at {{at}}, not below the grade before it.',
  means: 'It is never given.',
  mend: 'Grades stand best first, each from a lower result on.',
  broken: { edits: { '/grades/2/atLeast': 4 }, at: '/grades/2/atLeast' },
  check: ({ scenario }) => scenario.grades.flatMap((grade, n) => (n > 0 && grade.atLeast >= scenario.grades[n - 1].atLeast ? [{ at: pointerOf(['grades', n, 'atLeast']), params: { name: grade.name, at: grade.atLeast } }] : [])),
}

const ending: Lint = {
  id: 'ending-unreachable', severity: 'warning',
  says: 'The ending {{ending}} can never come: its condition cannot hold.',
  means: 'Nobody will read it.',
  mend: 'Look at the bounds of the quantity, and at parts that exclude one another.',
  broken: { edits: { '/endings/other/when': { all: [{ quantity: 'result', of: 'north', atLeast: 10 }, { quantity: 'result', of: 'north', below: 5 }] } }, at: '/endings/other/when' },
  check: ({ scenario }) => Object.entries(scenario.endings).flatMap(([id, { when }]) => (satisfiable(when) ? [] : [{ at: pointerOf(['endings', id, 'when']), params: { ending: id } }])),
}

const certain: Lint = {
  id: 'ending-certain', severity: 'notice',
  says: 'The ending {{ending}} comes in every game.',
  means: 'It tells players nothing about theirs.',
  mend: 'Narrow its condition.',
  broken: { edits: { '/endings/other/when': { quantity: 'score', of: 'north', atLeast: 0 } }, at: '/endings/other/when' },
  check: ({ scenario }) => Object.entries(scenario.endings).flatMap(([id, { when }]) => (always(when) ? [{ at: pointerOf(['endings', id, 'when']), params: { ending: id } }] : [])),
}

const debrief: Lint = {
  id: 'no-debrief-question', severity: 'warning',
  says: 'The scenario asks no question afterwards.',
  means: 'What is learnt is learnt in the debrief.',
  mend: 'Add questions to "debrief", each about a claim or a mechanism.',
  broken: { edits: { '/debrief': [] }, at: '/debrief' },
  check: ({ scenario }) => (scenario.debrief.length > 0 ? [] : [{ at: '/debrief' }]),
}

const unasked: Lint = {
  id: 'debrief-never-asked', severity: 'warning',
  says: 'Question {{n}} of the debrief is never asked: its condition cannot hold.',
  means: 'It is lost.',
  mend: 'Correct the condition, or drop it.',
  broken: { edits: { '/debrief/0/when': { quantity: 'coup', is: 2 } }, at: '/debrief/0/when' },
  check: ({ scenario }) => scenario.debrief.flatMap(({ when }, n) => (when !== undefined && !satisfiable(when) ? [{ at: pointerOf(['debrief', n, 'when']), params: { n: n + 1 } }] : [])),
}

const botMove: Lint = {
  id: 'bot-names-unusable', severity: 'warning',
  says: 'The bot {{bot}} weighs {{what}}, which is not {{side}}’s to use.',
  means: 'The weight has no effect.',
  mend: 'Name something of the bot’s own side.',
  broken: { edits: { '/bots/north-balanced/moves': { 'south-finance': 2 } }, at: '/bots/north-balanced/moves/south-finance' },
  check: ({ scenario }) => Object.entries(scenario.bots).flatMap(([bot, entry]) => {
    const { side } = entry
    if (side === undefined) return []
    const foreign = (part: 'moves' | 'technologies', owned: (id: string) => boolean | undefined) => Object.keys(entry[part]).filter((id) => owned(id) === false).map((what) => {
      const at = pointerOf(['bots', bot, part, what])
      return { at, params: { bot, what, side }, fix: [{ op: 'remove' as const, path: at }] }
    })
    return [
      ...foreign('moves', (id) => scenario.moves[id] && scenario.moves[id].side === side),
      ...foreign('technologies', (id) => scenario.technologies[id] && (scenario.technologies[id].sides[side] !== undefined || Object.keys(scenario.technologies[id].sides).length === 0)),
    ]
  }),
}

const botless: Lint = {
  id: 'side-without-bot', severity: 'warning',
  says: 'No bot of kind doctrine plays {{side}}.',
  means: 'Nobody can play against it alone, and no balance can be measured.',
  mend: 'Add a bot with "side" and weights of verbs.',
  broken: { edits: { '/bots/south-balanced': undefined }, at: '/bots' },
  check: ({ scenario }) => Object.keys(scenario.sides).filter((side) => !Object.values(scenario.bots).some((bot) => bot.kind === 'doctrine' && (bot.side ?? side) === side)).map((side) => ({ at: '/bots', params: { side } })),
}

const foreignRecord: Lint = {
  id: 'record-of-other-side', severity: 'warning',
  says: 'The recorded order {{n}} gives {{side}} the move {{move}}, which belongs to the other side.',
  means: 'The recorded game cannot be played, and the back-test compares nothing.',
  mend: 'Correct the side or the move.',
  broken: { edits: { '/history/orders/0/side': 'south' }, at: '/history/orders/0/side' },
  check: ({ scenario }) => scenario.history.orders.flatMap(({ side, order }, n) => (scenario.moves[order.move] !== undefined && scenario.moves[order.move].side !== side ? [{ at: pointerOf(['history', 'orders', n, 'side']), params: { n: n + 1, side, move: order.move } }] : [])),
}

export const END_LINTS: readonly Lint[] = [par, weights, grades, ending, certain, debrief, unasked, botMove, botless, foreignRecord]
