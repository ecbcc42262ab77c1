/** Lints of moves: what nobody can give, pay or aim, and what says the same twice. */
import { valueOf } from '../figures.ts'
import type { EffectUse, Scenario } from '../format.ts'
import { pointerOf } from '../problem.ts'
import type { Finding, Lint, Subject } from './lint.ts'
import { satisfiable } from './satisfiable.ts'
import { rivalOf, shown } from './walk.ts'

type Move = Scenario['moves'][string]

const eachMove = ({ scenario }: Subject, visit: (id: string, move: Move, at: (...path: (string | number)[]) => string) => Finding[]): Finding[] =>
  Object.entries(scenario.moves).flatMap(([id, move]) => visit(id, move, (...path) => pointerOf(['moves', id, ...path])))

/** Why no country or technology can be named, if none can. */
const untargetable = (subject: Subject, id: string, move: Move): string | undefined => {
  const { scenario, game } = subject
  if (move.target === 'country') {
    const m = game.ids.moves.indexOf(id)
    const countries = game.ids.countries.length
    const network = move.network ?? scenario.mainNetwork
    const rungs = scenario.networks[network]?.ladder.length ?? 0
    const open = game.moveEligible.subarray(m * countries, (m + 1) * countries).some((flag) => flag !== 0)
    if (!open) return 'no country has the attributes that it asks for'
    if ((move.eligible?.rungAtLeast ?? 0) > Math.max(0, rungs - 1)) return 'no rung of the ladder is that high'
    if ((move.eligible?.rungBelow ?? Math.max(1, rungs)) <= Math.max(0, move.eligible?.rungAtLeast ?? 0)) return 'no rung lies between its bounds'
  }
  const owner = move.technology === 'own' ? move.side : move.technology === 'rival' ? rivalOf(scenario, move.side) : undefined
  if (owner !== undefined && !Object.values(scenario.technologies).some((technology) => technology.sides[owner] !== undefined)) return `${owner} owns no technology`
  if (move.available !== undefined && !satisfiable(move.available)) return 'its condition can never hold'
  return undefined
}

const aimless: Lint = {
  id: 'move-without-target', severity: 'warning',
  says: 'Nobody can use {{move}}: {{why}}.',
  means: 'The move stands on the list of its side and is refused every time.',
  mend: 'Loosen what it asks for in "eligible" or "available".',
  broken: { edits: { '/moves/north-brief/eligible': { tieAtLeast: 5 } }, at: '/moves/north-brief' },
  check: (subject) => eachMove(subject, (id, move, at) => {
    const why = untargetable(subject, id, move)
    return why === undefined ? [] : [{ at: at(), params: { move: id, why } }]
  }),
}

const dear: Lint = {
  id: 'move-too-dear', severity: 'warning',
  says: '{{side}} can never pay for {{move}}: it costs {{cost}} {{resource}}, and the side holds at most {{most}}.',
  means: 'The move is refused in every game.',
  mend: 'Lower its price, or raise the cap of the resource.',
  broken: { edits: { '/moves/north-brief/cost': { diplomatic: 40 } }, at: '/moves/north-brief/cost/diplomatic' },
  check: (subject) => eachMove(subject, (id, move, at) => Object.entries(move.cost).flatMap(([resource, figure]) => {
    const cost = valueOf(figure, subject.assumptions)
    const held = subject.scenario.sides[move.side]?.resources[resource]
    const most = held === undefined ? 0 : Math.max(valueOf(held.cap, subject.assumptions), 0)
    return cost > most ? [{ at: at('cost', resource), params: { move: id, side: move.side, resource, cost: shown(cost), most: shown(most) } }] : []
  })),
}

