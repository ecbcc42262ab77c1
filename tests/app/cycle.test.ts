/** The offset cycle: what it shows follows from what the eyes saw, and its picture keeps to its box. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import './withoutBrowser.ts'

const { endMatch, playTurn, startMatch } = await import('../../src/replay/match.ts')
const { botOrders } = await import('../../src/ai/bot.ts')
const { copyOf } = await import('../../src/engine/world.ts')
const { KNOWN, maskOf, viewOf } = await import('../../src/engine/view.ts')
const { FIELDED } = await import('../../src/engine/game.ts')
const { BEAT, makeLedger } = await import('../../src/engine/ledger.ts')
const { parseScenario } = await import('../../src/scenario/parse.ts')
const { TRUTH } = await import('../../src/app/session/session.ts')
const { cycleOf } = await import('../../src/app/session/cycle.ts')
const { chainOf, longestChain, takesPart } = await import('../../src/app/session/cycleChain.ts')
const { turnAfter } = await import('../../src/app/session/cycleHistory.ts')
const { arrange, linksAmong, NO_FILTER, stepFrom, WHICH } = await import('../../src/app/panels/cycle/arrange.ts')
const { layout } = await import('../../src/app/panels/cycle/layout.ts')
const { NUMBER } = await import('../../src/app/panels/cycle/arrows.ts')
const { chainSentence, endedOf, finding, openOf, stateWords, verdict, worthIn } = await import('../../src/app/panels/cycle/words.ts')

const parsed = parseScenario(readFileSync(new URL('../../scenarios/huawei-third-offset.json', import.meta.url), 'utf8'))
if (!parsed.ok) throw new Error('the scenario does not read')

const play = (seed: number, turns: number, end = false) => {
  const match = startMatch(parsed.value, { seed })
  for (let n = 0; n < turns; n++)
    playTurn(match, Object.fromEntries(match.game.ids.sides.map((id, side) => [id, botOrders(match.scenario, match.viewGame, viewOf(match.viewGame, match.world, side), side, 'balanced', seed)])))
  if (end) endMatch(match)
  return match
}
const over = play(7, 14, true)

test('stretches of a technology follow one another without gap or overlap, and end as the world does', () => {
  const { model } = cycleOf(over, TRUTH)
  const world = over.end?.world
  if (world === undefined) throw new Error('the game has not ended')
  const count = over.game.ids.technologies.length
  expect(model.rows.length).toBe(Array.from(over.game.owned).filter((one) => one !== 0).length)
  for (const row of model.rows) {
    row.spans.forEach((span, n) => {
      expect(span.to, row.key).toBeGreaterThan(span.from)
      if (n > 0) expect(span.from, row.key).toBe(row.spans[n - 1].to)
    })
    const last = row.spans[row.spans.length - 1]
    expect([last.to, last.stage, last.stage === FIELDED ? last.offset : 0], row.key).toEqual([model.now, world.stage[row.side * count + row.index], last.stage === FIELDED ? world.offset[row.side * count + row.index] : 0])
  }
})

test('every turning that names a counter in the field is an arrow that runs forward in time, between the sides', () => {
  const { model } = cycleOf(over, TRUTH)
  const named = [...over.ledgers, over.end!.ledger].flatMap((ledger) => ledger.beats).filter((beat) => (beat.kind === BEAT.countered || beat.kind === BEAT.born) && beat.b >= 0)
  expect(named.length).toBeGreaterThan(3)
  expect(model.links.filter((link) => link.kind !== 'mirrored').length).toBe(named.length)
  for (const link of model.links) {
    expect(link.leaves).toBeLessThanOrEqual(link.lands)
    expect(link.by.split('/')[0]).not.toBe(link.against.split('/')[0])
  }
})

test('a chain is connected and each technology stands in it once', () => {
  const { looked, model } = cycleOf(over, TRUTH)
  for (const row of model.rows) {
    const chain = chainOf(model, row.key)
    expect(chain.rows.length).toBe(chain.links.length + 1)
    expect(new Set(chain.rows.map((one) => one.key)).size).toBe(chain.rows.length)
    chain.links.forEach((link, n) => expect([link.against, link.by]).toEqual([chain.rows[n].key, chain.rows[n + 1].key]))
  }
  const longest = longestChain(model)
  expect(longest.links.length).toBe(Math.max(...model.rows.map((row) => chainOf(model, row.key).links.length)))
  expect(chainSentence(looked, model, longest)).toMatch(/\(.+\) → .+ \d{4} H[12] by: .+/)
  expect(finding(looked, model)).not.toMatch(/cycle\.|undefined/)
  for (const row of model.rows) expect(stateWords(looked, model, row)).not.toMatch(/cycle\.|undefined|NaN/)
})

/** Numbers that a side cannot know, changed everywhere; what it believes stays as it was. */
const hide = (match: typeof over, side: number): typeof over => {
  const mask = maskOf(match.game, side)
  const other = (world: typeof over.world): typeof over.world => {
    const changed = copyOf(match.game, world)
    mask.reals.forEach((known, i) => known === KNOWN.hidden && (changed.reals[i] += 1))
    mask.wholes.forEach((known, i) => known === KNOWN.hidden && (changed.wholes[i] += 1))
    const count = match.game.ids.technologies.length
    for (let t = 0; t < count; t++) {
      const theirs = (1 - side) * count + t
      if (changed.stage[theirs] !== FIELDED) changed.stage[theirs] = (changed.stage[theirs] + 1) % FIELDED
    }
    return changed
  }
  const ledgers = match.ledgers.map((ledger) => ({
    // causes tell of orders and programmes: the picture does without them
    entries: makeLedger().entries,
    beats: ledger.beats.map((beat) => (((beat.seenBy >> side) & 1) === 1 ? beat : { ...beat, tick: 0, b: FIELDED, a: 0 })),
  }))
  return { ...match, seed: match.seed + 1, world: other(match.world), worlds: match.worlds.map(other), ledgers }
}

