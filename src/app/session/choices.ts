/** What an order of a move still has to say, and what may be said: the fields of the form, each choice with its refusal. */
import { OFFSET } from '../../engine/counters.ts'
import { hasCard, illegality, priceOf, REFUSAL, REFUSAL_NAMES } from '../../engine/legality.ts'
import { ANSWERS, type AnswerName, codeOrder, type Order } from '../../engine/orders.ts'
import { tickShort } from '../dates.ts'
import { following } from '../joined.ts'
import { t } from '../texts.ts'
import { answerLives, answersTo, type AnswerLife, courseOf, lifeOf } from './answerLife.ts'
import { priceText } from './priceText.ts'
import { freshTurn, type Sight } from './sight.ts'

export type FieldName = 'target' | 'argument' | 'against' | 'answer' | 'technology' | 'amount' | 'function' | 'options' | 'divest'

export interface Choice {
  id: string
  name: string
  /** Name of the reason why it is refused. */
  refusal?: string
  hint?: string
  /** A figure worth comparing across the choices. */
  figure?: string
}

export interface Field {
  name: FieldName
  choices: Choice[]
  /** Few choices, to be compared side by side. */
  few?: boolean
  /** What the figures beside the choices say. */
  note?: string
}

/** Refusals that a later field can still mend do not speak against a choice. */
const PENDING = new Set<number>([REFUSAL.none, REFUSAL.noArgument, REFUSAL.noFunction, REFUSAL.noTechnology, REFUSAL.noAnswer, REFUSAL.noDivest, REFUSAL.amountOutOfRange, REFUSAL.unchanged, REFUSAL.noTarget])

/** Moves of the seat under a verb. */
export const movesOf = (s: Sight, verb: string): string[] =>
  s.game.ids.moves.filter((id) => s.scenario.moves[id].side === s.sideId && s.scenario.moves[id].verb === verb)

