/** Equations of the model sheet: they explain every symbol, name every coefficient, and give what the engine gives. */
import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { botOrders } from '../../src/ai/bot.ts'
import { accessBy } from '../../src/engine/access.ts'
import { domainAdvantage, leftByCounters, OUTPUT, outputOf } from '../../src/engine/advantage.ts'
import { COEFFICIENTS } from '../../src/engine/coefficients.ts'
import { workOutAll } from '../../src/engine/derive.ts'
import { exposureChance, operationAccess } from '../../src/engine/exploitation.ts'
import { INFORMATION, MAX_FUNCTIONS, MAX_RUNGS, MILITARY } from '../../src/engine/game.ts'
import { incomeOf, upkeepOf, premiumOf } from '../../src/engine/income.ts'
import { alignmentOf, cohesionIndex, implantsHeld, militaryIndex, sphereIndex } from '../../src/engine/indices.ts'
import { belowLuck, operatorExitChance, operatorReturnChance, reversalChance, thresholdOf, wants, windowChance } from '../../src/engine/odds.ts'
import { alternativeVendor, guarantorCredibility, pushTerms, TERM_COUNT, TERMS } from '../../src/engine/push.ts'
import { integrationOdds, vetoChance, workOf } from '../../src/engine/technology.ts'
import { turnOf } from '../../src/engine/turn.ts'
import { vendorCapacity } from '../../src/engine/vendor.ts'
import { viewOf } from '../../src/engine/view.ts'
import { EQUATIONS, coefficientsIn, FADING, isCoefficient } from '../../src/lab/equations.ts'
import { FUNCTIONS, lineOf, namesIn, readFormula, valueOfExpression } from '../../src/lab/formula.ts'
import { playTurn, startMatch } from '../../src/replay/match.ts'
import { deriveCountry } from '../../src/scenario/deriveCountry.ts'
import { FLAGSHIP, scenarioNamed } from '../games.ts'
import { sources } from '../sources.ts'

describe('formulas', () => {
  test('are read, worked out and written again', () => {
    const formula = readFormula('y_1 = -a * (b - (c - 2)) / max(d, 3 * e) + 0.5')
    expect(namesIn(formula.expression)).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(valueOfExpression(formula.expression, { a: 2, b: 10, c: 4, d: 1, e: 2 })).toBeCloseTo((-2 * (10 - 2)) / 6 + 0.5)
    expect(lineOf(formula)).toBe('y 1 = −a · (b − (c − 2)) / max(d, 3 · e) + 0.5')
  })
  test.each(['y', 'y = ', 'y = a +', 'y = (a', 'y = a b', 'y = a ? b', 'y = sine(a)'])('%s is none', (text) => {
    expect(() => readFormula(text)).toThrow()
  })
})

