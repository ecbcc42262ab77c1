/** Classes of the map: by the figure that is shown, as far below nought as above, and the same windows as the country table. */
import { expect, test } from 'vitest'
import './withoutBrowser.ts'

const { classOfShown, CLASSES, PUSH_CLASSES, soonUntil, WHEN, whenOf } = await import('../../src/app/session/mapClasses.ts')

const calendar = { start: '2018H2', tick: 'half-year', ticksPerTurn: 1, turns: 14, horizonTicks: 4 } as const
const opens = (tick: number, now = false) => ({ tick, kind: 1, what: 'Auction', now })

test('a figure is in the class that its rounded number belongs to', () => {
  expect(classOfShown(0.296, CLASSES.access)).toBe(classOfShown(0.3, CLASSES.access))
  expect(classOfShown(0.294, CLASSES.access)).toBe(classOfShown(0.2, CLASSES.access))
  expect([0, 0.1, 0.3, 0.5, 0.7].map((share) => classOfShown(share, CLASSES.access))).toEqual([0, 1, 2, 3, 4])
})

test('pressure against is classed as the same pressure for', () => {
  for (let hundredths = 0; hundredths <= 120; hundredths++) expect(classOfShown(-hundredths / 100, PUSH_CLASSES), `${hundredths}`).toBe(6 - classOfShown(hundredths / 100, PUSH_CLASSES))
})

test('windows are classed by when they open', () => {
  expect(whenOf(undefined, calendar, 4)).toBe(WHEN.none)
  expect(whenOf(opens(4, true), calendar, 4)).toBe(WHEN.now)
  expect(whenOf(opens(5), calendar, 4)).toBe(WHEN.next)
  expect(whenOf(opens(6), calendar, 4)).toBe(WHEN.soon)
  expect(whenOf(opens(soonUntil(calendar, 4)), calendar, 4)).toBe(WHEN.soon)
  expect(whenOf(opens(soonUntil(calendar, 4) + 1), calendar, 4)).toBe(WHEN.later)
})
