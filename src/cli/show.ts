/** show: the rulebook, printed from the scenario and the effects, so that nothing is told twice. */
import { COEFFICIENTS, type CoefficientId } from '../engine/coefficients.ts'
import { RULES_VERSION } from '../engine/version.ts'
import { tickLabel, turnTick } from '../scenario/calendar.ts'
import { compile, coefficientsOf } from '../scenario/compile.ts'
import { assumptionsOf, type Figure, valueOf } from '../scenario/figures.ts'
import type { EffectUse, Scenario } from '../scenario/format.ts'
import { gameHash, textHash } from '../scenario/hashes.ts'
import { ENGLISH } from '../scenario/texts.ts'
import type { Call } from './call.ts'
import { loadScenario } from './files.ts'
import { originLine, shareLines } from './origins.ts'
import { EXIT, out, reportProblems, say } from './terminal.ts'

const shown = (x: number): string => String(Math.round(x * 100) / 100)

/** The sentence of one use of an effect, with its numbers. */
const effectSentence = (scenario: Scenario, use: EffectUse, assumptions: Record<string, number>): string => {
  const params: Record<string, string> = { amount: 'the amount of the order', where: 'the target', rival: 'the rival', target: 'the target', technology: 'the technology', side: 'the side', network: 'the network', argument: 'the argument', against: 'the rival’s technology' }
  for (const [name, value] of Object.entries(use)) {
    if (typeof value === 'number' || (typeof value === 'object' && value !== null && ('value' in value || 'assume' in value))) params[name] = shown(valueOf(value as Figure, assumptions))
    else if (typeof value === 'string') params[name] = scenario.technologies[value]?.name ?? scenario.networks[value]?.name ?? scenario.sides[value]?.name ?? scenario.resources[value]?.name ?? value
    else if (Array.isArray(value)) params[name] = value.map((id) => scenario.countries[String(id)]?.name ?? String(id)).join(', ')
  }
  const when = [
    use.chance !== undefined ? `with a chance of ${shown(valueOf(use.chance as Figure, assumptions) * 100)}%` : '',
    use.after !== undefined ? `after ${shown(valueOf(use.after as Figure, assumptions))} ticks` : '',
    use.for !== undefined ? `for ${shown(valueOf(use.for as Figure, assumptions))} ticks` : '',
    use.when !== undefined ? 'under a condition' : '',
    use.scope !== undefined && use.scope !== 'target' ? `on ${use.scope === 'listed' ? params.countries : use.scope}` : '',
  ].filter((part) => part !== '').join(', ')
  // an effect that works on one of several stocks has a sentence for each
  const own = typeof use.stock === 'string' ? `effect.${use.effect}.${use.stock}` : ''
  params.side = use.side === 'rival' ? 'the rival' : params.side
  return `${say(own in ENGLISH ? own : `effect.${use.effect}.does`, params)}${when ? ` (${when})` : ''}`
}