const free: Lint = {
  id: 'move-without-price', severity: 'warning',
  says: '{{move}} costs nothing.',
  means: 'A free move is used every turn, and chooses itself.',
  mend: 'Give it a price in at least one resource.',
  broken: { edits: { '/moves/north-brief/cost': {} }, at: '/moves/north-brief/cost' },
  check: (subject) => eachMove(subject, (id, move, at) => (Object.values(move.cost).some((figure) => valueOf(figure, subject.assumptions) > 0) ? [] : [{ at: at('cost'), params: { move: id } }])),
}

const isNumber = (value: unknown): boolean => typeof value === 'number' || (typeof value === 'object' && value !== null && ('value' in value || 'assume' in value))
const shapeOf = (use: EffectUse): string => JSON.stringify(Object.entries(use).filter(([, value]) => !isNumber(value)).sort(([a], [b]) => (a < b ? -1 : 1)))

const twin: Lint = {
  id: 'duplicate-move', severity: 'warning',
  says: '{{move}} does the same as {{other}} but for its numbers.',
  means: 'Two buttons for one decision: players compare prices in place of means.',
  mend: 'Give it an effect of its own, or keep one of the two.',
  broken: { edits: { '/moves/north-talk': { side: 'north', seat: 'council', verb: 'persuade', name: 'Talk to {target}', text: 'Talks.', risk: 'Little.', target: 'country', network: 'net', arguments: ['evidence'], cost: { diplomatic: 2 }, effects: [{ effect: 'persuade', amount: 0.5 }], source: 'invented', confidence: 'analyst' } }, at: '/moves/north-talk/effects' },
  check: (subject) => {
    const seen = new Map<string, string>()
    return eachMove(subject, (id, move, at) => {
      const uses = [...(move.effects as EffectUse[]), ...(move.blowback as EffectUse[])].map(shapeOf).sort()
      const shape = `${move.side} ${move.target} ${move.technology} ${move.network ?? ''} ${uses.join(' + ')}`
      const other = seen.get(shape)
      if (other === undefined) seen.set(shape, id)
      return other === undefined ? [] : [{ at: at('effects'), params: { move: id, other } }]
    })
  },
}

const seat: Lint = {
  id: 'move-outside-seat', severity: 'warning',
  says: '{{move}} is a move of the verb {{verb}}, which its seat {{seat}} may not order.',
  means: 'A class that plays by seats finds the move at nobody’s place.',
  mend: 'Give the move to a seat that has the verb, or the verb to the seat.',
  broken: { edits: { '/sides/north/seats/council/verbs': ['build'] }, at: '/moves/north-brief/seat' },
  check: (subject) => eachMove(subject, (id, move, at) => {
    const own = subject.scenario.sides[move.side]?.seats[move.seat]
    return own === undefined || own.verbs.includes(move.verb) ? [] : [{ at: at('seat'), params: { move: id, verb: move.verb, seat: move.seat } }]
  }),
}

const placeholder: Lint = {
  id: 'move-name-names-nothing', severity: 'warning',
  says: 'The name of {{move}} has {{hole}}, but its orders name no such thing.',
  means: 'Players read a name with a hole in it.',
  mend: 'Take the hole out of the name, or set "target" or "technology".',
  broken: { edits: { '/moves/north-brief/name': 'Brief {target} on {technology}' }, at: '/moves/north-brief/name' },
  check: (subject) => eachMove(subject, (id, move, at) => [['{target}', move.target === 'country'], ['{technology}', move.technology !== 'none']].flatMap(([hole, filled]) => (move.name.includes(hole as string) && !filled ? [{ at: at('name'), params: { move: id, hole: hole as string } }] : []))),
}

const programme: Lint = {
  id: 'side-without-programme', severity: 'warning',
  says: '{{side}} has {{count}} moves that set the funding of a programme; it needs exactly one.',
  means: 'Without one, the side can build nothing. With several, the desk cannot tell which to offer.',
  mend: 'Mark one move of verb build with "programme": true, "technology": "own" and an amount.',
  broken: { edits: { '/moves/north-fund/programme': false }, at: '/sides/north' },
  check: ({ scenario }) => Object.keys(scenario.sides).flatMap((side) => {
    const count = Object.values(scenario.moves).filter((move) => move.side === side && move.programme).length
    return count === 1 ? [] : [{ at: pointerOf(['sides', side]), params: { side, count } }]
  }),
}

