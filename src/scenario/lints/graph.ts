/** Lints of the offset graph: what can never be built, never be answered, or does nothing. */
import { FIELDED } from '../../engine/game.ts'
import { totalTicks } from '../calendar.ts'
import { valueOf } from '../figures.ts'
import { pointerOf } from '../problem.ts'
import { STAGES } from '../schema/world.ts'
import type { Finding, Lint, Subject } from './lint.ts'
import { rivalOf, shown } from './walk.ts'

type Technologies = Subject['scenario']['technologies']

/** Whether a side can ever have the prototype of a technology: it owns it, and what it needs, without going round in a circle. */
const reachable = (technologies: Technologies, side: string, id: string, above: readonly string[] = []): boolean => {
  const own = technologies[id]?.sides[side]
  if (own === undefined || above.includes(id)) return false
  return STAGES.indexOf(own.stage) >= 2 || own.needs.every((need) => reachable(technologies, side, need, [...above, id]))
}

const eachOwned = (technologies: Technologies, visit: (id: string, side: string, own: Technologies[string]['sides'][string]) => Finding[]): Finding[] =>
  Object.entries(technologies).flatMap(([id, technology]) => Object.entries(technology.sides).flatMap(([side, own]) => visit(id, side, own)))

const unfieldable: Lint = {
  id: 'unfieldable-technology', severity: 'warning',
  says: '{{side}} can never field {{technology}}: it needs {{need}}, which the side cannot build.',
  means: 'A side sees a technology on its board that no play will ever bring to the field.',
  mend: 'Give the side what the technology needs, or take the need away. Needs must not run in a circle.',
  broken: { edits: { '/technologies/swarm/sides/south/needs': ['cipher'] }, at: '/technologies/swarm/sides/south/needs/0' },
  check: ({ scenario }) => eachOwned(scenario.technologies, (id, side, own) =>
    STAGES.indexOf(own.stage) >= 2 ? [] : own.needs.flatMap((need, n) => (reachable(scenario.technologies, side, need, [id]) ? [] : [{
      at: pointerOf(['technologies', id, 'sides', side, 'needs', n]), params: { technology: id, side, need },
    }]))),
}

const beyondNeeds: Lint = {
  id: 'start-beyond-needs', severity: 'warning',
  says: '{{side}} starts {{technology}} at {{stage}}, but what it needs, {{need}}, has no prototype yet.',
  means: 'The game opens in a state that its own rules could not have brought about.',
  mend: 'Start the needed technology at prototype or later, or this one at research or earlier.',
  broken: { edits: { '/technologies/jammer/sides/south/needs': ['swarm'] }, at: '/technologies/jammer/sides/south/stage' },
  check: ({ scenario }) => eachOwned(scenario.technologies, (id, side, own) =>
    STAGES.indexOf(own.stage) < 2 ? [] : own.needs.flatMap((need) => {
      const needed = scenario.technologies[need]?.sides[side]
      return needed !== undefined && STAGES.indexOf(needed.stage) >= 2 ? [] : [{ at: pointerOf(['technologies', id, 'sides', side, 'stage']), params: { technology: id, side, need, stage: own.stage } }]
    })),
}

const tooSlow: Lint = {
  id: 'technology-too-slow', severity: 'notice',
  says: '{{side}} cannot field {{technology}} before the end: at full funding it takes about {{needed}} ticks, and {{ticks}} are played.',
  means: 'Money spent on it is lost, and players cannot know.',
  mend: 'Shorten its lead times, start it further on, or leave the side out.',
  broken: { edits: { '/technologies/swarm/lead/prototype': 60 }, at: '/technologies/swarm/sides/south' },
  check: ({ scenario, assumptions, game }) => {
    const ticks = totalTicks(scenario)
    const k = game.coefficients
    const fastest = k.pace * (1 + k.secondUnit + k.secondUnit * k.secondUnit)
    return eachOwned(scenario.technologies, (id, side, own) => {
      const { lead } = scenario.technologies[id]
      const stage = STAGES.indexOf(own.stage)
      // an integration try takes no work, but a tick
      const parts = [valueOf(lead.research, assumptions), valueOf(lead.prototype, assumptions), 0, valueOf(lead.fielding, assumptions)]
      const work = parts.slice(stage).reduce((sum, part) => sum + part, 0) - valueOf(own.progress, assumptions) * (parts[stage] ?? 0)
      const needed = work / fastest + (stage < FIELDED - 1 ? 1 : 0)
      return stage < FIELDED && needed > ticks ? [{ at: pointerOf(['technologies', id, 'sides', side]), params: { technology: id, side, needed: Math.ceil(needed), ticks } }] : []
    })
  },
}

