/** The map that stands still: the same shapes as path data, and the same classes. */
import type { ComponentChildren, VNode } from 'preact'
import { describe, expect, it } from 'vitest'
import { arrange } from '../../src/app/map/arrange.ts'
import type { MapModel } from '../../src/app/map/model.ts'
import { onScreen } from '../../src/app/map/place.ts'
import { Hatches, Land } from '../../src/app/map/stillLand.tsx'
import { linesOf, pathData } from '../../src/app/map/stillLines.ts'
import { homeCamera, viewsOf, type View } from '../../src/app/map/views.ts'

const size = { width: 900, height: 600 }
const views = viewsOf(homeCamera(size), size, 0)
const view = (id: View['id']): View => views.find((one) => one.id === id)!
const model: MapModel = {
  mode: 'stance', scale: 'rungs', theme: 'light', selected: 'japan',
  sides: [{ id: 'washington', iso: '840', name: 'Washington', role: 'guarantor' }],
  countries: [['france', '250', 4], ['japan', '392', 0], ['brazil', '076', 2]].map(([id, iso, level]) => ({ id: String(id), iso: String(iso), name: String(id), level: Number(level), detail: '', marks: [], disabled: id === 'brazil' })),
}
const picture = arrange(model, views, size, 1, false, { colours: () => '#000000', font: 'sans-serif', textScale: 1 }, (text) => text.length * 6)

type Props = Record<string, unknown> & { children?: ComponentChildren }

/** Every SVG element that components come to. */
const elements = (node: ComponentChildren): { name: string; props: Props }[] => {
  if (Array.isArray(node)) return node.flatMap(elements)
  if (node === null || node === undefined || typeof node !== 'object') return []
  const { type, props } = node as VNode<Props>
  if (typeof type === 'function') return elements((type as (props: Props) => ComponentChildren)(props))
  return [{ name: type, props }, ...elements(props.children)]
}

/** Points of path data. */
const pointsOf = (data: string): number[][] => [...data.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])

describe('path data of a plate', () => {
  it('stands where the plate stands on the screen, to a tenth of a pixel', () => {
    const world = view('world')
    const [x, y] = onScreen(world, [100, -200])
    expect(pointsOf(pathData([[100, -200, 300, 400]], world, true))[0]).toEqual([Math.round(x * 10) / 10, Math.round(y * 10) / 10])
  })

  it('has every shape that its view shows, and none that lies outside', () => {
    const [world, asia] = [linesOf(view('world')), linesOf(view('asia'))]
    for (const iso of ['250', '392', '076', '840', '710']) expect(world.shapes.get(iso)?.length, iso).toBeGreaterThan(20)
    expect(asia.shapes.has('392')).toBe(true)
    expect(asia.shapes.has('076')).toBe(false)
    const { box } = view('asia')
    const near = pointsOf(asia.shapes.get('392') ?? '').filter(([x, y]) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height)
    expect(near.length).toBeGreaterThan(10)
  })

  it('leaves out what its scale cannot show', () => {
    const length = (one: View): number => pointsOf(linesOf(one).coasts).length
    const small = { width: 300, height: 200 }
    expect(length(viewsOf(homeCamera(small), small, 1)[0])).toBeLessThan(length(view('world')) * 0.8)
  })
})

describe('the land', () => {
  const world = view('world')
  const lines = linesOf(world)
  const parts = elements(Land({ picture, view: world, lines }))
  const fillsAt = (iso: string): unknown[] => parts.filter(({ props }) => props.d === lines.shapes.get(iso) && props.fill !== 'none').map(({ props }) => props.fill)

  it('wears the colour and the hatch of its class, which the picture brings with it', () => {
    expect(fillsAt('250')).toEqual(['var(--s4)', 'url(#still-rungs-4)'])
    expect(fillsAt('392')).toEqual(['var(--s0)'])
    expect(fillsAt('840')).toEqual(['var(--w-land)'])
    const hatches = elements(Hatches({ scale: 'rungs' })).map(({ props }) => `url(#${String(props.id)})`)
    for (const { props } of parts) if (String(props.fill).startsWith('url')) expect(hatches).toContain(props.fill)
  })

  it('is pale where a country is left out, and outlined where it is selected', () => {
    const brazil = parts.filter(({ props }) => props.d === lines.shapes.get('076'))
    expect(brazil.map(({ props }) => props.opacity)).toEqual([0.35, 0.35])
    const outlines = parts.filter(({ props }) => props.d === lines.shapes.get('392') && props.fill === 'none')
    expect(outlines.map(({ props }) => props.stroke)).toEqual(['var(--halo)', 'var(--sel)'])
  })
})
