/**
 * The yardstick of the speed tests: a small wargame written by hand for speed alone.
 *
 * What it is: typed arrays, one per quantity; peers and technologies of a country in compressed rows; the generator
 * (sfc32) kept in local variables; nothing allocated while a game is played; no names, no ledger, no views, no checks
 * of input. Nobody would want to extend or explain such code. It shows what plain JavaScript can do on this machine at
 * this minute for a game of this size, so that the speed of the real engine can be stated as a ratio to it. Ratios hold
 * on a noisy machine, times do not. To make this kernel slower is to cheat.
 *
 * Its rules, the same for any number of countries (N) and technologies (T); 36 and 28 are the usual size:
 * - Two sides give two to four orders each turn, prepared for 32 games. An order that its side cannot pay lapses.
 *   invest (a technology), sabotage (the rival in a technology), lobby (a country), lock (a contract with a country; it
 *   lapses where the country stands on the rival's half of the ladder).
 * - A technology has, per side, a progress of 0..1: it grows by investment and luck with diminishing returns, decays,
 *   leaks to whoever is behind and suffers from sabotage. Past a threshold it is fielded, and its maturity follows. Three
 *   others counter it: each takes off a share that grows with the rival's maturity in it. What is left, times its worth,
 *   less the same for the rival, is the edge in it.
 * - A country stands on one of seven rungs. Its lean follows its bias, the stances of six peers in the turn before, the
 *   edge in the six technologies that matter to it, lobbying and luck. It moves by one rung when the lean has left the
 *   middle of the rung by more than its lock-in allows. Staying, and contracts, add lock-in; moving takes half of it. Its
 *   reliance on the vendor of side 1 follows the rung slowly and weighs on the lean.
 * - Each turn a side scores what it holds of the countries by weight (side 0 by rung, side 1 by reliance), and the
 *   squashed sum of edges; income follows the former, and unspent money decays. T + N draws a turn, 14 turns.
 *
 * A checksum is a 32-bit mix of every bit of the state that a game ends in, generator included. It depends on the sizes,
 * the seed and the index of the game, and on nothing else: not on the games played before, not on the machine.
 */

export const TURNS = 14;
/** Orders exist for so many games; game 33 plays the orders of game 1 with other luck. */
export const PREPARED = 32;
export const RUNGS = 7;

export const INVEST = 0;
export const SABOTAGE = 1;
export const LOBBY = 2;
export const LOCK = 3;

const DEGREE = 6;
const COUNTERS = 3;
const FIELDED = 0.2;
const UNIT = 1 / 4294967296;

/** What never changes in a game. `peerStart[c] .. peerStart[c + 1]` are the rows of country c, and so for `matter`. */
export interface Rules {
  countries: number;
  technologies: number;
  cost: Float64Array; // money for one unit of investment
  decay: Float64Array; // share of progress lost in a turn
  worth: Float64Array;
  counter: Int32Array; // three technologies for each
  bite: Float64Array; // and what each takes off at full progress
  bias: Float64Array; // where a country leans by itself
  speed: Float64Array; // how fast its lean follows
  weight: Float64Array; // its share of the world; the sum is 1
  peerStart: Int32Array;
  peer: Int32Array;
  peerShare: Float64Array;
  matterStart: Int32Array;
  matter: Int32Array;
  matterShare: Float64Array;
}

/** `start[(game * TURNS + turn) * 2 + side]` is the first order of a side in a turn; the next entry is its end. */
export interface PreparedOrders {
  start: Int32Array;
  kind: Int32Array;
  target: Int32Array;
  amount: Float64Array;
}

/** What a game changes; arrays over both sides hold side 0 first. */
export interface State {
  progress: Float64Array;
  maturity: Float64Array;
  lean: Float64Array;
  lock: Float64Array;
  reliance: Float64Array;
  level: Float64Array; // whole numbers 0..6: as doubles they enter the sums without conversion
  budget: Float64Array;
  score: Float64Array;
  held: Float64Array;
  luck: Int32Array;
}

export interface Kernel {
  turns: number;
  rules: Rules;
  orders: PreparedOrders;
  start: State;
  /** How the game played last ended. */
  state: State;
  playGame(gameIndex: number): number;
}