/** Counters that the rival of a side could field against a technology in its own domain. */
const countersOf = (scenario: Subject['scenario'], id: string, side: string): [string, Technologies[string]['counters'][string]][] => {
  const rival = rivalOf(scenario, side)
  return Object.entries(scenario.technologies).flatMap(([by, technology]) => {
    const counter = technology.counters[id]
    return counter !== undefined && technology.sides[rival] !== undefined && counter.channel === scenario.technologies[id].domain ? [[by, counter] as [string, typeof counter]] : []
  })
}

const uncounterable: Lint = {
  id: 'uncounterable-offset', severity: 'warning',
  says: '{{technology}} of {{side}} has no answer: its rival can neither counter it in its own domain ({{domain}}) nor build it.',
  means: 'The cycle stops here: an advantage that draws no answer decides the game.',
  mend: 'Give the rival a technology that counters it with the channel of its domain, or let the rival own it.',
  broken: { edits: { '/technologies/jammer/counters/swarm/channel': 'supply', '/technologies/swarm/sides/south': undefined }, at: '/technologies/swarm' },
  check: ({ scenario, assumptions }) => eachOwned(scenario.technologies, (id, side) => {
    const technology = scenario.technologies[id]
    if (valueOf(technology.value, assumptions) <= 0 || technology.sides[rivalOf(scenario, side)] !== undefined || countersOf(scenario, id, side).length > 0) return []
    return [{ at: pointerOf(['technologies', id]), params: { technology: id, side, domain: technology.domain } }]
  }),
}

const overload: Lint = {
  id: 'counter-overload', severity: 'warning',
  says: 'All counters to {{technology}} of {{side}} together take {{share}}% of it, more than can be taken ({{most}}%).',
  means: 'The counters beyond the limit are money for nothing, and the offset is not worth building.',
  mend: 'Lower the strengths, or drop a counter.',
  broken: { edits: { '/technologies/jammer/counters/swarm/strength': 0.9 }, at: '/technologies/swarm' },
  check: ({ scenario, assumptions, game }) => eachOwned(scenario.technologies, (id, side) => {
    const left = countersOf(scenario, id, side).reduce((share, [, counter]) => share * Math.max(0, 1 - valueOf(counter.strength, assumptions) * game.coefficients.counterStrength), 1)
    const most = game.coefficients.counterCap
    return 1 - left > most ? [{ at: pointerOf(['technologies', id]), params: { technology: id, side, share: Math.round((1 - left) * 100), most: Math.round(most * 100) } }] : []
  }),
}

/** Most of a side’s unfielded offsets that may be answered before they open. */
const BORN_SHARE = 0.25

const born: Lint = {
  id: 'offsets-born-countered', severity: 'warning',
  says: '{{count}} of {{of}} technologies that {{side}} has yet to field would be countered from the start by what the rival has fielded ({{names}}).',
  means: 'Players learn that building does not pay, before the cycle has begun.',
  mend: 'Start fewer of the rival’s counters as fielded, or lower their strength.',
  broken: { edits: { '/technologies/jammer/sides/south/stage': 'fielded', '/technologies/jammer/counters/swarm/strength': 0.5, '/technologies/jammer/counters/cipher': { strength: 0.5, lag: 1, channel: 'access' } }, at: '/technologies' },
  check: ({ scenario, assumptions, game }) => Object.keys(scenario.sides).flatMap((side) => {
    const rival = rivalOf(scenario, side)
    const built = Object.entries(scenario.technologies).filter(([, technology]) => technology.sides[side] !== undefined && technology.sides[side].stage !== 'fielded' && valueOf(technology.value, assumptions) > 0)
    const answered = built.filter(([id]) => {
      const left = countersOf(scenario, id, side).filter(([by]) => scenario.technologies[by].sides[rival]?.stage === 'fielded').reduce((share, [, counter]) => share * Math.max(0, 1 - valueOf(counter.strength, assumptions) * game.coefficients.counterStrength), 1)
      return left < game.coefficients.offsetOpen
    })
    return answered.length > built.length * BORN_SHARE ? [{ at: '/technologies', params: { count: answered.length, of: built.length, side, names: answered.map(([id]) => id).join(', ') } }] : []
  }),
}