/** The fields of a move, in the order in which they are asked; `figured` with the figures, which are played out. */
export const fieldsOf = (s: Sight, order: Partial<Order>, figured = true): Field[] => {
  const { game, scenario, view, side } = s
  const move = order.move === undefined ? -1 : game.ids.moves.indexOf(order.move)
  if (move < 0 || order.move === undefined) return []
  const entry = scenario.moves[order.move]
  const turn = freshTurn(game, view)
  const technologies = game.ids.technologies
  const refused = (change: Partial<Order>): string | undefined => {
    const refusal = illegality(game, view, turn, side, codeOrder(game, { ...order, ...change, move: entryId }))
    return PENDING.has(refusal) ? undefined : REFUSAL_NAMES[refusal]
  }
  const entryId = order.move
  const fields: Field[] = []
  if (game.moveTarget[move] !== 0) {
    const network = codeOrder(game, { move: entryId }).network
    const ladder = scenario.networks[game.ids.networks[network]].ladder
    fields.push({
      name: 'target',
      choices: game.ids.countries.map((id, c) => ({ id, name: scenario.countries[id].name, hint: ladder[view.stance[network * game.ids.countries.length + c]]?.name, refusal: refused({ target: id }) })),
    })
  }
  if (game.moveAnswer[move] !== 0) {
    const cards = technologies.filter((_, x) => game.owned[(1 - side) * technologies.length + x] !== 0 && hasCard(game, view, side, x))
    fields.push({ name: 'against', choices: cards.map((id) => ({ id, name: scenario.technologies[id].name })) })
    const lives = order.against === undefined || !figured ? [] : answerLives(s, order.against)
    const possible = order.against === undefined ? [] : answersTo(s, order.against)
    fields.push({
      name: 'answer',
      choices: ANSWERS.map((id) => {
        const course = courseOf(lives, id, id === order.answer ? order.technology : undefined)
        const isOpen = possible.length === 0 || possible.some((one) => one.answer === id)
        return { id, name: t(`answer.${id}`), hint: following(t(`answer.${id}.does`), answerHint(s, order, id, course)), figure: lifeText(s, order.against, course?.ticks), ...(isOpen ? {} : { refusal: 'cannotOwn' }) }
      }),
      note: lives.length > 0 ? t('answer.lifeNote') : undefined,
    })
    if (order.answer === 'counter') {
      const against = technologies.indexOf(order.against ?? '')
      const by = technologies.filter((_, x) => game.owned[side * technologies.length + x] !== 0 && game.edgeBy.some((b, e) => b === x && game.edgeAgainst[e] === against))
      fields.push({ name: 'technology', few: true, choices: by.map((id) => ({ ...technologyChoice(s, id, side), figure: lifeText(s, order.against, lifeOf(lives, 'counter', id)) })) })
    }
  } else if (game.moveTechnology[move] !== 0) {
    const owner = game.moveTechnology[move] === 1 ? side : 1 - side
    const owned = technologies.filter((_, x) => game.owned[owner * technologies.length + x] !== 0)
    fields.push({ name: 'technology', choices: owned.map((id) => ({ ...technologyChoice(s, id, owner), refusal: refused({ technology: id, amount: undefined }) })) })
  }
  if (game.moveArguments[move] !== 0 && entry.arguments)
    fields.push({ name: 'argument', choices: [...entry.arguments].sort().map((id) => ({ id, name: scenario.arguments[id].name, hint: fitOf(s, id, order.target) })) })
  if (entry.function) {
    const network = game.ids.networks[codeOrder(game, { move: entryId }).network]
    fields.push({ name: 'function', choices: entry.function.map((id) => ({ id, name: scenario.networks[network].functions[id]?.name ?? id, hint: scenario.networks[network].functions[id]?.text })) })
  }
  if (entry.amount) {
    const choices: Choice[] = []
    for (let x = entry.amount.min; x <= entry.amount.max + 1e-9; x += entry.amount.step) choices.push({ id: String(x), name: x === 0 ? t('order.stop') : t('order.units', { count: x, period: t(`period.each.${scenario.calendar.tick}`) }) })
    fields.push({ name: 'amount', choices })
  }
  if (entry.options) {
    fields.push({ name: 'options', choices: Object.entries(entry.options).map(([id, option]) => ({ id, name: option.name, hint: option.text })) })
    if ((order.options ?? []).some((id) => entry.options?.[id]?.divest))
      fields.push({
        name: 'divest',
        choices: technologies.filter((id, x) => view.stage[side * technologies.length + x] === 4 && id !== order.technology).map((id) => technologyChoice(s, id, side)),
      })
  }
  return fields
}

/** With what a technology is answered, when that is fielded, and the price: "With Open RAN, fielded 2023 H1. 1 budget." */
const answerHint = (s: Sight, order: Partial<Order>, answer: AnswerName, course: AnswerLife | undefined): string => {
  if (course === undefined) return ''
  const built = answer === 'mirror' ? order.against : course.technology
  const price = new Float64Array(s.game.ids.resources.length)
  priceOf(s.game, s.view, s.side, codeOrder(s.game, { move: order.move ?? '', against: order.against, answer, technology: built }), price)
  const cost = price.some((one) => one > 0) ? t('answer.price', { price: priceText(s, Array.from(price)) }) : t('answer.priceless')
  if (built === undefined) return cost
  const technology = s.scenario.technologies[built].short
  const lands = course.lands === undefined ? t('answer.landsNever', { technology }) : t('answer.lands', { technology, when: tickShort(s.scenario.calendar, course.lands) })
  return following(lands, cost)
}

/** How long the offset stays open, in a few words; undefined where the answer cannot be given. */
const lifeText = (s: Sight, against: string | undefined, ticks: number | undefined): string | undefined => {
  if (ticks === undefined) return undefined
  if (ticks === Infinity) return t('answer.lifeBeyond')
  if (ticks > 0) return t(`period.${s.scenario.calendar.tick}`, { count: ticks })
  const x = s.game.ids.technologies.indexOf(against ?? '')
  return t(s.view.offset[s.rival * s.game.ids.technologies.length + x] === OFFSET.open ? 'answer.lifeNow' : 'answer.lifeNever')
}