const answer: Lint = {
  id: 'side-without-answer', severity: 'warning',
  says: '{{side}} has {{count}} moves that play an answer card; it needs exactly one.',
  means: 'A rival’s offset opens and the side cannot answer it in that turn.',
  mend: 'Mark one move with "answer": true, "against": true and the effect answer-offset.',
  broken: { edits: { '/moves/south-answer': undefined }, at: '/sides/south' },
  check: ({ scenario }) => Object.keys(scenario.sides).flatMap((side) => {
    const count = Object.values(scenario.moves).filter((move) => move.side === side && move.answer).length
    return count === 1 ? [] : [{ at: pointerOf(['sides', side]), params: { side, count } }]
  }),
}

const unusedArgument: Lint = {
  id: 'argument-unused', severity: 'warning',
  says: 'No move can state the argument {{argument}}.',
  means: 'It is never heard in a game.',
  mend: 'Name it in the "arguments" of a move, or remove it.',
  broken: { edits: { '/arguments/honour': { name: 'Honour', text: 'It is right.', fits: { client: 1, believer: 1, trader: 1, dependent: 1, hedger: 1 }, refusal: '{country} is not moved.' } }, at: '/arguments/honour' },
  check: ({ scenario }) => {
    const used = new Set(Object.values(scenario.moves).flatMap((move) => move.arguments ?? []))
    return Object.keys(scenario.arguments).filter((id) => !used.has(id)).map((id) => ({ at: pointerOf(['arguments', id]), params: { argument: id } }))
  },
}

const stock: Lint = {
  id: 'resource-without-income', severity: 'warning',
  says: '{{side}} has no income of {{resource}}.',
  means: 'What it costs is paid once and never again.',
  mend: 'Give it an income or a floor above 0, or an effect that earns it.',
  broken: { edits: { '/sides/north/resources/political/income': 0, '/sides/north/resources/political/floor': 0 }, at: '/sides/north/resources/political' },
  check: ({ scenario, assumptions }) => Object.entries(scenario.sides).flatMap(([side, entry]) => Object.keys(scenario.resources).flatMap((resource) => {
    const held = entry.resources[resource]
    const spent = Object.values(scenario.moves).some((move) => move.side === side && move.cost[resource] !== undefined)
    if (!spent || (held !== undefined && (valueOf(held.income, assumptions) > 0 || valueOf(held.floor, assumptions) > 0))) return []
    return [{ at: pointerOf(['sides', side, 'resources', ...(held === undefined ? [] : [resource])]), params: { side, resource } }]
  })),
}

const sink: Lint = {
  id: 'resource-without-use', severity: 'warning',
  says: '{{side}} can spend {{resource}} on nothing.',
  means: 'A number on the screen that means nothing.',
  mend: 'Let a move cost it, or take it away from the side.',
  broken: { edits: { '/resources/glory': { name: 'Glory', kind: 'political' }, '/sides/north/resources/glory': { start: 1, income: 1, floor: 0, cap: 5, keep: 1 } }, at: '/sides/north/resources/glory' },
  check: ({ scenario }) => Object.entries(scenario.sides).flatMap(([side, entry]) => Object.keys(entry.resources).flatMap((resource) => {
    const spent = Object.values(scenario.moves).some((move) => move.side === side && (move.cost[resource] !== undefined || Object.values(move.options ?? {}).some((option) => option.cost[resource] !== undefined)))
    return spent ? [] : [{ at: pointerOf(['sides', side, 'resources', resource]), params: { side, resource } }]
  })),
}

export const MOVE_LINTS: readonly Lint[] = [aimless, dear, free, twin, seat, placeholder, programme, answer, unusedArgument, stock, sink]