export function makeKernel(countries: number, technologies: number, seed: number): Kernel {
  if (!(countries > DEGREE && technologies > DEGREE)) throw new RangeError('The kernel needs at least 7 countries and 7 technologies.');
  const draw = sfc32(seed, 0x6b65726e);
  const rules = drawRules(countries, technologies, draw);
  const orders = drawOrders(rules, draw);
  const { state: start, words: startWords } = emptyState(rules);
  for (let i = 0; i < start.progress.length; i++) {
    start.progress[i] = 0.5 * draw();
    start.maturity[i] = Math.max(0, start.progress[i] - FIELDED) / (1 - FIELDED);
  }
  for (let c = 0; c < countries; c++) {
    start.lean[c] = 0.7 * rules.bias[c];
    start.lock[c] = 0.4 * draw();
    start.level[c] = Math.floor((start.lean[c] + 1) * (RUNGS / 2));
    start.reliance[c] = 1 - start.level[c] / 6;
  }
  start.budget.fill(5);
  start.held.fill(0.4);

  const { state, words } = emptyState(rules);
  const scratch = {
    invested: new Float64Array(2 * technologies),
    sabotaged: new Float64Array(2 * technologies),
    lobbied: new Float64Array(countries),
    contracted: new Float64Array(countries),
    stance: new Float64Array(countries),
    edge: new Float64Array(technologies),
  };

  return {
    turns: TURNS,
    rules,
    orders,
    start,
    state,
    playGame(gameIndex: number): number {
      words.set(startWords);
      play(rules, orders, state, scratch, seed, gameIndex);
      return checksum(words);
    },
  };
}

interface Scratch {
  invested: Float64Array;
  sabotaged: Float64Array;
  lobbied: Float64Array;
  contracted: Float64Array;
  stance: Float64Array;
  edge: Float64Array;
}

