/** The scenario file as a whole: one schema that gives the type, the JSON Schema and the author's manual. */
import { z } from 'zod'
import { COEFFICIENTS } from '../../engine/coefficients.ts'
import { figure, id, keyed, text } from '../../effects/figure.ts'
import { idOf, number, tick, whole } from './fields.ts'
import { bot, debriefQuestion, ending, grade, lesson, makeEvent, makeMove, openingQuestion, recordedOrder } from './play.ts'
import { argument, assumption, bloc, calendar, country, namedWorld, network, resource, side, source, technology } from './world.ts'
import { words } from './words.ts'

const model = z
  .strictObject(
    Object.fromEntries(
      Object.entries(COEFFICIENTS).map(([name, coefficient]) => [
        name,
        figure.meta({ description: `${coefficient.text[0].toUpperCase()}${coefficient.text.slice(1)}; ${coefficient.value} where it is not set.`, unit: coefficient.unit, examples: [coefficient.value] }).optional(),
      ]),
    ) as Record<keyof typeof COEFFICIENTS, z.ZodOptional<typeof figure>>,
  )
  .describe('Coefficients of the model; each may be a figure with source and range, or hang on an assumption.')

export const makeScenarioSchema = (effectUse: z.ZodType) =>
  z.strictObject({
    $schema: z.string().describe('Address of scenario.schema.json, so that an editor completes and explains. The game ignores it.').optional().meta({ examples: ['./scenario.schema.json'] }),
    format: z.literal('scenario/1').describe('Format of the file. Files of older formats are read with a notice; "migrate" writes them anew.'),
    id: id.describe('Id of the scenario: the name that links, saves and "extends" use.'),
    extends: z.string().describe('Built-in id, or a file of the same folder, that this file patches: it names only what differs, and null removes.').optional().meta({ examples: ['two-powers'] }),
    title: text('Title, as it stands on the shelf.', 120),
    language: z.string().regex(/^[a-z]{2}(-[A-Za-z]+)?$/).describe('Language of the texts of this file.').default('en').meta({ examples: ['en'] }),
    summary: text('What it is about, in three sentences.', 800),
    line: text('What it is, in one line, for the list of scenarios.', 160).optional().meta({ examples: ['Two invented powers, eight turns'] }),
    minutes: z.tuple([z.int().min(1).max(600), z.int().min(1).max(600)]).meta({ description: 'How long a game takes, from and to.', unit: 'minutes', examples: [[50, 90]] }).optional(),
    purpose: z
      .strictObject({
        kind: text('Type of game.', 200),
        audience: text('For whom it is.', 200),
        claims: z.array(text('What it is for.', 300)).describe('What it is for, each in a sentence.'),
        nonClaims: z.array(text('What it does not claim.', 300)).min(1).describe('What it does not claim, each in a sentence. Shown on the first page.'),
      })
      .describe('What the game is for, and what not.'),
    credits: text('Authors, licence, thanks.', 1000).optional().meta({ examples: ['By a class of 2026. Free to use.'] }),
    sources: keyed(source, 'Sources by id. Texts named "source" begin with one of these ids.'),
    calendar: calendar.describe('When the game begins, how time passes, how long it lasts.'),
    start: z
      .strictObject({ orders: z.literal('historical').describe('Orders of the ticks before play: those recorded in "history".'), through: tick('Last tick that is lived before the first turn.') })
      .describe('Begin late: the recorded orders are played up to here, and players take over.')
      .optional()
      .meta({ examples: [{ orders: 'historical', through: '2003' }] }),
    ordersPerTurn: whole(1, 8, 'Orders that a side may give in a turn. Fewer make harder choices; class games use 3.', { unit: 'orders' }),
    winMargin: number('Least difference of the two results that reports count as a win.', { unit: 'points', low: 0, high: 50, examples: [1] }).default(1),
    mainNetwork: idOf('networks', 'Network that the map opens on. It needs a ladder of at least three rungs.'),
    assumptions: keyed(assumption, 'The contested claims, each a dial. Figures hang on them by { "assume": id }.'),
    worlds: keyed(namedWorld, 'Named settings of all dials. One is always shown on screen.'),
    defaultWorld: idOf('worlds', 'World in which a game begins where nobody chooses another.'),
    resources: keyed(resource, 'Resources that sides hold; the three kinds are enough.'),
    sides: keyed(side, 'The two sides: one guarantor, one challenger.'),
    networks: keyed(network, 'Infrastructure layers competed over; at least one with a ladder.'),
    arguments: keyed(argument, 'Arguments of persuasion.'),
    blocs: keyed(bloc, 'Blocs of countries: who watches whom.').default({}),
    regionWeight: number('How much neighbours of one region watch one another, beside blocs.', { unit: 'weight', low: 0, high: 10, examples: [0.5] }).default(0.5),
    countries: keyed(country, 'Third states and territories. Neither side owns them; each decides by its own rule.'),
    technologies: keyed(technology, 'Nodes of the offset graph; counters are its edges.'),
    moves: keyed(makeMove(effectUse), 'Instruments of the two sides.'),
    events: keyed(makeEvent(effectUse), 'Events that happen by date, chance or condition.').default({}),
    model: model.default({} as never),
    bots: keyed(bot, 'Opponents. Each side needs one of kind doctrine.'),
    history: z
      .strictObject({ orders: z.array(recordedOrder).describe('The choices, in any order.') })
      .describe('Recorded choices of the two sides; played by the historical bot and the back-test.')
      .default({ orders: [] }),
    grades: z.array(grade).length(5).describe('Five grades of the result, best first.'),
    endings: keyed(ending, 'Endings, looked at after the horizon.'),
    opening: text('Read on the first turn: where things stand.', 1500).optional(),
    openingQuestion: openingQuestion.describe('Put before the first turn and taken up again in the review; the answer is a note and has no effect on play.').optional(),
    lessons: z.array(lesson).min(1).max(60).describe('Steps of a guided game, in order: each says one thing and waits until it is done. No effect on play.').optional().meta({ examples: [[{ id: 'look', turn: 1, text: 'Choose a country on the map.', at: 'map', until: 'country-selected' }]] }),
    debrief: z.array(debriefQuestion).describe('Questions for the talk afterwards, which is where a class learns.').default([]),
    words: words.optional(),
    translations: z
      .record(z.string(), z.record(z.string(), z.string()))
      .describe('Texts in other languages: by language, then by JSON pointer to the text. No effect on play.')
      .optional()
      .meta({ examples: [{ de: { '/title': 'Zwei Mächte' } }] }),
    waivers: z
      .record(z.string().regex(/^[a-z][a-z0-9-]{1,59}$/), z.record(z.string().regex(/^(\/[^/]*)*$/), text('Why the finding is meant or harmless here.', 400)))
      .meta({ description: 'Findings of checks that the author has looked at and keeps: by name of the check, then JSON pointer (all that lies below it as well), and the reason. No effect on play.', refers: 'lints' })
      .default({}),
  })
