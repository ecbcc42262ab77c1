/** The rows of a front page: what happened by chapter, each with its effect, by size; what is small is told together. */
import { BEAT, type Beat, type Ledger } from '../../engine/ledger.ts'
import { FIELDED } from '../../engine/game.ts'
import { type BeatEffect, beatEffect, sizeOf } from './beatEffect.ts'
import { type Chapter, chapterOf } from './beats.ts'
import type { Sight } from './sight.ts'
import { beatText } from './wording.ts'

export interface FrontRow {
  beat: Beat
  words: string
  effect: BeatEffect | undefined
  /** How often the very same happened in the turn. */
  times: number
}

export interface FrontChapter {
  rows: FrontRow[]
  small: FrontRow[]
}

/** Effects below this, in points, are small. */
const SMALL = 0.2

/** What is told in full whatever came of it: the choices of both sides and of countries. */
const ALWAYS: readonly Chapter[] = ['orders', 'countries', 'sphere']

/** A technology that comes into use and opens an offset is told once. */
const isToldBesides = (beats: readonly Beat[], beat: Beat): boolean => {
  const isUse = (beat.kind === BEAT.stage && beat.b === FIELDED) || beat.kind === BEAT.integrated
  return isUse && beats.some((one) => one.side === beat.side && one.a === beat.a && (one.kind === BEAT.opened || one.kind === BEAT.born))
}

export const frontChapter = (s: Sight, ledger: Ledger, beats: readonly Beat[], chapter: Chapter): FrontChapter => {
  const rows: FrontRow[] = []
  for (const beat of beats) {
    if (chapterOf(beat) !== chapter || isToldBesides(beats, beat)) continue
    const words = beatText(s.scenario, s.game, beat)
    const same = rows.find((row) => row.words === words)
    if (same === undefined) rows.push({ beat, words, effect: beatEffect(s, ledger, beat), times: 1 })
    else same.times++
  }
  rows.sort((a, b) => sizeOf(b.effect) - sizeOf(a.effect))
  const isSmall = (row: FrontRow): boolean => !ALWAYS.includes(chapter) && sizeOf(row.effect) < SMALL
  const small = rows.filter(isSmall)
  // one row in the place of one is no shorter
  return small.length < 2 ? { rows, small: [] } : { rows: rows.filter((row) => !isSmall(row)), small }
}