test('what is hidden from a side changes nothing of its cycle', () => {
  const match = play(7, 9)
  for (const side of [0, 1]) {
    const before = cycleOf(match, side).model
    expect(before.rows.some((row) => row.side !== side && row.stage < FIELDED && row.spans.some((span) => span.estimated)), 'no estimate is on show').toBe(true)
    expect(cycleOf(hide(match, side), side).model).toEqual(before)
    // the truth is another matter: the change was one
    expect(cycleOf(hide(match, side), TRUTH).model).not.toEqual(cycleOf(match, TRUTH).model)
  }
})

test('the clock of an open offset looks ahead, and a game that is over expects nothing', () => {
  const { model } = cycleOf(play(7, 9), TRUTH)
  const clocks = model.rows.filter((row) => row.ends !== undefined)
  expect(clocks.length).toBeGreaterThan(0)
  for (const row of clocks) {
    expect(row.offset).toBe(1)
    expect(row.ends!.low).toBeGreaterThan(model.now)
    expect(row.ends!.high).toBeGreaterThanOrEqual(row.ends!.low)
  }
  for (const row of cycleOf(over, TRUTH).model.rows) expect([row.ends, row.expected]).toEqual([undefined, undefined])
})

const years = { perYear: 2, yearAt: 1 }
const sizes = [{ width: 358, compact: true }, { width: 700, compact: false }, { width: 1086, compact: false }, { width: 1600, compact: false }]

test('the picture stays in its box, rows do not overlap, and arrows run to the right', () => {
  for (const match of [over, play(3, 4), play(5, 0)])
    for (const eyes of [TRUTH, 0, 1])
      for (const which of WHICH)
        for (const size of sizes) {
          const { looked, model } = cycleOf(match, eyes)
          const { guarantor, challenger } = looked.game
          const rows = arrange(model, guarantor, { ...NO_FILTER, which })
          const picture = layout(model, rows, linksAmong(model, rows), { ...size, height: 600, sides: [guarantor, challenger], ...years })
          expect(picture.rows.map((box) => box.row.key)).toEqual(rows.map((row) => row.key))
          const inside = (x: number, y: number, what: string): void => {
            expect(x >= -0.01 && x <= picture.width + 0.01 && y >= -0.01 && y <= picture.height + 0.01, `${what} at ${x} ${y}`).toBe(true)
          }
          picture.rows.forEach((box, n) => {
            inside(box.box.x + box.box.width, box.box.y + box.box.height, box.row.key)
            if (n > 0) expect(box.box.y).toBeGreaterThanOrEqual(picture.rows[n - 1].box.y + box.box.height - 0.01)
            box.bars.forEach((bar, k) => {
              expect(bar.y >= box.box.y && bar.y + bar.height <= box.box.y + box.box.height, `${box.row.key} is taller than its row`).toBe(true)
              expect(bar.x + bar.width).toBeLessThanOrEqual(picture.plot.x + picture.plot.width + 0.01)
              if (k > 0) expect(bar.x).toBeCloseTo(box.bars[k - 1].x + box.bars[k - 1].width, 6)
            })
            for (const range of [box.fields, box.ends]) if (range !== undefined) expect(range.x0 >= picture.now - 0.01 && range.x1 >= range.x0 && range.x1 <= picture.plot.x + picture.plot.width + 0.01).toBe(true)
          })
          picture.arrows.forEach((arrow, n) => {
            expect(arrow.to.x).toBeGreaterThanOrEqual(arrow.from.x - 0.01)
            for (const point of [arrow.from, arrow.to, arrow.number]) inside(point.x, point.y, arrow.link.by)
            for (const other of picture.arrows.slice(0, n)) if (picture.arrows.length < 12) expect(Math.hypot(other.number.x - arrow.number.x, other.number.y - arrow.number.y)).toBeGreaterThanOrEqual(NUMBER)
          })
        }
})

