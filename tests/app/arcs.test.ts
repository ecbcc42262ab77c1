/** Arcs of the map: from a side to a country, in every plate that shows the country. */
import { describe, expect, it } from 'vitest'
import { type Arc, arcsIn, partOf } from '../../src/app/map/arcs.ts'
import { arrange } from '../../src/app/map/arrange.ts'
import type { MapArc, MapModel } from '../../src/app/map/model.ts'
import { arrowTip } from '../../src/app/map/paintArcs.ts'
import { homeCamera, viewsOf } from '../../src/app/map/views.ts'

const model = (arcs: MapArc[]): MapModel => ({
  mode: 'stance', scale: 'rungs', theme: 'light', arcs,
  sides: [{ id: 'west', iso: '840', name: 'Washington', role: 'guarantor' }, { id: 'east', iso: '156', name: 'Beijing', role: 'challenger' }],
  countries: [['germany', '276'], ['japan', '392'], ['brazil', '076']].map(([id, iso]) => ({ id, iso, name: id, level: 0, detail: '', marks: [] })),
})

const arcsOf = (...acts: MapArc[]): Arc[] => {
  const size = { width: 1000, height: 700 }
  return arrange(model(acts), viewsOf(homeCamera(size), size, 0), size, 1, false, { colours: () => '#000000', font: 'sans-serif', textScale: 1 }, (text) => text.length * 6).arcs
}

describe('an arc', () => {
  const of = (from: string, to: string) => arcsOf({ from, to, kind: 'finance' })

  it('runs in each plate that shows its country, from the side and to the country', () => {
    expect(of('west', 'brazil').map(({ view }) => view.id)).toEqual(['world'])
    expect(of('west', 'germany').map(({ view }) => view.id).toSorted()).toEqual(['europe', 'world'])
    for (const { view, to } of of('west', 'germany')) {
      expect(to[0]).toBeGreaterThan(view.box.x)
      expect(to[0]).toBeLessThan(view.box.x + view.box.width)
    }
  })

  it('enters an inset that does not show the side from the edge towards it', () => {
    const inset = (from: string) => of(from, 'germany').find(({ view }) => view.id === 'europe')!
    expect(inset('west').from[0]).toBeLessThan(inset('west').view.box.x)
    expect(inset('east').from[0]).toBeGreaterThan(inset('east').view.box.x + inset('east').view.box.width)
  })

  it('bows northward and grows from its side to its country', () => {
    for (const arc of [...of('west', 'brazil'), ...of('east', 'brazil'), ...of('west', 'japan')]) {
      expect(partOf(arc, 0).end).toEqual(arc.from)
      expect(partOf(arc, 1).end.map(Math.round)).toEqual(arc.to.map(Math.round))
      const middle = partOf(arc, 0.5).end
      expect(middle[1]).toBeLessThan((arc.from[1] + arc.to[1]) / 2)
    }
  })

  it('of a side or to a country that the map does not hold is left out', () => {
    expect(arcsIn([], model([{ from: 'west', to: 'germany', kind: 'look' }]))).toEqual([])
    expect(of('north', 'germany')).toEqual([])
    expect(of('west', 'atlantis')).toEqual([])
  })

  it('ends in a tip that points the way it came', () => {
    const [point, left, right] = arrowTip([0, 0], [10, 0], 4)
    expect(point).toEqual([10, 0])
    expect([left, right]).toEqual([[6, 2], [6, -2]])
  })
})
