import { loadFlagship } from './prepared.ts'
import { rulesOf, playGame } from '../../src/lab/playGame.ts'
import { turnOf } from '../../src/engine/turn.ts'
import { workOutAll } from '../../src/engine/derive.ts'
import { scoreOf, indexOf } from '../../src/engine/indices.ts'
const s = loadFlagship(); const N = Number(process.argv[4] ?? 40)
const bots = [process.argv[2] ?? 'beijing-balanced', process.argv[3] ?? 'washington-balanced']
const p = { bots, world: process.argv[5] ?? s.defaultWorld, changes: {} }
const { game, viewGame } = rulesOf(s, p, 1)
const med = (a: number[]) => a.sort((x, y) => x - y)[Math.floor(a.length / 2)]
const op: number[] = [], co: number[] = [], re: number[] = [], first: number[] = [], gap: number[] = [], sc = [[], []] as number[][], coup: number[] = [], moves: number[] = []
let both = 0
const ix = [0,0,0,0,0,0,0,0,0,0]
for (let n = 0; n < N; n++) {
  let f = 99, last = 0, worst = 0, prev = 0, c = 0
  const w = playGame(s, game, viewGame, 1000 + n, bots, (world) => {
    const total = world.opened[0] + world.opened[1] + world.countered[0] + world.countered[1] + world.reopened[0] + world.reopened[1]
    if (world.countered[0] + world.countered[1] > 0 && f === 99) f = world.turn[0]
    if (total > prev) last = world.turn[0]
    worst = Math.max(worst, world.turn[0] - last); prev = total
    c = Math.max(c, world.coup[0])
  })
  op.push(w.opened[0] + w.opened[1]); co.push(w.countered[0] + w.countered[1]); re.push(w.reopened[0] + w.reopened[1]); first.push(f); gap.push(worst); coup.push(c)
  const t = turnOf(game); workOutAll(game, w, t)
  for (let k = 0; k < 2; k++) { sc[k].push(scoreOf(game, w, t, k)); for (let i = 0; i < 5; i++) ix[k*5+i] += indexOf(game, w, t, k, i) / N }
  let r = 0; for (let i = 0; i < w.stance.length; i++) if (w.stance[i] >= 3) r++; moves.push(r)
}
const mean = (a: number[]) => a.reduce((x, y) => x + y, 0) / a.length
console.log(bots.join(' v '), p.world, 'opened', med(op), 'countered', med(co), 'reopened', med(re), 'first countering<=4:', first.filter(x => x <= 4).length / N, 'worst gap', med(gap), gap.filter(g=>g>2).length/N, 'coup', mean(coup).toFixed(2), 'at 3+', mean(moves).toFixed(1))
console.log('  score', game.ids.sides.map((id, k) => id + ' ' + mean(sc[k]).toFixed(2) + ' sd ' + Math.sqrt(mean(sc[k].map(x => (x - mean(sc[k])) ** 2))).toFixed(2)).join('  '), ix.map(x => x.toFixed(0)).join(' '))