const effectless: Lint = {
  id: 'technology-without-effect', severity: 'warning',
  says: '{{technology}} does nothing: no value, no counter, no output, no network, and nothing needs it.',
  means: 'A side can pay for it and get nothing.',
  mend: 'Give it a value, a counter or an output, or remove it.',
  broken: { edits: { '/technologies/swarm/value': 0, '/technologies/swarm/counters': {} }, at: '/technologies/swarm' },
  check: ({ scenario, assumptions }) => {
    const needed = new Set(Object.values(scenario.technologies).flatMap((technology) => Object.values(technology.sides).flatMap((own) => own.needs)))
    return Object.entries(scenario.technologies).flatMap(([id, technology]) =>
      valueOf(technology.value, assumptions) > 0 || technology.outputs.length > 0 || technology.carries !== undefined || Object.keys(technology.counters).length > 0 || needed.has(id) ? [] : [{ at: pointerOf(['technologies', id]), params: { technology: id } }])
  },
}

const ownerless: Lint = {
  id: 'technology-without-side', severity: 'warning',
  says: 'No side can own {{technology}}.',
  means: 'It stands on nobody’s board, and its counters never bite.',
  mend: 'Name a side in "sides", or remove it.',
  broken: { edits: { '/technologies/swarm/sides': {} }, at: '/technologies/swarm/sides' },
  check: ({ scenario }) => Object.entries(scenario.technologies).flatMap(([id, technology]) => (Object.keys(technology.sides).length > 0 ? [] : [{ at: pointerOf(['technologies', id, 'sides']), params: { technology: id } }])),
}

const channel: Lint = {
  id: 'counter-in-wrong-channel', severity: 'warning',
  says: '{{technology}} counters {{against}} in the channel {{channel}}, where it takes nothing: the domain of {{against}} is {{domain}}.',
  means: 'Only a counter in the domain of its target takes from the target’s advantage. In the channel access it shields, and only against a technology that carries a network.',
  mend: 'Use the domain of the target as channel.',
  broken: { edits: { '/technologies/jammer/counters/swarm/channel': 'supply' }, at: '/technologies/jammer/counters/swarm/channel' },
  check: ({ scenario }) => Object.entries(scenario.technologies).flatMap(([id, technology]) => Object.entries(technology.counters).flatMap(([against, counter]) => {
    const target = scenario.technologies[against]
    if (target === undefined || counter.channel === target.domain || (counter.channel === 'access' && target.carries !== undefined)) return []
    const at = pointerOf(['technologies', id, 'counters', against, 'channel'])
    return [{ at, params: { technology: id, against, channel: counter.channel, domain: target.domain }, fix: [{ op: 'replace', path: at, value: target.domain }] }]
  })),
}

const counterOfOwn: Lint = {
  id: 'counter-never-meets', severity: 'warning',
  says: '{{technology}} counters {{against}}, but no side that can own the one faces a side that can own the other.',
  means: 'The counter never bites.',
  mend: 'Let the sides own them so that they meet, or drop the counter.',
  broken: { edits: { '/technologies/cipher/counters/cipher': { strength: 0.2, lag: 1, channel: 'access' } }, at: '/technologies/cipher/counters/cipher' },
  check: ({ scenario }) => Object.entries(scenario.technologies).flatMap(([id, technology]) => Object.keys(technology.counters).flatMap((against) => {
    const meet = Object.keys(technology.sides).some((side) => scenario.technologies[against]?.sides[rivalOf(scenario, side)] !== undefined)
    const at = pointerOf(['technologies', id, 'counters', against])
    return meet || scenario.technologies[against] === undefined ? [] : [{ at, params: { technology: id, against } }]
  })),
}

const ranges: Lint = {
  id: 'counter-strength-outside-share', severity: 'error',
  says: 'The strength of {{technology}} against {{against}} is {{strength}}; it is a share from 0 to 1.',
  means: 'A counter beyond 1 would take more than there is.',
  mend: 'Write 0.4 for forty per cent.',
  broken: { edits: { '/technologies/jammer/counters/swarm/strength': 40 }, at: '/technologies/jammer/counters/swarm/strength' },
  check: ({ scenario, assumptions }) => Object.entries(scenario.technologies).flatMap(([id, technology]) => Object.entries(technology.counters).flatMap(([against, counter]) => {
    const strength = valueOf(counter.strength, assumptions)
    return strength >= 0 && strength <= 1 ? [] : [{ at: pointerOf(['technologies', id, 'counters', against, 'strength']), params: { technology: id, against, strength: shown(strength) } }]
  })),
}

export const GRAPH_LINTS: readonly Lint[] = [unfieldable, beyondNeeds, tooSlow, uncounterable, overload, born, effectless, ownerless, channel, counterOfOwn, ranges]
