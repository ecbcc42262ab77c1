/** Measures the built page against its goals. Usage: run.ts [sizes|first|tasks|idle|lighthouse] */
import { cpus, loadavg, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { findBrowser, launch } from '../journeys/browser.ts'
import { serve } from '../journeys/site.ts'
import { CATEGORIES, lighthouseOnce } from './lighthouse.ts'
import { firstOrder, idleShare, playTasks } from './page.ts'
import { scenarioIds, sizeLines, sizesOf } from './sizes.ts'

const SLOWDOWN = 4
const RUNS = 5
const TURNS = 6
const GOALS = { firstOrder: 2000, task: 100, idle: 3, lighthouse: 95 }

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
const load = (): string => `load ${loadavg().map((value) => value.toFixed(1)).join(' ')}`
const verdict = (holds: boolean): string => (holds ? 'ok  ' : 'OVER')

const root = process.env.SITE ?? fileURLToPath(new URL('../../dist', import.meta.url))
const [, , only] = process.argv
const isAsked = (what: string): boolean => only === undefined || only === what
const path = findBrowser()
if (path === undefined) {
  console.error('No Chromium was found: install chromium-headless-shell or set CHROME_BIN to a browser.')
  process.exit(1)
}
const site = await serve(root, { gzip: true })
const browser = await launch(path)
console.log(`${cpus().length} x ${cpus()[0].model}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}, Chromium ${browser.version()}, ${load()}`)

if (isAsked('sizes')) {
  const { sizes, faults } = sizesOf(root, scenarioIds(fileURLToPath(new URL('../../scenarios', import.meta.url))))
  console.log([...sizeLines(sizes), ...faults].join('\n'))
}
if (isAsked('first')) {
  const visits = []
  for (let run = 0; run < RUNS; run++) visits.push(await firstOrder(browser, site.url, SLOWDOWN))
  for (const way of ['link', 'title', 'start'] as const) {
    const values = visits.map((visit) => visit[way])
    const words = { link: 'first order, full address', title: 'first order by the title', start: 'start button of the title' }[way]
    console.log(`${verdict(median(values) < GOALS.firstOrder)} ${words}: ${Math.round(median(values))} ms (${values.map(Math.round).join(', ')}) of ${GOALS.firstOrder} ms, processor slowed ${SLOWDOWN} times, ${load()}`)
  }
}
if (isAsked('tasks')) {
  // by the clock a task also waits for whatever else wants the processor: the browser’s own threads, and other programs
  const tasks = await playTasks(browser, site.url, TURNS)
  const worst = tasks[0]?.processor ?? 0
  const longest = tasks.reduce((most, { wall }) => Math.max(most, wall), 0)
  console.log(`${verdict(worst <= GOALS.task)} dearest task over ${TURNS} turns: ${Math.round(worst)} ms of ${GOALS.task} ms on the processor; longest with its waits ${Math.round(longest)} ms, ${load()}`)
  for (const { processor, wall, when } of tasks.slice(0, 10)) console.log(`       ${Math.round(processor)} ms (${Math.round(wall)} with waits): ${when}`)
}
if (isAsked('idle')) {
  const share = await idleShare(browser, site.url, 10)
  console.log(`${verdict(share <= GOALS.idle)} map at rest: ${share.toFixed(1)}% of a core of ${GOALS.idle}%, ${load()}`)
}
await browser.close()
if (isAsked('lighthouse')) {
  const runs = []
  for (let run = 0; run < 3; run++) runs.push(await lighthouseOnce(path, site.url))
  for (const id of CATEGORIES) {
    const scores = runs.map((one) => one.scores[id])
    console.log(`${verdict(median(scores) >= GOALS.lighthouse)} Lighthouse, ${id}: ${median(scores)} (${scores.join(', ')}) of ${GOALS.lighthouse}, ${load()}`)
  }
  console.log(`       points lost: ${[...new Set(runs.flatMap((one) => one.lost))].join('; ') || 'none'}`)
}
await site.close()
