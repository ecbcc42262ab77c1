/** The scenario file as a whole: one schema that gives the type, the JSON Schema and the author's manual. */
import { z } from 'zod'
import { COEFFICIENTS } from '../../engine/coefficients.ts'
import { figure, id, keyed, text } from '../../effects/figure.ts'
import { bot, debriefQuestion, ending, grade, makeEvent, makeMove, recordedOrder } from './play.ts'
import { argument, assumption, bloc, calendar, country, namedWorld, network, resource, side, source, technology } from './world.ts'

const model = z
  .strictObject(
    Object.fromEntries(
      Object.entries(COEFFICIENTS).map(([name, coefficient]) => [
        name,
        figure.optional().describe(`${coefficient.text} (${coefficient.unit}; ${coefficient.value} where not set).`),
      ]),
    ) as Record<keyof typeof COEFFICIENTS, z.ZodOptional<typeof figure>>,
  )
  .describe('Coefficients of the model; each may be a figure with source and range, or hang on an assumption.')

export const makeScenarioSchema = (effectUse: z.ZodType) =>
  z.strictObject({
    $schema: z.string().optional(),
    format: z.literal('scenario/1'),
    id,
    extends: z.string().describe('Built-in id, or a file of the same folder, that this file patches.').optional(),
    title: text('Title.', 120),
    language: z.string().regex(/^[a-z]{2}(-[A-Za-z]+)?$/).describe('Language of the texts.').default('en'),
    summary: text('What it is about, in three sentences.', 800),
    purpose: z.strictObject({
      kind: text('Type of game.', 200),
      audience: text('For whom.', 200),
      claims: z.array(text('What it is for.', 300)),
      nonClaims: z.array(text('What it does not claim.', 300)).min(1),
    }),
    credits: text('Authors, licence, thanks.', 1000).optional(),
    sources: keyed(source, 'Sources by id.'),
    calendar,
    start: z.strictObject({ orders: z.literal('historical'), through: z.string() }).describe('Begin late, on a lived history.').optional(),
    ordersPerTurn: z.int().min(1).max(8).describe('Slots a side has each turn.'),
    winMargin: figure.describe('Least difference of results that counts as a win in reports, points.').default(1),
    mainNetwork: id.describe('Ladder network that the map opens on.'),
    assumptions: keyed(assumption, 'The contested claims, each a dial.'),
    worlds: keyed(namedWorld, 'Named settings of all dials.'),
    defaultWorld: id,
    resources: keyed(resource, 'Resources of a side.'),
    sides: keyed(side, 'The two sides.'),
    networks: keyed(network, 'Infrastructure layers competed over.'),
    arguments: keyed(argument, 'Arguments of persuasion.'),
    blocs: keyed(bloc, 'Blocs of countries.').default({}),
    regionWeight: figure.describe('How much neighbours of one region watch one another.').default(0.5),
    countries: keyed(country, 'Third states and territories.'),
    technologies: keyed(technology, 'Nodes of the offset graph.'),
    moves: keyed(makeMove(effectUse), 'Instruments of the two sides.'),
    events: keyed(makeEvent(effectUse), 'Events that fire by date, chance or condition.').default({}),
    model: model.default({} as never),
    bots: keyed(bot, 'Opponents.'),
    history: z
      .strictObject({ orders: z.array(recordedOrder) })
      .describe('Recorded choices of the two sides; played by the historical bot and the back-test.')
      .default({ orders: [] }),
    grades: z.array(grade).length(5).describe('Five grades of the result, best first.'),
    endings: keyed(ending, 'Endings, checked after the horizon.'),
    opening: text('Read on the first turn.', 1500).optional(),
    debrief: z.array(debriefQuestion).default([]),
    translations: z.record(z.string(), z.record(z.string(), z.string())).describe('Texts by language and JSON pointer.').optional(),
    waivers: z.array(z.strictObject({ lint: z.string(), path: z.string(), reason: z.string() })).default([]),
  })