test('arrow keys walk over the rows and along a chain', () => {
  const { model } = cycleOf(over, TRUTH)
  const rows = arrange(model, over.game.guarantor, NO_FILTER)
  expect(rows.every((row) => takesPart(model, row))).toBe(true)
  const chain = longestChain(model)
  expect(stepFrom(model, rows, undefined, 'ArrowDown')).toBe(rows[0].key)
  expect(stepFrom(model, rows, rows[0].key, 'ArrowUp')).toBe(rows[0].key)
  expect(stepFrom(model, rows, rows[1].key, 'ArrowDown')).toBe(rows[2].key)
  expect(stepFrom(model, rows, rows[1].key, 'End')).toBe(rows[rows.length - 1].key)
  expect(stepFrom(model, rows, chain.rows[0].key, 'ArrowRight')).toBe(chainOf(model, chain.rows[0].key).rows[chainOf(model, chain.rows[0].key).rows.findIndex((row) => row.key === chain.rows[0].key) + 1].key)
})

test('the short list holds exactly the two ends of every arrow, and each list holds the one before it', () => {
  const { model } = cycleOf(over, TRUTH)
  const keys = (which: (typeof WHICH)[number]): Set<string> => new Set(arrange(model, over.game.guarantor, { ...NO_FILTER, which }).map((row) => row.key))
  const ends = new Set(model.links.flatMap((link) => [link.by, link.against]))
  expect(ends.size).toBeGreaterThan(1)
  expect(keys('answers')).toEqual(ends)
  for (const [less, more] of [['answers', 'part'], ['part', 'all']] as const) for (const key of keys(less)) expect(keys(more).has(key), key).toBe(true)
})

test('each event leads to the turn in which it happened, or to the horizon', () => {
  const { looked, model } = cycleOf(over, TRUTH)
  const events = model.rows.flatMap((row) => row.events)
  expect(events.length).toBeGreaterThan(3)
  for (const event of events) {
    const at = turnAfter(looked, event.tick)
    expect(event.tick >= looked.views[at - 1].tick[0] && event.tick < looked.views[at].tick[0], `${event.kind} at ${event.tick}`).toBe(true)
  }
})

test('each side has one lane for each domain, in the same order from the band outwards, and its rows lie together', () => {
  const { model } = cycleOf(over, TRUTH)
  const { guarantor, challenger } = over.game
  const rows = arrange(model, guarantor, { ...NO_FILTER, which: 'all' })
  const picture = layout(model, rows, [], { width: 1334, height: 500, compact: false, sides: [guarantor, challenger], ...years })
  const lanes = (side: number): string[] => picture.lanes.filter((lane) => lane.side === side).map((lane) => lane.domain)
  expect(lanes(guarantor).toReversed()).toEqual(lanes(challenger))
  expect(new Set(lanes(challenger)).size).toBe(5)
  for (const box of picture.rows) {
    const lane = picture.lanes.find((one) => one.side === box.row.side && one.domain === box.row.domain)!
    expect(box.box.y >= lane.y && box.box.y + box.box.height <= lane.y + lane.height + 0.01, box.row.key).toBe(true)
  }
})

test('the headline, the tally and the lanes tell the same score as the rules', () => {
  for (const match of [over, play(3, 4), play(5, 0)]) {
    const { looked, model } = cycleOf(match, TRUTH)
    const { gap } = model.lead[model.lead.length - 1]
    const [ahead, behind] = gap >= 0 ? [match.game.guarantor, match.game.challenger] : [match.game.challenger, match.game.guarantor]
    expect(verdict(looked, model)).toMatch(new RegExp(`^${match.scenario.sides[match.game.ids.sides[ahead]].name} leads in technology by ${Math.abs(gap).toFixed(1)} points: ${openOf(model, ahead)} open offsets? to ${openOf(model, behind)}$`))
    const world = match.end?.world ?? match.world
    const count = match.game.ids.technologies.length
    for (const side of [0, 1]) {
      let open = 0
      for (let technology = 0; technology < count; technology++) if (world.offset[side * count + technology] === 1) open++
      expect(openOf(model, side)).toBe(open)
      expect(endedOf(model, side)).toBeLessThanOrEqual(model.links.filter((link) => link.against.startsWith(match.game.ids.sides[side])).length)
    }
    const sum = (side: number): number => ['market', 'supply', 'information', 'access', 'military'].reduce((all, domain) => all + worthIn(model, side, domain), 0)
    expect(sum(ahead)).toBeGreaterThan(sum(behind))
  }
})
