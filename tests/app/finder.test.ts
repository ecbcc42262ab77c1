/** Orders found by words, and refusals that say what would help. */
import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import './withoutBrowser.ts'

const { REFUSAL_NAMES } = await import('../../src/engine/legality.ts')
const { startMatch } = await import('../../src/replay/match.ts')
const { parseScenario } = await import('../../src/scenario/parse.ts')
const { findOrders, MOST_FOUND } = await import('../../src/app/session/finder.ts')
const { remedyOf } = await import('../../src/app/session/remedy.ts')
const { sight } = await import('../../src/app/session/sight.ts')
const { newSession } = await import('../../src/app/session/session.ts')
const { act } = await import('../../src/app/session/store.ts')
const { table } = await import('../../src/app/session/table.ts')
const { addOrder, tray } = await import('../../src/app/session/tray.ts')
const { t } = await import('../../src/app/texts.ts')

const look = () => {
  const [s, now] = [sight.value, tray.value]
  if (s === undefined || now === undefined) throw new Error('nothing is in sight')
  return { s, now }
}
const find = (query: string) => findOrders(look().s, look().now, query)

beforeAll(() => {
  const parsed = parseScenario(readFileSync(new URL('../../scenarios/huawei-third-offset.json', import.meta.url), 'utf8'))
  if (!parsed.ok) throw new Error('the flagship does not parse')
  const match = startMatch(parsed.value, { seed: 3 })
  table.value = { match, id: 'test', played: 0 }
  act((draft) => Object.assign(draft, newSession(), { page: 'play', seat: match.game.ids.sides.indexOf('washington'), network: match.game.mainNetwork }))
})

test.each([['germany brief', 'w-brief'], ['BRIEF Türk', 'w-brief'], ['integrat', 'w-integrate'], ['indict', 'w-indict']])('the words “%s” find %s first', (query, move) => {
  const found = find(query)
  expect(found.length).toBeLessThanOrEqual(MOST_FOUND)
  expect(found[0]?.order.move).toBe(move)
})

test('every word must fit; nothing is found for nothing', () => {
  expect(find('brief xyzzy')).toEqual([])
  expect(find('  ')).toEqual([])
  expect(find('brief').every((found) => found.name.length > 0 && found.price.some((cost) => cost > 0))).toBe(true)
})

test('orders of the rival are not found', () => {
  for (const query of ['beijing', 'lend', 'narrative', 'a'])
    for (const found of find(query)) expect(found.order.move?.startsWith('w-')).toBe(true)
})

test('a refusal that can be mended says how, in a whole sentence without holes', () => {
  addOrder({ move: 'w-brief', target: 'brazil', argument: 'spying' })
  const { now, s } = look()
  const quote = now.quotes[0]
  const dear = { ...quote, refusal: 'tooDear', price: quote.price.map(() => 50) }
  for (const refusal of REFUSAL_NAMES) {
    const said = remedyOf(s, refusal === 'tooDear' ? dear : { ...quote, refusal }, quote.left)
    if (said === undefined) expect(t(`refusal.${refusal}`)).toMatch(/^(Choose|There is no such|This move belongs to the other|The rival cannot|The amount)|^refusal\.none$/)
    else expect(said).toMatch(/^[A-Z][^{}]*\.$/)
  }
  expect(remedyOf(s, dear, quote.left)).toMatch(/lacks \d/)
})