describe('equations', () => {
  test.each(EQUATIONS.map((equation) => [equation.id, equation] as const))('%s explains every symbol and uses each that it explains', (_, equation) => {
    const used = new Set<string>()
    for (const { formula } of equation.cases) {
      const { result, expression } = readFormula(formula)
      used.add(result)
      for (const name of namesIn(expression)) used.add(name)
    }
    const symbols = Object.keys(equation.symbols)
    expect([...used].filter((name) => !isCoefficient(name) && !symbols.includes(name))).toEqual([])
    expect(symbols.filter((name) => !used.has(name))).toEqual([])
    // a symbol that reads like a coefficient, or like a function, would be taken for one
    expect(symbols.filter((name) => isCoefficient(name) || FUNCTIONS.includes(name))).toEqual([])
    expect(existsSync(new URL(`../../${equation.code}`, import.meta.url)), equation.code).toBe(true)
  })

  test('name every coefficient that any code reads', () => {
    const named = new Set<string>(EQUATIONS.flatMap(coefficientsIn))
    const code = sources.filter(({ path }) => /^(engine|effects|scenario)\//.test(path) && !path.endsWith('/coefficients.ts')).map(({ text }) => text).join('\n')
    const isRead = (id: string): boolean => new RegExp(`\\b${id}\\b`).test(code)
    expect(Object.keys(COEFFICIENTS).filter(isRead).length).toBeGreaterThan(90)
    expect(Object.keys(COEFFICIENTS).filter((id) => isRead(id) !== named.has(id))).toEqual([])
    expect(FADING.length).toBeGreaterThan(20)
  })

  test('have ids of their own', () => {
    expect(new Set(EQUATIONS.map(({ id }) => id)).size).toBe(EQUATIONS.length)
  })
})

describe('equations give what the engine gives', () => {
  const scenario = scenarioNamed(FLAGSHIP)
  const match = startMatch(scenario, { seed: 4 })
  for (let turn = 0; turn < 7; turn++)
    playTurn(match, Object.fromEntries(match.game.ids.sides.map((id, side) => [id, botOrders(scenario, match.game, viewOf(match.game, match.world, side), side, 'balanced', 4)])))
  const { game, world } = match
  const turn = turnOf(game)
  workOutAll(game, world, turn)
  const k = game.coefficients
  const n = game.mainNetwork
  const [g, c] = [game.guarantor, game.challenger]
  const countries = game.ids.countries.length
  const technologies = game.ids.technologies.length

  /** Value of a line of an equation under these symbols; what other lines of it give is worked out first. */
  const give = (id: string, values: Record<string, number>, line = 0): number => {
    const equation = EQUATIONS.find((one) => one.id === id)
    if (equation === undefined) throw new Error(`no equation ${id}`)
    const formulas = equation.cases.map(({ formula }) => readFormula(formula))
    const isPlain = (formula: string): boolean => !/\b(?:sum|product)\(/.test(formula)
    const known: Record<string, number> = { ...k, ...values }
    for (const { result, expression } of formulas.filter((_, f) => isPlain(equation.cases[f].formula)).toReversed()) if (known[result] === undefined && namesIn(expression).every((name) => known[name] !== undefined)) known[result] = valueOfExpression(expression, known)
    return valueOfExpression(formulas[line].expression, known)
  }

  test('for every term of the push of every country', () => {
    const terms = new Float64Array(TERM_COUNT)
    const own = (i: number) => g * countries + i
    const theirs = (i: number) => c * countries + i
    const C = guarantorCredibility(game, world, turn)
    expect(give('credibility', { c: world.credibility[g], M: militaryIndex(game, turn, g), o_credibility: outputOf(game, turn, g, OUTPUT.credibility, 0) })).toBeCloseTo(C, 9)
    for (let i = 0; i < countries; i++) {
      pushTerms(game, world, turn, n, i, terms)
      const T = game.tie[i]
      const F = game.freedom[i]
      const K = game.capacity[i]
      const dated = game.windowKind[(n * countries + i) * game.totalTicks + world.tick[0]] === 1
      const q = Array.from({ length: game.peerFirst[i + 1] - game.peerFirst[i] }, (_, j) => game.peerFirst[i] + j).reduce((sum, j) => sum + game.peerWeight[j] * world.stance[n * countries + game.peerIndex[j]], 0)
      const found: Record<(typeof TERMS)[number], number> = {
        tie: give('push-tie', { T }),
        persuasion: give('push-persuasion', { T, m_c: world.persuasion[own(i)], m_all: world.rally[g], C }),
        threat: give('push-threat', { F, U: game.unfavourable[i] }),
        dispute: give('push-dispute', { D: game.dispute[i], F, k_shock: world.shock[i], n: world.narrative[c] }),
        opinion: give('push-opinion', { O: world.opinion[0], F }),
        peers: give('push-peers', { q, w_g: game.peerGuarantor[i], r_home: world.homeRung[n], r_top: game.rungCount[n] - 1 }),
        doubt: give('push-doubt', { d: world.doubt[0], s: world.substitution[0], K }),
        alternative: give('push-alternative', { a: world.alternative[n], o_alternative: outputOf(game, turn, g, OUTPUT.alternative, n) }),
        exposure: give('push-exposure', { E: game.exposure[i], k_coercion: world.coercion[theirs(i)] }),
        'lock-in': give('push-lock-in', { R: world.reliance[n * countries + i], e: world.ease[i] }, dated ? 1 : 0),
        price: give('push-price', { K, z: world.price[0], f: world.finance[(g * game.ids.networks.length + n) * countries + i], V: alternativeVendor(game, world, turn, n) }),
        courtship: give('push-courtship', { A: game.aligned[i], n_c: world.persuasion[theirs(i)], n_all: world.rally[c] }),
      }
      TERMS.forEach((name, t) => expect(found[name], `${name} of ${game.ids.countries[i]}`).toBeCloseTo(terms[t], 9))
    }
  })

  test('for parameters, thresholds and odds', () => {
    for (let i = 0; i < countries; i++) {
      const id = game.ids.countries[i]
      const a = scenario.countries[id].attributes
      const plain = (figure: unknown) => (typeof figure === 'number' ? figure : (figure as { value: number }).value)
      const derived = deriveCountry(scenario, scenario.countries[id], match.assumptions)
      expect(give('tie', { i_tie: plain(a.tie) })).toBeCloseTo(derived.tie, 9)
      expect(give('capacity', { y: plain(a.gdpPerCapita) })).toBeCloseTo(derived.capacity, 9)
      expect(give('trade-exposure', { x: plain(a.exports) })).toBeCloseTo(derived.exposure, 9)
      expect(give('unfavourable', { v: plain(a.favourable) })).toBeCloseTo(derived.unfavourable, 9)
      expect(give('size', { Y: plain(a.gdp) })).toBeCloseTo(derived.size, 9)
      const p = turn.push[n * countries + i]
      for (let r = 1; r < game.rungCount[n]; r++) {
        const h_r = thresholdOf(game, world, n, i, r)
        const z = (h_r - p) / k.luck
        const u = Math.min(3, Math.max(0, z / 2 + 1.5))
        const B = give('luck', { u, z }, u <= 1 ? 0 : u <= 2 ? 1 : 2)
        expect(B).toBeCloseTo(belowLuck(z), 9)
        expect(give('wants', { B, h_r, p })).toBeCloseTo(wants(game, world, n, i, p, r), 9)
        if (game.rungScreened[n * MAX_RUNGS + r] === 0) expect(give('threshold', { h_ladder: game.rungThreshold[n * MAX_RUNGS + r], b: world.belief[i] }, 1)).toBeCloseTo(h_r, 9)
      }
      for (let kind = 1; kind <= 4; kind++) expect(give('window-chance', { t: world.stall[i] }, kind - 1)).toBeCloseTo(windowChance(game, world, i, kind), 9)
      const o = game.operatorRung[n]
      expect(give('operators-leave', { W_o: wants(game, world, n, i, p, o) })).toBeCloseTo(operatorExitChance(game, world, n, i, p), 9)
      expect(give('operators-return', { z_price: world.price[0], W_below: wants(game, world, n, i, p, o - 1) })).toBeCloseTo(operatorReturnChance(game, world, n, i, p), 9)
      const now = world.stance[n * countries + i]
      if (now >= 2) expect(give('reversal', { q: 0.4, W_below: wants(game, world, n, i, p, now - 1), r_now: now })).toBeCloseTo(reversalChance(game, world, n, i, p, 0.4), 9)
    }
  })

  test('for technology', () => {
    expect([0.5, 1.5, 3].map((u, line) => give('work', { u, v: 0 }, line))).toEqual([0.5, 1.5, 3].map((u) => workOf(game, u)))
    let counted = 0
    for (let side = 0; side < 2; side++)
      for (let t = 0; t < technologies; t++) {
        const i = side * technologies + t
        if (game.owned[i] === 0) continue
        expect(give('integration', { j: world.firmBase[side], l: world.lesson[i], o: 0.2 }, game.origin[t])).toBeCloseTo(integrationOdds(game, world, side, t, 0.2), 9)
        if (game.origin[t] === 0) expect(give('veto', { v: game.veto[t], f: 0.5 })).toBeCloseTo(vetoChance(game, t, 0.5), 9)
        expect(give('upkeep', { u: 2, y: world.dearness[side], i: premiumOf(game, world, side, t) })).toBeCloseTo(upkeepOf(game, world, side, t, 2), 9)
        if (world.stage[i] !== 4) continue
        const edges = Array.from({ length: game.counters.first[t + 1] - game.counters.first[t] }, (_, e) => game.counters.first[t] + e)
        const factors = edges.map((e) => 1 - give('left', { e: game.counters.strength[e], b: world.bite[(1 - side) * game.ids.edges.length + game.counters.edge[e]], m_by: world.maturity[(1 - side) * technologies + game.counters.by[e]], h: world.hardening[i] }, 1))
        if (factors.some((x) => x < 1)) counted++
        expect(Math.max(1 - k.counterCap, factors.reduce((product, x) => product * Math.max(0, x), 1))).toBeCloseTo(leftByCounters(game, world, side, t), 9)
        const a = give('advantage', { v: game.value[t], m: world.maturity[i], l: turn.left[i], y: world.bypass[(1 - side) * technologies + t], a_rival: 0 })
        expect(a).toBeCloseTo(turn.advantage[i], 9)
        expect(give('advantage', { a, v: game.value[t], a_rival: turn.advantage[(1 - side) * technologies + t] }, 1)).toBeCloseTo(turn.net[i], 9)
      }
    expect(counted).toBeGreaterThan(2)
  })

  test('for networks, operations and scores', () => {
    expect(give('vendor-capacity', { x: world.capacityLoss[0], s: world.substitution[0], i: world.investment[0], o_capacity: outputOf(game, turn, c, OUTPUT.capacity, 0) })).toBeCloseTo(vendorCapacity(game, world, turn), 9)
    expect(give('push-alternative', { a: world.alternative[n], o_alternative: outputOf(game, turn, g, OUTPUT.alternative, n) }, 1)).toBeCloseTo(alternativeVendor(game, world, turn, n), 9)
    for (let i = 0; i < countries; i++) {
      const R = world.reliance[n * countries + i]
      for (let f = 0; f < game.functionCount[n]; f++) {
        const a = give('access', { R, g_rung: game.rungMitigation[n * MAX_RUNGS + world.stance[n * countries + i]], g_truth: game.functionTruth[n * MAX_FUNCTIONS + f], s: turn.shield[n * MAX_FUNCTIONS + f] })
        expect(a).toBeCloseTo(accessBy(game, world, turn, n, i, f), 9)
        expect(give('operation-access', { a, R })).toBeCloseTo(operationAccess(game, world, turn, c, n, i, f), 9)
        expect(give('operation-access', { a, R }, 1)).toBeCloseTo(operationAccess(game, world, turn, g, n, i, f), 9)
      }
    }
    for (let side = 0; side < 2; side++) {
      const x = turn.strength[side] - turn.strength[1 - side]
      expect(give('strength', { a_military: domainAdvantage(turn, side, MILITARY), Q: turn.share, f: game.forces[side], i: world.intelligence[side], j: implantsHeld(game, world, side) }, side === g ? 0 : 1)).toBeCloseTo(turn.strength[side], 9)
      expect(give('military', { x })).toBeCloseTo(militaryIndex(game, turn, side), 9)
      expect(give('sphere', { Q_own: side === c ? turn.share : 1 - turn.share, x: domainAdvantage(turn, side, INFORMATION) - domainAdvantage(turn, 1 - side, INFORMATION) })).toBeCloseTo(sphereIndex(game, turn, side), 9)
      const weight = (i: number) => game.size[i] * (side === g ? game.tie[i] : 1 - game.tie[i])
      const all = Array.from({ length: countries }, (_, i) => i)
      const d = all.reduce((sum, i) => sum + weight(i) * alignmentOf(game, world, side, i), 0) / all.reduce((sum, i) => sum + weight(i), 0)
      expect(give('cohesion', { s: world.standing[side], d })).toBeCloseTo(cohesionIndex(game, world, side), 9)
      expect(give('exposure-odds', { e: 0.2, t: world.heat[side] })).toBeCloseTo(exposureChance(game, world, side, 0.2, world.tick[0] + 50), 9)
      for (let r = 0; r < game.ids.resources.length; r++) {
        const i = side * game.ids.resources.length + r
        const feeds = [world.industry, world.standing, world.legitimacy][game.resourceKind[r]][side]
        expect(give('income', { y_floor: game.resourceFloor[i], y_50: game.resourceIncome[i], i: feeds })).toBeCloseTo(incomeOf(game, world, side, r), 9)
      }
    }
  })
})
