/** What a back-test counts: predictions of stances against the record, and the figures made of them. */
import type { Game } from '../engine/game.ts'

/** What a model says of one country, by tick from the opening on. */
export interface Prediction {
  /** Expected rung. */
  expected: Float64Array
  /** Mean over games of the distance in rungs between the rung reached and the record. */
  distance: Float64Array
  /** Chance 0..1 of standing at the restricting rung or above. */
  restricted: Float64Array
  /** Expected distance in ticks between first restriction and the record’s; NaN where the record has none to compare. */
  timing: number
}

/** Figures of a group of countries. Errors in rungs, timing in ticks, shares and scores 0..1. */
export interface Group {
  n: number
  /** Distance of the expected rung over seeds from the record at the last tick, mean over countries. */
  mae: number
  /** The same over every tick after the opening. */
  maeAllTurns: number
  /** Expected share of countries on the right side of the restricting rung at the last tick. */
  restrictedRight: number
  /** Expected distance of the first restriction from the record’s, over the countries that became restricted in the record. */
  timingError: number
  /** Mean square of chance of restriction less outcome, at the last tick. */
  brier: number
  /** 1 - Brier score / that of giving every country the group’s share of restricted ones. */
  brierSkill: number
}

/** Lowest rung that counts as restriction: the one that operators may reach by themselves, else the last but one. */
export const restrictingRung = (game: Game): number => {
  const n = game.mainNetwork
  return game.operatorRung[n] > 0 ? game.operatorRung[n] : game.rungCount[n] - 2
}

/** First tick after the opening at which the record is restricted; 0 where it is at the opening, `last + 1` where never. */
export const firstRestricted = (record: readonly Int8Array[], country: number, rung: number): number => {
  for (let tick = 0; tick < record.length; tick++) if (record[tick][country] >= rung) return tick
  return record.length
}

/** Counts of games by [country][tick][rung] and of first restrictions by [country][tick]. */
export interface Tally {
  games: number
  rungs: number
  last: number
  counts: Float64Array
  first: Float64Array
}

export const makeTally = (countries: number, last: number, rungs: number): Tally => ({
  games: 0, rungs, last, counts: new Float64Array(countries * (last + 1) * rungs), first: new Float64Array(countries * (last + 2)),
})

/** Adds one game: `stance[tick x countries + country]`. */
export const addGame = (tally: Tally, stance: ArrayLike<number>, restricting: number): void => {
  const { last, rungs } = tally
  const countries = tally.first.length / (last + 2)
  tally.games++
  for (let c = 0; c < countries; c++) {
    let first = last + 1
    for (let tick = 0; tick <= last; tick++) {
      const rung = stance[tick * countries + c]
      tally.counts[(c * (last + 1) + tick) * rungs + rung]++
      if (first > last && rung >= restricting) first = tick
    }
    tally.first[c * (last + 2) + first]++
  }
}

/** Predictions of all countries from the games counted. A game without restriction counts as one tick past the end. */
export const predictionsOf = (tally: Tally, record: readonly Int8Array[], restricting: number): Prediction[] => {
  const { last, rungs, games } = tally
  const countries = tally.first.length / (last + 2)
  return Array.from({ length: countries }, (_, c) => {
    const prediction: Prediction = { expected: new Float64Array(last + 1), distance: new Float64Array(last + 1), restricted: new Float64Array(last + 1), timing: NaN }
    for (let tick = 0; tick <= last; tick++)
      for (let rung = 0; rung < rungs; rung++) {
        const share = tally.counts[(c * (last + 1) + tick) * rungs + rung] / games
        prediction.expected[tick] += share * rung
        prediction.distance[tick] += share * Math.abs(rung - record[tick][c])
        if (rung >= restricting) prediction.restricted[tick] += share
      }
    const recorded = firstRestricted(record, c, restricting)
    if (recorded > 0 && recorded <= last) {
      prediction.timing = 0
      for (let tick = 0; tick <= last + 1; tick++) prediction.timing += (tally.first[c * (last + 2) + tick] / games) * Math.abs(tick - recorded)
    }
    return prediction
  })
}

const mean = (list: readonly number[]): number => (list.length === 0 ? 0 : list.reduce((sum, x) => sum + x, 0) / list.length)

/** Figures of the countries with these indices that have a record. */
export const groupOf = (predictions: readonly Prediction[], record: readonly Int8Array[], restricting: number, countries: readonly number[]): Group => {
  const last = record.length - 1
  const scored = countries.filter((c) => record[last][c] >= 0)
  const outcome = scored.map((c) => (record[last][c] >= restricting ? 1 : 0))
  const share = mean(outcome)
  const error = (c: number, tick: number) => Math.abs(predictions[c].expected[tick] - record[tick][c])
  const all = scored.flatMap((c) => record.flatMap((row, tick) => (tick > 0 && row[c] >= 0 ? [error(c, tick)] : [])))
  const brier = mean(scored.map((c, i) => (predictions[c].restricted[last] - outcome[i]) * (predictions[c].restricted[last] - outcome[i])))
  const reference = share * (1 - share)
  return {
    n: scored.length,
    mae: mean(scored.map((c) => error(c, last))),
    maeAllTurns: mean(all),
    restrictedRight: mean(scored.map((c, i) => (outcome[i] === 1 ? predictions[c].restricted[last] : 1 - predictions[c].restricted[last]))),
    timingError: mean(scored.map((c) => predictions[c].timing).filter((x) => x === x)),
    brier,
    brierSkill: reference > 0 ? 1 - brier / reference : 0,
  }
}