export const showVerb = (call: Call): number => {
  const parsed = loadScenario(call.names[0])
  if (!parsed.ok) return reportProblems(parsed.problems)
  if (call.flags.at !== undefined) {
    out(originLine(call.names[0], call.flags.at as string) ?? '')
    return EXIT.ok
  }
  const scenario = parsed.value
  const assumptions = assumptionsOf(scenario)
  const game = compile(scenario, assumptions)
  const list = (title: string, lines: string[]) => out([`\n## ${title}`, ...lines].join('\n'))
  out(`# ${scenario.title}\n\n${scenario.summary}\n`)
  out(`Version: rules ${RULES_VERSION}, model ${gameHash(game)}, texts ${textHash(scenario)}. A replay holds to the first two; a mended text changes only the last.\n`)
  out(`Kind: ${scenario.purpose.kind}\nFor: ${scenario.purpose.audience}`)
  const shares = shareLines(call.names[0])
  if (shares.length > 0) list('Files', shares)
  list('What it does not claim', scenario.purpose.nonClaims.map((claim) => `- ${claim}`))
  list('Play', [
    `${game.turns} turns of ${game.ticksPerTurn} ${scenario.calendar.tick}${game.ticksPerTurn > 1 ? 's' : ''} from ${tickLabel(scenario.calendar, turnTick(scenario, 0))}${scenario.start === undefined ? '' : `, on the recorded orders from ${scenario.calendar.start} to ${scenario.start.through}`}; then ${game.horizonTicks} ticks without orders. ${game.ordersPerTurn} orders a turn.`,
  ])
  for (const side of Object.values(scenario.sides)) {
    list(`${side.name} (${side.role})`, [side.brief, '', ...side.goals.map((goal) => `- ${goal}`), '', `Aims: ${Object.entries(side.aims).map(([index, weight]) => `${say(`index.${index}`)} ${shown(valueOf(weight, assumptions) * 100)}%`).join(', ')}. Par ${shown(valueOf(side.par, assumptions))}.`])
    const moves = Object.entries(scenario.moves).filter(([, move]) => scenario.sides[move.side] === side)
    for (const [id, move] of moves) {
      const price = Object.entries(move.cost).map(([resource, cost]) => `${shown(valueOf(cost, assumptions))} ${scenario.resources[resource].name.toLowerCase()}`).join(', ')
      out(`\n### ${move.name} (${id})\n${move.official ?? ''}\n${move.text}\nPrice: ${price}. Verb: ${move.verb}.${move.cooldown ? ` Rests ${move.cooldown} ticks.` : ''}${move.slot ? '' : ' Takes no slot.'}${move.covert ? ' Covert.' : ''}`)
      for (const use of move.effects as EffectUse[]) out(`- ${effectSentence(scenario, use, assumptions)}`)
      for (const use of move.blowback as EffectUse[]) out(`- Blowback: ${effectSentence(scenario, use, assumptions)}`)
      out(`Risk: ${move.risk}${move.precedents ? ` Precedents: ${move.precedents}.` : ''} Source: ${move.source} (${move.confidence}).`)
    }
  }
  list('Technologies', Object.entries(scenario.technologies).map(([id, t]) => {
    const counters = Object.entries(t.counters).map(([against, counter]) => `${scenario.technologies[against].short} ${shown(valueOf(counter.strength, assumptions))}`).join(', ')
    return `- ${t.name} (${id}, ${t.domain}, ${t.origin}; value ${shown(valueOf(t.value, assumptions))}): ${t.text}${counters ? ` Counters ${counters}.` : ''}`
  }))
  list('Events', Object.values(scenario.events).map((event) => `- ${event.at ?? (event.chance !== undefined ? `${shown(valueOf(event.chance, assumptions) * 100)}% a tick` : 'conditional')}: ${event.name}. ${event.text} Source: ${event.source} (${event.confidence}).`))
  list('Assumptions', Object.entries(scenario.assumptions).map(([id, dial]) => `- ${dial.name} (${id}): ${dial.claim} ${dial.text} Range ${dial.range[0]} to ${dial.range[1]}; ${Object.entries(scenario.worlds).filter(([, world]) => !world.draw).map(([world, entry]) => `${world} ${entry.assume[id] ?? dial.default}`).join(', ')}.`))
  const coefficients = coefficientsOf(scenario, assumptions)
  list('Coefficients of the model', (Object.keys(COEFFICIENTS) as CoefficientId[]).map((id) => `- ${id} = ${shown(coefficients[id] * 1000) === '0' ? coefficients[id] : Math.round(coefficients[id] * 10000) / 10000} (${COEFFICIENTS[id].unit}): ${COEFFICIENTS[id].text}`))
  list('Sources', Object.entries(scenario.sources).map(([id, source]) => `- ${id}: ${source.title}${source.publisher ? `, ${source.publisher}` : ''}${source.date ? `, ${source.date}` : ''}${source.url ? ` ${source.url}` : ''}`))
  return EXIT.ok
}