function play(rules: Rules, orders: PreparedOrders, state: State, scratch: Scratch, seed: number, game: number): void {
  const N = rules.countries | 0;
  const T = rules.technologies | 0;
  const { cost, decay, worth, counter, bite, bias, speed, weight } = rules;
  const { peerStart, peer, peerShare, matterStart, matter, matterShare } = rules;
  const { start, kind, target, amount } = orders;
  const { progress, maturity, lean, lock, reliance, level, luck } = state;
  const { invested, sabotaged, lobbied, contracted, stance, edge } = scratch;
  let budget0 = state.budget[0];
  let budget1 = state.budget[1];
  let score0 = 0;
  let score1 = 0;
  let held0 = state.held[0];
  let held1 = state.held[1];

  // sfc32, seeded by (seed, game)
  let a = seed | 0;
  let b = game | 0;
  let c = 0x9e3779b9 | 0;
  let d = 1;
  let r = 0;
  for (let i = 0; i < 12; i++) {
    r = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + r) | 0;
  }

  for (let i = 0; i < N; i++) stance[i] = (level[i] - 3) * (1 / 3);

  let slot = ((game & (PREPARED - 1)) * TURNS * 2) | 0;
  for (let turn = 0; turn < TURNS; turn++) {
    // income, then the orders of both sides
    budget0 = 0.9 * budget0 + 3 + 4 * held0;
    budget1 = 0.9 * budget1 + 3 + 4 * held1;
    for (let side = 0; side < 2; side++) {
      let money = side === 0 ? budget0 : budget1;
      const sign = side === 0 ? 1 : -1;
      const mine = side === 0 ? 0 : T;
      const end = start[slot + 1];
      for (let o = start[slot]; o < end; o++) {
        const price = amount[o];
        if (price > money) continue;
        const at = target[o];
        const what = kind[o];
        if (what === INVEST) invested[mine + at] += price / cost[at];
        else if (what === SABOTAGE) sabotaged[T - mine + at] += price;
        else if (what === LOBBY) lobbied[at] += sign * price;
        else if (sign * stance[at] >= 0) contracted[at] += price;
        else continue;
        money -= price;
      }
      if (side === 0) budget0 = money;
      else budget1 = money;
      slot++;
    }

    // technologies: one draw each, good or bad luck for both sides
    for (let t = 0; t < T; t++) {
      r = (((a + b) | 0) + d) | 0;
      d = (d + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (c << 21) | (c >>> 11);
      c = (c + r) | 0;
      const fortune = 0.35 * (0.5 + (r >>> 0) * UNIT);
      const p0 = progress[t];
      const p1 = progress[T + t];
      const x0 = invested[t];
      const x1 = invested[T + t];
      const h0 = sabotaged[t];
      const h1 = sabotaged[T + t];
      const fade = decay[t];
      const leak = 0.05 * (p1 - p0);
      let q0 = p0 - fade * p0;
      let q1 = p1 - fade * p1;
      if (leak > 0) q0 += leak;
      else q1 -= leak;
      if (x0 !== 0) {
        q0 += fortune * (x0 / (1 + x0)) * (1 - p0);
        invested[t] = 0;
      }
      if (x1 !== 0) {
        q1 += fortune * (x1 / (1 + x1)) * (1 - p1);
        invested[T + t] = 0;
      }
      if (h0 !== 0) {
        q0 -= 0.5 * (h0 / (1 + h0)) * p0;
        sabotaged[t] = 0;
      }
      if (h1 !== 0) {
        q1 -= 0.5 * (h1 / (1 + h1)) * p1;
        sabotaged[T + t] = 0;
      }
      progress[t] = q0;
      progress[T + t] = q1;
      const m0 = maturity[t];
      const m1 = maturity[T + t];
      maturity[t] = m0 + 0.3 * ((q0 > FIELDED ? (q0 - FIELDED) * (1 / (1 - FIELDED)) : 0) - m0);
      maturity[T + t] = m1 + 0.3 * ((q1 > FIELDED ? (q1 - FIELDED) * (1 / (1 - FIELDED)) : 0) - m1);
    }

    // counters
    let total = 0;
    for (let t = 0, k = 0; t < T; t++, k += COUNTERS) {
      const k0 = counter[k];
      const k1 = counter[k + 1];
      const k2 = counter[k + 2];
      const b0 = bite[k];
      const b1 = bite[k + 1];
      const b2 = bite[k + 2];
      const net0 = maturity[t] * (1 - b0 * maturity[T + k0]) * (1 - b1 * maturity[T + k1]) * (1 - b2 * maturity[T + k2]);
      const net1 = maturity[T + t] * (1 - b0 * maturity[k0]) * (1 - b1 * maturity[k1]) * (1 - b2 * maturity[k2]);
      const net = worth[t] * (net0 - net1);
      edge[t] = net;
      total += net;
    }

    // countries decide by last turn's stances: one draw each
    held0 = 0;
    held1 = 0;
    for (let n = 0, k = 0, m = 0; n < N; n++) {
      r = (((a + b) | 0) + d) | 0;
      d = (d + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (c << 21) | (c >>> 11);
      c = (c + r) | 0;
      const fortune = (r >>> 0) * UNIT - 0.5;
      let peers = 0;
      for (const end = peerStart[n + 1]; k < end; k++) peers += peerShare[k] * stance[peer[k]];
      let edges = 0;
      for (const end = matterStart[n + 1]; m < end; m++) edges += matterShare[m] * edge[matter[m]];
      const before = reliance[n];
      let want = bias[n] + peers + 4 * edges + fortune + (0.25 - 0.5 * before);
      const push = lobbied[n];
      if (push !== 0) {
        want += 1.5 * (push / (1 + Math.abs(push)));
        lobbied[n] = 0;
      }
      const was = lean[n];
      const now = was + speed[n] * (want / (1 + Math.abs(want)) - was);
      lean[n] = now;
      let hold = lock[n];
      const contract = contracted[n];
      if (contract !== 0) {
        hold += 0.3 * (contract / (1 + contract)) * (1 - hold);
        contracted[n] = 0;
      }
      let rung = level[n];
      const off = 4.5 * now - (rung - 3);
      const slack = 0.5 + 0.5 * hold;
      if (off > slack && rung < RUNGS - 1) {
        rung += 1;
        hold *= 0.5;
      } else if (-off > slack && rung > 0) {
        rung -= 1;
        hold *= 0.5;
      } else {
        hold += 0.04 * (1 - hold);
      }
      lock[n] = hold;
      level[n] = rung;
      const part = weight[n] * (0.75 + 0.25 * hold);
      const share = rung * (1 / 6);
      const relies = before + 0.2 * (1 - share - before);
      reliance[n] = relies;
      held0 += part * share;
      held1 += part * relies;
    }
    for (let n = 0; n < N; n++) stance[n] = (level[n] - 3) * (1 / 3);

    // score
    const lead = 0.3 * (total / (1 + Math.abs(total)));
    score0 += held0 + lead;
    score1 += held1 - lead;
  }

  state.budget[0] = budget0;
  state.budget[1] = budget1;
  state.score[0] = score0;
  state.score[1] = score1;
  state.held[0] = held0;
  state.held[1] = held1;
  luck[0] = a;
  luck[1] = b;
  luck[2] = c;
  luck[3] = d;
}

/** Murmur3 over the words of a state, in the machine's (everywhere little-endian) order. */
export function checksum(words: Int32Array): number {
  let h = words.length;
  for (let i = 0; i < words.length; i++) {
    let k = Math.imul(words[i], 0xcc9e2d51);
    k = (k << 15) | (k >>> 17);
    h ^= Math.imul(k, 0x1b873593);
    h = (h << 13) | (h >>> 19);
    h = (Math.imul(h, 5) + 0xe6546b64) | 0;
  }
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** All of a state in one buffer, so that it is reset by one copy and summed as words. */
export function emptyState(rules: Rules): { state: State; words: Int32Array } {
  const { countries, technologies } = rules;
  const doubles = 4 * technologies + 4 * countries + 6;
  const buffer = new ArrayBuffer(8 * doubles + 16);
  let at = 0;
  const take = (length: number): Float64Array => {
    const view = new Float64Array(buffer, at, length);
    at += 8 * length;
    return view;
  };
  const state: State = {
    progress: take(2 * technologies),
    maturity: take(2 * technologies),
    lean: take(countries),
    lock: take(countries),
    reliance: take(countries),
    level: take(countries),
    budget: take(2),
    score: take(2),
    held: take(2),
    luck: new Int32Array(buffer, 8 * doubles, 4),
  };
  return { state, words: new Int32Array(buffer) };
}

/** The same generator as in `play`, as a closure: for preparing only. */
function sfc32(seed: number, stream: number): () => number {
  let a = seed | 0;
  let b = stream | 0;
  let c = 0x9e3779b9 | 0;
  let d = 1;
  const next = (): number => {
    const r = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + r) | 0;
    return (r >>> 0) * UNIT;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

function drawRules(countries: number, technologies: number, draw: () => number): Rules {
  const between = (low: number, high: number): number => low + (high - low) * draw();
  const column = (length: number, low: number, high: number): Float64Array =>
    Float64Array.from({ length }, () => between(low, high));
  const shares = (rows: number, width: number): Float64Array => {
    const values = column(rows * width, 0.2, 1);
    for (let r = 0; r < rows; r++) {
      let sum = 0;
      for (let i = 0; i < width; i++) sum += values[r * width + i];
      for (let i = 0; i < width; i++) values[r * width + i] /= sum;
    }
    return values;
  };
  const rowStarts = (): Int32Array => Int32Array.from({ length: countries + 1 }, (_, c) => c * DEGREE);
  return {
    countries,
    technologies,
    cost: column(technologies, 0.6, 1.4),
    decay: column(technologies, 0.01, 0.04),
    worth: column(technologies, 0.5, 1.5),
    counter: drawRows(technologies, COUNTERS, technologies, true, draw),
    bite: column(technologies * COUNTERS, 0.2, 0.6),
    bias: column(countries, -1.2, 1.2),
    speed: column(countries, 0.15, 0.5),
    weight: shares(1, countries),
    peerStart: rowStarts(),
    peer: drawRows(countries, DEGREE, countries, true, draw),
    peerShare: shares(countries, DEGREE),
    matterStart: rowStarts(),
    matter: drawRows(countries, DEGREE, technologies, false, draw),
    matterShare: shares(countries, DEGREE),
  };
}

/** For each row `width` different numbers below `bound`; never the row's own number when `others` is asked for. */
function drawRows(rows: number, width: number, bound: number, others: boolean, draw: () => number): Int32Array {
  const flat: number[] = [];
  for (let row = 0; row < rows; row++) {
    const chosen = new Set<number>();
    while (chosen.size < width) {
      const one = Math.floor(draw() * bound);
      if (!others || one !== row) chosen.add(one);
    }
    flat.push(...chosen);
  }
  return Int32Array.from(flat);
}

function drawOrders(rules: Rules, draw: () => number): PreparedOrders {
  const start: number[] = [0];
  const kind: number[] = [];
  const target: number[] = [];
  const amount: number[] = [];
  for (let slot = 0; slot < PREPARED * TURNS * 2; slot++) {
    const count = 2 + Math.floor(3 * draw());
    for (let i = 0; i < count; i++) {
      const what = Math.floor(4 * draw());
      kind.push(what);
      target.push(Math.floor(draw() * (what === INVEST || what === SABOTAGE ? rules.technologies : rules.countries)));
      amount.push(0.5 + 2 * draw());
    }
    start.push(kind.length);
  }
  return {
    start: Int32Array.from(start),
    kind: Int32Array.from(kind),
    target: Int32Array.from(target),
    amount: Float64Array.from(amount),
  };
}