const technologyChoice = (s: Sight, id: string, owner: number): Choice => {
  const x = s.game.ids.technologies.indexOf(id)
  const i = owner * s.game.ids.technologies.length + x
  const funding = owner === s.side ? s.view.funding[i] : 0
  const stage = t(`stage.${s.view.stage[i]}`)
  return { id, name: s.scenario.technologies[id].name, hint: funding > 0 ? t('technology.funded', { stage, count: funding }) : stage }
}

/** How well an argument fits a country by its index, and how tired the country is of it. */
const fitAndTired = (s: Sight, argument: string, c: number): [number, number] => {
  const a = s.game.ids.arguments.indexOf(argument)
  const types = s.game.argumentFit.length / s.game.ids.arguments.length
  return [s.game.argumentFit[a * types + s.game.countryType[c]], s.view.fatigue[(s.side * s.game.ids.countries.length + c) * s.game.ids.arguments.length + a]]
}

/** The argument that the country would be moved by most. */
const bestArgument = (s: Sight, choices: readonly Choice[], target: string | undefined): string | undefined => {
  const c = target === undefined ? -1 : s.game.ids.countries.indexOf(target)
  if (c < 0) return choices[0]?.id
  const worth = ({ id }: Choice): number => {
    const [fit, tired] = fitAndTired(s, id, c)
    return fit * (1 - tired)
  }
  return choices.toSorted((a, b) => worth(b) - worth(a))[0]?.id
}

/** How well an argument fits the type of a country, in a word. */
const fitOf = (s: Sight, argument: string, target: string | undefined): string => {
  const c = target === undefined ? -1 : s.game.ids.countries.indexOf(target)
  if (c < 0) return s.scenario.arguments[argument].text
  const [fit, tired] = fitAndTired(s, argument, c)
  return t(fit >= 1.15 ? 'argument.fitsWell' : fit >= 0.85 ? 'argument.fits' : 'argument.fitsBadly') + (tired > 0.15 ? `, ${t('argument.tired')}` : '')
}

/** Choices that need no asking: the only one there is, the best argument, a first step of funding. */
export const withDefaults = (s: Sight, order: Partial<Order>): Partial<Order> => {
  const filled: Partial<Order> = { ...order }
  for (let round = 0; round < 2; round++)
    for (const field of fieldsOf(s, filled, false)) {
      const open = field.choices.filter((choice) => choice.refusal === undefined)
      if (field.name === 'options') continue
      if (field.name === 'amount') {
        if (filled.amount === undefined) {
          const x = s.game.ids.technologies.indexOf(filled.technology ?? '')
          const now = x < 0 ? 0 : s.view.funding[s.side * s.game.ids.technologies.length + x]
          const next = open.map((choice) => Number(choice.id)).find((value) => value > now)
          if (x >= 0) filled.amount = next ?? 0
        }
      } else if (field.name === 'argument') {
        // which argument is best hangs on the country
        const isNamed = filled.target !== undefined || s.game.moveTarget[s.game.ids.moves.indexOf(filled.move ?? '')] === 0
        if (isNamed) filled.argument ??= bestArgument(s, open, filled.target)
      } else if (filled[field.name] === undefined && (open.length === 1 || field.name === 'function')) filled[field.name] = open[0]?.id as never
    }
  if (filled.answer === 'mirror') filled.technology = filled.against
  return filled
}


/** Countries that the order could name instead. */
export const comparable = (s: Sight, order: Partial<Order>): Choice[] =>
  fieldsOf(s, order, false).find((field) => field.name === 'target')?.choices.filter((choice) => choice.refusal === undefined && choice.id !== order.target) ?? []
