/** Sections of the sheet that say what the scenario puts in: assumptions, countries, technologies, sources. */
import { workOutAll } from '../engine/derive.ts'
import { pushTerms, REASON_OF, REASONS, TERM_COUNT, TERMS } from '../engine/push.ts'
import { turnOf } from '../engine/turn.ts'
import { openWorld } from '../replay/match.ts'
import { compile } from '../scenario/compile.ts'
import { deriveCountry } from '../scenario/deriveCountry.ts'
import { type Assumptions, assumptionsOf } from '../scenario/figures.ts'
import type { Scenario } from '../scenario/format.ts'
import { COUNTRY_TYPES, STAGES } from '../scenario/schema/world.ts'
import { figureOf } from './modelSheetFigures.ts'
import { type Block, type Cell, rangeText, type Say, type Section, shown } from './modelSheetParts.ts'

/** Names of things by id, for cells that list several. */
const listed = (names: readonly string[], say: Say): string => (names.length === 0 ? say('sheet.none') : names.join(say('sheet.join.list')))

export const dialsSection = (scenario: Scenario, world: string, say: Say): Section => {
  const worlds = Object.entries(scenario.worlds)
  const evidence = (list: Scenario['assumptions'][string]['for']): Block => ({ kind: 'list', items: list.length === 0 ? [say('sheet.dials.nothing')] : list.map(({ text, source, confidence }) => ({ text: say('sheet.join.note', { text, note: source }), confidence })) })
  return {
    id: 'assumptions', title: say('sheet.dials'),
    blocks: [
      { kind: 'text', text: say('sheet.dials.text', { world: scenario.worlds[world].name }) },
      { kind: 'facts', facts: worlds.map(([, one]) => [one.name, one.text]) },
      ...Object.entries(scenario.assumptions).flatMap(([id, dial]): Block[] => [
        { kind: 'heading', text: dial.name },
        { kind: 'text', tone: 'claim', text: dial.claim },
        { kind: 'text', text: dial.text },
        {
          kind: 'facts',
          facts: [
            [say('sheet.dials.values'), { text: worlds.map(([name, one]) => `${one.name} ${one.draw ? say('sheet.worlds.drawn') : shown(assumptionsOf(scenario, name)[id])}`).join(say('sheet.join.clause')), confidence: dial.confidence }],
            [say('sheet.dials.range'), dial.choices ? Object.values(dial.choices).map((choice) => `${choice.value} ${choice.name}`).join(say('sheet.join.clause')) : `${rangeText(dial.range)}${dial.unit ? ` ${dial.unit}` : ''}`],
          ],
        },
        { kind: 'text', tone: 'label', text: say('sheet.dials.for') }, evidence(dial.for),
        { kind: 'text', tone: 'label', text: say('sheet.dials.against') }, evidence(dial.against),
      ]),
    ],
  }
}

const ATTRIBUTES = ['tie', 'gdp', 'gdpPerCapita', 'users', 'freedom', 'favourable', 'exports', 'installed'] as const
const DERIVED = ['tie', 'capacity', 'exposure', 'unfavourable', 'freedom', 'size', 'aligned'] as const

/** The opening world in a named world, and the terms of the push of each country there. */
const openingOf = (scenario: Scenario, assumptions: Assumptions) => {
  const game = compile(scenario, assumptions)
  const world = openWorld(game, 0)
  const turn = turnOf(game)
  workOutAll(game, world, turn)
  return { game, terms: (country: string) => {
    const terms = new Float64Array(TERM_COUNT)
    const push = pushTerms(game, world, turn, game.mainNetwork, game.ids.countries.indexOf(country), terms)
    return { terms, push }
  } }
}

/** The country that the sheet works through where none is asked for: the largest. */
export const largestCountry = (scenario: Scenario, assumptions: Assumptions): string =>
  Object.keys(scenario.countries).toSorted((a, b) => deriveCountry(scenario, scenario.countries[b], assumptions).size - deriveCountry(scenario, scenario.countries[a], assumptions).size)[0]

const exampleBlocks = (scenario: Scenario, assumptions: Assumptions, id: string, opening: ReturnType<typeof openingOf>, world: string, say: Say): Block[] => {
  const country = scenario.countries[id]
  const derived = deriveCountry(scenario, country, assumptions)
  const { terms, push } = opening.terms(id)
  const arrow = (name: (typeof DERIVED)[number], from?: (typeof ATTRIBUTES)[number]): (Cell | string)[] => {
    const figure = from === undefined ? undefined : figureOf(scenario, country.attributes[from], assumptions, say)
    return [say(`sheet.derived.${name}`), figure === undefined ? '' : { text: `${say(`sheet.attribute.${from}`)}${say('sheet.join.label')}${figure.value}`, confidence: figure.confidence }, figure?.source ?? country.blocs.map((bloc) => scenario.blocs[bloc]?.name ?? bloc).join(say('sheet.join.list')), shown(derived[name])]
  }
  return [
    { kind: 'heading', text: say('sheet.example', { country: country.name }) },
    { kind: 'text', text: say('sheet.example.text', { world: scenario.worlds[world].name }) },
    {
      kind: 'table', caption: say('sheet.derived'), columns: [{ name: say('sheet.example.step') }, { name: say('sheet.countries.attributes') }, { name: say('sheet.source') }, { name: say('sheet.value'), numbers: true }],
      rows: [arrow('tie', 'tie'), arrow('capacity', 'gdpPerCapita'), arrow('exposure', 'exports'), arrow('unfavourable', 'favourable'), arrow('freedom', 'freedom'), arrow('size', 'gdp'), arrow('aligned'), [say('sheet.derived.type'), '', '', say(`sheet.type.${COUNTRY_TYPES[derived.type]}`)]],
    },
    {
      kind: 'table', caption: say('sheet.example.terms'), columns: [{ name: say('sheet.example.term') }, { name: say('sheet.example.reason') }, { name: say('sheet.value'), numbers: true }],
      rows: [...TERMS.map((term, t) => [say(`term.${term}`), say(`reason.${REASONS[REASON_OF[t]]}`), shown(terms[t])]), [say('sheet.example.sum'), '', shown(push)]],
    },
  ]
}

