import { expect, test } from 'vitest';
import { makeKernel, PREPARED, RUNGS, TURNS } from './kernel.ts';
import { interleaved, machine, median } from './measure.ts';

const games = Array.from({ length: PREPARED }, (_, game) => game);

test('the same seed gives the same checksums, in any order of playing', () => {
  const first = makeKernel(36, 28, 1);
  const second = makeKernel(36, 28, 1);
  const forward = games.map((game) => first.playGame(game));
  const backward = games.toReversed().map((game) => second.playGame(game));
  expect(backward.toReversed()).toEqual(forward);
  expect(games.map((game) => first.playGame(game))).toEqual(forward);
});

// A C program and a boardgame.io game, both written to the same rules, end in the same bits. A change of the rules changes
// these numbers; a change that only makes the kernel faster must not.
test.each([
  [36, 28, 7, [3711782394, 4122966105, 3403995919]],
  [72, 28, 7, [2351904370, 922316787, 3991928908]],
  [288, 28, 7, [3650494565, 1646894357, 1830223791]],
])('%i countries, %i technologies, seed %i end in known checksums', (countries, technologies, seed, sums) => {
  const kernel = makeKernel(countries, technologies, seed);
  expect([0, 1, 31].map((game) => kernel.playGame(game))).toEqual(sums);
});

test('different games, seeds and sizes differ', () => {
  const kernel = makeKernel(36, 28, 1);
  const sums = [...games, ...games.map((game) => game + PREPARED)].map((game) => kernel.playGame(game));
  expect(new Set(sums).size).toBe(2 * PREPARED);
  expect(makeKernel(36, 28, 2).playGame(0)).not.toBe(sums[0]);
  expect(makeKernel(37, 28, 1).playGame(0)).not.toBe(sums[0]);
});

test.each([36, 72, 288])('with %i countries every rung is in use, none by more than half, and countries move', (countries) => {
  const kernel = makeKernel(countries, 28, 1);
  const rungs = new Array<number>(RUNGS).fill(0);
  let moved = 0;
  for (const game of games) {
    kernel.playGame(game);
    kernel.state.level.forEach((level, country) => {
      rungs[level]++;
      if (level !== kernel.start.level[country]) moved++;
    });
  }
  const all = countries * games.length;
  expect(rungs.reduce((a, b) => a + b)).toBe(all);
  expect(Math.min(...rungs)).toBeGreaterThan(all / 50);
  expect(Math.max(...rungs)).toBeLessThan(all / 2);
  expect(moved).toBeGreaterThan(all / 4);
});

test('states stay finite and in their bounds, and scores differ from game to game', () => {
  const kernel = makeKernel(36, 28, 1);
  expect(kernel.turns).toBe(TURNS);
  const margins = new Set<number>();
  for (const game of games) {
    kernel.playGame(game);
    const { progress, maturity, lean, lock, reliance, budget, score } = kernel.state;
    for (const share of [progress, maturity, lock, reliance]) expect(inside(share, 0, 1)).toBe(true);
    expect(inside(lean, -1, 1)).toBe(true);
    expect(inside(budget, 0, 100)).toBe(true);
    expect(inside(score, 0, 2 * TURNS)).toBe(true);
    margins.add(score[0] - score[1]);
  }
  expect(margins.size).toBe(games.length);
  expect(Math.max(...margins) - Math.min(...margins)).toBeGreaterThan(0.5);
});

test('too small a world is refused', () => {
  expect(() => makeKernel(6, 28, 1)).toThrow(RangeError);
});

test('rows are measured beside each other', () => {
  const turns: string[] = [];
  const row = (name: string, loops: number) => ({
    name,
    unit: 'sums/s',
    run(): number {
      turns.push(name);
      let sum = 0;
      for (let i = 0; i < loops; i++) sum += Math.sqrt(i);
      return sum > 0 ? 1 : 0;
    },
  });
  const rows = interleaved([row('short', 2e4), row('long', 2e5)], { rounds: 4, minMs: 0, reference: 'short' });
  expect(turns.join(' ')).toBe('short long short long long short short long long short');
  expect(rows.map(({ name }) => name)).toEqual(['short', 'long']);
  expect(rows[0].ratio).toBe(1);
  expect(rows[1].ratio).toBeLessThan(1);
  for (const { min, median, max } of rows) expect(min <= median && median <= max).toBe(true);
  expect(() => interleaved(rows.map(({ name }) => row(name, 1)), { rounds: 1, minMs: 0, reference: 'none' })).toThrow('none');
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(machine().cores).toBeGreaterThan(0);
});

function inside(values: Float64Array, low: number, high: number): boolean {
  return values.every((value) => value >= low && value <= high);
}
