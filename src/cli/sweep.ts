/** sweep and merge: a run of games that may be cut into parts, broken off and taken up again, and put together. */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { RULES_VERSION } from '../engine/version.ts'
import { partOf } from '../lab/batch.ts'
import { headerLine, mergeRows, pieceLine, readRows, type RowsHeader, sameRun } from '../lab/rowsFile.ts'
import { rowWidth } from '../lab/rows.ts'
import { rulesOf } from '../lab/playGame.ts'
import { checkPairing, reportOf, type SimulateReport } from '../lab/simulate.ts'
import { modelHash } from '../scenario/hashes.ts'
import { problem } from '../scenario/problem.ts'
import type { Call } from './call.ts'
import { fileText, loadScenario } from './files.ts'
import { numbersFlag, pairsFlag, wholeFlag } from './settings.ts'
import { EXIT, note, out, reportProblems } from './terminal.ts'
import { openPool } from './workers.ts'

/** Games between two lines of the file: what is lost at most when a run is broken off. */
const STEP = 40

/** "2/8" as part 1 (from 0) of 8, or undefined after saying why not. */
const shardFlag = (call: Call): { index: number; parts: number } | undefined => {
  const text = (call.flags.shard as string | undefined) ?? '1/1'
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(text)
  const index = Number(match?.[1]) - 1
  const parts = Number(match?.[2])
  if (match !== null && index >= 0 && index < parts) return { index, parts }
  note(`--shard must be i/n with i from 1 to n, not "${text}"`)
  return undefined
}

export const sweepVerb = async (call: Call): Promise<number> => {
  const seed = wholeFlag(call, 'seed', 1, 0, 4294967295)
  const games = wholeFlag(call, 'games', 100, 1, 10000000)
  const workers = wholeFlag(call, 'workers', 1, 1, 256)
  const bots = pairsFlag(call, 'bot')
  const changes = numbersFlag(call, 'assume')
  const shard = shardFlag(call)
  const path = call.flags.out as string | undefined
  if (path === undefined) note('--out FILE must say where the rows go')
  if (seed === undefined || games === undefined || workers === undefined || bots === undefined || changes === undefined || shard === undefined || path === undefined) return EXIT.usage
  const parsed = loadScenario(call.names[0])
  if (!parsed.ok) return reportProblems(parsed.problems)
  const scenario = parsed.value
  const pairing = checkPairing(scenario, bots, (call.flags.world as string | undefined) ?? scenario.defaultWorld, changes)
  if (!pairing.ok) return reportProblems(pairing.problems)
  const part = partOf(seed, games, shard.index, shard.parts)
  const header: RowsHeader = {
    format: 'rows/1', scenario: call.names[0], model: modelHash(scenario), rules: RULES_VERSION, bots: [...pairing.value.bots], world: pairing.value.world, changes,
    run: { from: seed, count: games }, part, width: rowWidth(rulesOf(scenario, pairing.value, seed)),
  }
  const have = new Set<number>()
  if (existsSync(path)) {
    const text = readFileSync(path, 'utf8')
    const old = readRows(text, path)
    if (!old.ok) return reportProblems(old.problems)
    if (!sameRun(old.value.header, header) || JSON.stringify(old.value.header.part) !== JSON.stringify(part)) return reportProblems([problem('other-run', '', { name: path, other: 'this run' })])
    for (const n of old.value.rows.keys()) have.add(n + seed)
    if (!text.endsWith('\n')) appendFileSync(path, '\n')
    note(`${path} holds ${have.size} of ${part.count} games already.`)
  } else writeFileSync(path, headerLine(header))
  const pool = openPool(workers)
  for (let from = part.from; from < part.from + part.count; ) {
    if (have.has(from)) {
      from++
      continue
    }
    let count = 1
    while (count < STEP * workers && from + count < part.from + part.count && !have.has(from + count)) count++
    appendFileSync(path, pieceLine(from, await pool.run(scenario, pairing.value, from, count)))
    from += count
    note(`${from - part.from} of ${part.count}`)
  }
  await pool.close()
  return EXIT.ok
}

const tables = (report: SimulateReport): string =>
  [`${report.scenario}: ${report.seeds.count} games from seed ${report.seeds.from}, ${report.distinctOutcomes} distinct outcomes`, ...Object.entries(report.sides).map(([id, side]) => `  ${id} (${side.bot}): result ${side.meanResult.toFixed(2)}, wins ${(side.winShare * 100).toFixed(1)}%`)].join('\n')

export const mergeVerb = (call: Call): number => {
  const files = []
  for (const name of call.names) {
    const text = fileText(name)
    const file = text.ok ? readRows(text.value, name) : text
    if (!file.ok) return reportProblems(file.problems)
    files.push({ name, file: file.value })
  }
  const merged = mergeRows(files)
  if (!merged.ok) return reportProblems(merged.problems)
  const { header, rows } = merged.value
  const parsed = loadScenario(header.scenario)
  if (!parsed.ok) return reportProblems(parsed.problems)
  if (modelHash(parsed.value) !== header.model) return reportProblems([problem('other-model', '', { name: header.scenario, expected: header.model, found: modelHash(parsed.value) })])
  const report = reportOf(parsed.value, { bots: header.bots, world: header.world, changes: header.changes }, header.run.from, rows, 0)
  out(call.flags.json ? JSON.stringify({ ...report, seconds: 0, gamesPerSecond: 0 }) : tables(report))
  return EXIT.ok
}