/** Attributes and parameters of all countries, and one worked through. */
export const countriesSection = (scenario: Scenario, assumptions: Assumptions, world: string, example: string | undefined, say: Say): Section => {
  const ids = Object.keys(scenario.countries).toSorted((a, b) => (scenario.countries[a].name < scenario.countries[b].name ? -1 : 1))
  const opening = openingOf(scenario, assumptions)
  const chosen = example !== undefined && Object.hasOwn(scenario.countries, example) ? example : largestCountry(scenario, assumptions)
  return {
    id: 'countries', title: say('sheet.countries'),
    blocks: [
      ...exampleBlocks(scenario, assumptions, chosen, opening, world, say),
      { kind: 'text', tone: 'fine', text: say('sheet.types') },
      { kind: 'heading', text: say('sheet.countries.attributes') },
      { kind: 'text', text: say('sheet.countries.text') },
      {
        kind: 'table', caption: say('sheet.countries.attributes'), columns: [{ name: say('sheet.country') }, ...ATTRIBUTES.map((name) => ({ name: say(`sheet.attribute.${name}`), numbers: true })), { name: say('sheet.attribute.dispute') }],
        rows: ids.map((id) => [scenario.countries[id].name, ...ATTRIBUTES.map((name): Cell => {
          const { value, confidence } = figureOf(scenario, scenario.countries[id].attributes[name], assumptions, say)
          return { text: value, confidence }
        }), say(scenario.countries[id].attributes.dispute ? 'sheet.yes' : 'sheet.no')]),
      },
      {
        kind: 'table', caption: say('sheet.derived'), columns: [{ name: say('sheet.country') }, ...DERIVED.map((name) => ({ name: say(`sheet.derived.${name}`), numbers: true })), { name: say('sheet.derived.type') }, { name: say('sheet.derived.push'), numbers: true }],
        rows: ids.map((id) => {
          const derived = deriveCountry(scenario, scenario.countries[id], assumptions)
          return [scenario.countries[id].name, ...DERIVED.map((name) => shown(Math.round(derived[name] * 100) / 100)), say(`sheet.type.${COUNTRY_TYPES[derived.type]}`), opening.terms(id).push.toFixed(2).replace('-', '−')]
        }),
      },
    ],
  }
}

export const technologiesSection = (scenario: Scenario, assumptions: Assumptions, say: Say): Section => {
  const entries = Object.entries(scenario.technologies)
  const cell = (figure: Parameters<typeof figureOf>[1]): Cell => {
    const { value, confidence } = figureOf(scenario, figure, assumptions, say)
    return { text: value, confidence }
  }
  const plain = (figure: Parameters<typeof figureOf>[1]): string => figureOf(scenario, figure, assumptions, say).value
  const sides = Object.keys(scenario.sides).sort()
  return {
    id: 'technologies', title: say('sheet.technologies'),
    blocks: [
      {
        kind: 'table', caption: say('sheet.technologies'), note: say('sheet.technologies.leadNote'),
        columns: [
          { name: say('sheet.technologies.name') }, { name: say('sheet.technologies.domain') }, { name: say('sheet.technologies.origin') }, { name: say('sheet.value'), numbers: true }, { name: say('sheet.technologies.lead') },
          ...sides.map((side) => ({ name: `${scenario.sides[side].name}: ${say('sheet.technologies.opening').toLowerCase()}` })), { name: say('sheet.technologies.needs') }, { name: say('sheet.source') },
        ],
        rows: entries.map(([, technology]) => [
          technology.name, say(`channel.${technology.domain}`), say(`sheet.origin.${technology.origin}`), cell(technology.value),
          [technology.lead.research, technology.lead.prototype, technology.lead.integration, technology.lead.fielding].map(plain).join('\u00a0·\u00a0'),
          ...sides.map((side): Cell | string => {
            const own = technology.sides[side]
            return own === undefined ? '–' : { text: say(`stage.${STAGES.indexOf(own.stage)}`), confidence: own.confidence ?? 'analyst' }
          }),
          listed([...new Set(Object.values(technology.sides).flatMap((own) => own.needs))].map((id) => scenario.technologies[id].short), say), technology.source,
        ]),
      },
      {
        kind: 'table', caption: say('sheet.counters'),
        columns: [{ name: say('sheet.counters.by') }, { name: say('sheet.counters.against') }, { name: say('sheet.counters.strength'), numbers: true }, { name: say('sheet.counters.lag'), numbers: true }, { name: say('sheet.counters.channel') }, { name: say('sheet.confidence') }, { name: say('sheet.source') }],
        rows: entries.flatMap(([, technology]) => Object.entries(technology.counters).map(([against, counter]) => [technology.name, scenario.technologies[against].name, plain(counter.strength), plain(counter.lag), say(`channel.${counter.channel}`), { text: '', confidence: counter.confidence ?? 'analyst' }, counter.source ?? ''])),
      },
    ],
  }
}

export const sourcesSection = (scenario: Scenario, say: Say): Section => ({
  id: 'sources', title: say('sheet.sources'),
  blocks: [
    { kind: 'text', text: say('sheet.sources.text') },
    { kind: 'facts', facts: Object.entries(scenario.sources).map(([id, { title, publisher, date, url, note }]) => [id, [title, publisher, date, url, note].filter((part) => part !== undefined).join('. ')]) },
  ],
})
