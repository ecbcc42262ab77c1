/**
 * Timing on a machine that is not quiet: several functions take turns in one process, so that a slow minute hits all of
 * them, and what counts is each one's ratio to a reference measured right beside it. Time is that of the processor. Quote
 * ratios; times are for scale.
 */
import os from 'node:os';

export interface Row {
  name: string;
  unit: string;
  /** Does some work and returns how many units it was (games, turns, draws). */
  run(): number;
}

/** Rates are units per second. `ratio` is the median over rounds of this row's rate to the reference's in that round. */
export interface Measured {
  name: string;
  unit: string;
  median: number;
  min: number;
  max: number;
  ratio?: number;
}

export interface Options {
  rounds: number;
  /** Each row runs at least this long in each round, and once before the first round. */
  minMs: number;
  /** Name of the row that the ratios are taken to; without it there are none. */
  reference?: string;
}

export function interleaved(rows: readonly Row[], { rounds, minMs, reference }: Options): Measured[] {
  const against = rows.findIndex((row) => row.name === reference);
  if (reference !== undefined && against < 0) throw new RangeError(`No row is called "${reference}".`);
  if (!(rounds >= 1)) throw new RangeError('At least one round is needed.');
  for (const row of rows) rate(row, minMs);
  const rates: number[][] = rows.map(() => []);
  const order = rows.map((_, i) => i);
  for (let round = 0; round < rounds; round++) {
    for (const i of order) rates[i].push(rate(rows[i], minMs));
    order.reverse();
  }
  return rows.map(({ name, unit }, i) => {
    const spread = { name, unit, median: median(rates[i]), min: Math.min(...rates[i]), max: Math.max(...rates[i]) };
    return against < 0 ? spread : { ...spread, ratio: median(rates[i].map((value, round) => value / rates[against][round])) };
  });
}

/** Units per second of processor time: what other processes take meanwhile does not count. The loop is ended by the clock on the wall, which is cheap to read. */
function rate(row: Row, minMs: number): number {
  const least = BigInt(Math.round(minMs * 1e6));
  const begun = process.hrtime.bigint();
  const before = process.cpuUsage();
  let done = 0;
  do done += row.run();
  while (process.hrtime.bigint() - begun < least);
  const { user, system } = process.cpuUsage(before);
  return (done * 1e6) / Math.max(1, user + system);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export interface Machine {
  cpu: string;
  cores: number;
  node: string;
  /** Over the last 1, 5 and 15 minutes. */
  load: number[];
}

export function machine(): Machine {
  return { cpu: os.cpus()[0]?.model ?? 'unknown', cores: os.availableParallelism(), node: process.version, load: os.loadavg() };
}
