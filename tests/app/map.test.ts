import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { arrange } from '../../src/app/map/arrange.ts'
import { asText, bake, inputsDigest, outputPath } from '../../src/app/map/bake/bake.ts'
import { toEurope, toWorld } from '../../src/app/map/bake/plates.ts'
import type { BakedShapes } from '../../src/app/map/baked.ts'
import type { MapModel } from '../../src/app/map/model.ts'
import { inOutline, pick } from '../../src/app/map/pick.ts'
import type { Picture } from '../../src/app/map/picture.ts'
import { europeShapes, joinArcs, worldShapes } from '../../src/app/map/plateShapes.ts'
import { onEurope, onWorld } from '../../src/app/map/project.ts'
import { cameraOn, clampCamera, homeCamera, insetBoxes, insetsFor, viewsOf, zoomAbout, type Camera } from '../../src/app/map/views.ts'

const countries: [iso: string, name: string][] = [
  ['826', 'UK'], ['124', 'Canada'], ['036', 'Australia'], ['554', 'New Zealand'], ['276', 'Germany'], ['250', 'France'], ['380', 'Italy'],
  ['724', 'Spain'], ['528', 'Netherlands'], ['616', 'Poland'], ['203', 'Czechia'], ['642', 'Romania'], ['348', 'Hungary'], ['752', 'Sweden'],
  ['208', 'Denmark'], ['233', 'Estonia'], ['428', 'Latvia'], ['578', 'Norway'], ['792', 'Türkiye'], ['392', 'Japan'], ['410', 'South Korea'],
  ['158', 'Taiwan'], ['356', 'India'], ['702', 'Singapore'], ['458', 'Malaysia'], ['764', 'Thailand'], ['360', 'Indonesia'], ['586', 'Pakistan'],
  ['116', 'Cambodia'], ['784', 'UAE'], ['682', 'Saudi Arabia'], ['376', 'Israel'], ['818', 'Egypt'], ['710', 'South Africa'], ['404', 'Kenya'],
  ['231', 'Ethiopia'], ['076', 'Brazil'], ['032', 'Argentina'], ['643', 'Russia'],
]
const sides: MapModel['sides'] = [
  { id: 'first', iso: '840', name: 'Washington', role: 'guarantor' },
  { id: 'second', iso: '156', name: 'Beijing', role: 'challenger' },
]
const everyIso = [...countries.map(([iso]) => iso), ...sides.map(({ iso }) => iso)]

const model: MapModel = {
  mode: 'stance',
  scale: 'rungs',
  theme: 'light',
  sides,
  countries: countries.map(([iso, name], index) => ({ id: iso, iso, name, level: index % 5, detail: '', marks: [] })),
}

/** About the width of the page's face, which is not at hand here. */
const measure = (text: string, font: string): number => text.length * 0.49 * Number(/([\d.]+)px/.exec(font)?.[1] ?? 13)

function pictureAt(width: number, height: number, textScale = 1): Picture {
  const size = { width, height }
  const views = viewsOf(homeCamera(size), size, 0)
  return arrange(model, views, size, 1, false, { colours: () => '#000000', font: 'sans-serif', textScale }, measure)
}

describe('shapes.json', () => {
  let text = ''
  let data: BakedShapes
  beforeAll(() => {
    text = readFileSync(outputPath, 'utf8')
    data = JSON.parse(text) as BakedShapes
  })

  it('was baked from the atlas and the bake as they are', () => {
    expect(data.digest, 'run: npm run bake').toBe(inputsDigest())
  })

  it('comes out in the same bytes when baked again', () => {
    expect(asText(bake()) === text).toBe(true)
  })

  it('stays within 75 kB when compressed', () => {
    expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(75_000)
  })

  it('holds whole grid units only', () => {
    for (const plate of [data.world, data.europe]) expect(plate.arcs.flat().every(Number.isInteger)).toBe(true)
    expect(text.includes('null')).toBe(false)
  })

  it('has no Antarctica', () => {
    expect(data.world.shapes['010']).toBeUndefined()
    const south = toWorld([11, -60])[1]
    for (const shape of worldShapes.shapes.values()) expect(shape.extent[1], shape.iso).toBeLessThan(south)
  })

  it.each(everyIso)('has the shape of %s and a name that stands on or beside it', (iso) => {
    const shape = worldShapes.shapes.get(iso)
    expect(shape).toBeDefined()
    if (!shape?.label || !shape.dot) throw new Error('no anchor')
    const near = (at: readonly [number, number], reach: number): boolean => {
      for (let dx = -reach; dx <= reach; dx += reach / 4) {
        for (let dy = -reach; dy <= reach; dy += reach / 4) if (inOutline(at[0] + dx, at[1] + dy, shape.outline)) return true
      }
      return false
    }
    expect(near(shape.label, 90)).toBe(true)
    expect(near(shape.dot, 12)).toBe(true)
  })

  it('takes disputed land from whoever holds it', () => {
    const areas: [string, [number, number], string[]][] = [
      ['Crimea', [34.2, 45.2], ['643', '804']],
      ['Western Sahara', [-13.5, 24.5], ['504', '732']],
      ['Golan', [35.76, 33], ['376', '760']],
      ['Kashmir and Aksai Chin', [74.9, 34], ['356', '586']],
      ['Kashmir and Aksai Chin', [74.5, 35.7], ['356', '586']],
      ['Kashmir and Aksai Chin', [79.3, 35.2], ['156', '356']],
    ]
    for (const [name, at, holders] of areas) {
      const [x, y] = toWorld(at)
      const area = worldShapes.disputed.find((each) => each.name === name)
      expect(area?.rings.some((ring) => inOutline(x, y, [joinArcs(ring, (arc) => worldShapes.arcs[arc])])), name).toBe(true)
      for (const iso of holders) expect(inOutline(x, y, worldShapes.shapes.get(iso)?.outline ?? []), `${name} in ${iso}`).toBe(false)
    }
  })

  it('keeps one common border between neighbours', () => {
    for (const plate of [worldShapes, europeShapes]) expect(plate.borders.length).toBeGreaterThan(50)
  })
})

describe('the map at rest', () => {
  const sizes: [width: number, height: number, textScale: number, least: number][] = [
    [750, 538, 1, 40],
    [1100, 800, 1.25, 40],
    [800, 560, 1, 39],
    [390, 297, 1, 16],
  ]

  it.each(sizes)('names countries without overlaps at %d by %d', (width, height, textScale, least) => {
    const { labels } = pictureAt(width, height, textScale)
    expect(labels.filter(({ id }) => id !== undefined).length).toBeGreaterThanOrEqual(least)
    const overlaps = labels.flatMap((one, index) =>
      labels.slice(index + 1).filter((two) => one.box.x < two.box.x + two.box.width && two.box.x < one.box.x + one.box.width && one.box.y < two.box.y + two.box.height && two.box.y < one.box.y + one.box.height)
        .map((two) => `${one.text} and ${two.text}`),
    )
    expect(overlaps).toEqual([])
    for (const { box, text } of labels) {
      expect(box.x, text).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width, text).toBeLessThanOrEqual(width)
    }
  })

  it('keeps names off what covers it, and names beside it what it hides', () => {
    const size = { width: 750, height: 527 }
    const legend = { x: 532, y: 290, width: 206, height: 225 }
    const tools = { x: 706, y: 12, width: 32, height: 96 }
    const { labels } = arrange(model, viewsOf(homeCamera(size), size, 0), size, 1, false, { colours: () => '#000000', font: 'sans-serif', textScale: 1 }, measure, 1, [legend, tools])
    const covered = labels.filter(({ box }) => [legend, tools].some((over) => box.x < over.x + over.width && over.x < box.x + box.width && box.y < over.y + over.height && over.y < box.y + box.height))
    expect(covered.map(({ text }) => text)).toEqual([])
    const zealand = labels.find(({ text }) => text === 'New Zealand')
    expect(zealand?.box.y).toBeGreaterThan(legend.y - 40)
    expect(zealand && zealand.box.y + zealand.box.height).toBeLessThanOrEqual(legend.y)
  })

  it('is hit at every name, and at every country', () => {
    const picture = pictureAt(750, 538)
    for (const { id, box, text } of picture.labels) if (id !== undefined) expect(pick(picture, box.x + box.width / 2, box.y + box.height / 2), text).toBe(id)
    const reached = new Set<string | undefined>()
    for (let x = 1; x < 750; x += 4) for (let y = 1; y < 538; y += 4) reached.add(pick(picture, x, y))
    for (const { id } of [...model.countries, ...model.sides]) expect(reached.has(id), id).toBe(true)
    expect(pick(picture, 230, 270)).toBeUndefined()
  })
})

/** Grid point under (400, 220) of a host of 750 by 538. */
const under = (camera: Camera): number[] => [camera.x + (400 - 375) / camera.scale, camera.y + (220 - 269) / camera.scale]

describe('the insets', () => {
  const europe = ['276', '250', '380', '040', '056', '756', '300']

  it('are those on which a few of the countries are at home', () => {
    expect(insetsFor(everyIso)).toEqual(['europe', 'asia'])
    expect(insetsFor([...europe, '392'])).toEqual(['europe'])
    expect(insetsFor(['076', '032'])).toEqual([])
  })

  it('leave the whole window to the world where there are none, and are larger where there is one', () => {
    const size = { width: 900, height: 520 }
    expect(insetBoxes({ ...size, insets: [] })).toEqual([])
    const [alone] = insetBoxes({ ...size, insets: ['europe'] })
    const [first, second] = insetBoxes(size)
    expect(alone.box.height).toBeGreaterThan(first.box.height)
    expect(second.box.x).toBeGreaterThan(first.box.x + first.box.width)
  })

  it('name a country whose inset is closed on the world plate, and one that no hand has placed as well', () => {
    const size = { width: 900, height: 520, insets: ['europe'] as const }
    const shown: MapModel = { ...model, countries: [['276', 'Germany'], ['392', 'Japan'], ['100', 'Bulgaria']].map(([iso, name]) => ({ id: iso, iso, name, level: 1, detail: '', marks: [] })) }
    const picture = arrange(shown, viewsOf(homeCamera(size), size, 0), size, 1, false, { colours: () => '#000000', font: 'sans-serif', textScale: 1 }, measure)
    const plateOf = (text: string) => picture.labels.find((label) => label.text === text)?.view.id
    expect(plateOf('Germany')).toBe('europe')
    expect(plateOf('Japan')).toBe('world')
    expect(plateOf('Bulgaria')).toBe('europe')
  })
})

describe('the camera', () => {
  const size = { width: 750, height: 538 }

  it('keeps the point under the hand while zooming, and comes home', () => {
    const home = homeCamera(size)
    const closer = zoomAbout(zoomAbout(home, size, 2, 375, 200), size, 1.5, 400, 220)
    const before = under(zoomAbout(home, size, 2, 375, 200))
    under(closer).forEach((value, index) => expect(value).toBeCloseTo(before[index], 6))
    expect(zoomAbout(closer, size, 0.01, 10, 10)).toEqual(home)
  })

  it('never leaves the world', () => {
    const far = clampCamera({ scale: 0.4, x: 99_999, y: -99_999 }, size)
    expect(far.x + size.width / 2 / far.scale).toBeLessThanOrEqual(worldShapes.bounds[2] + 1e-6)
    expect(far.y - size.height / 2 / far.scale).toBeGreaterThanOrEqual(worldShapes.bounds[1] - 1e-6)
  })

  it('brings a small country close and keeps a large one whole', () => {
    const on = (iso: string): number => {
      const shape = worldShapes.shapes.get(iso)
      if (!shape?.dot) throw new Error(iso)
      return cameraOn(shape.extent, shape.dot, size).scale
    }
    expect(on('702')).toBeGreaterThan(on('276') * 0.99)
    expect(on('643')).toBeLessThan(on('276'))
  })
})

describe('what happens on the map', () => {
  const deciding: MapModel = { ...model, countries: model.countries.map((country, index) => ({ ...country, marks: index % 3 === 0 ? ['window'] : index % 3 === 1 ? ['review'] : [] })) }
  const pictureOf = (shown: MapModel): Picture => {
    const size = { width: 1100, height: 800 }
    return arrange(shown, viewsOf(homeCamera(size), size, 0), size, 1, false, { colours: () => '#000000', font: 'sans-serif', textScale: 1 }, measure)
  }

  it('is marked on the circle of a state that decides, and names it', () => {
    const { markers, pins, labels } = pictureOf(deciding)
    const decides = deciding.countries.filter(({ marks }) => marks.length > 0)
    for (const { id, name } of decides) {
      const pin = pins.find(({ country }) => country.id === id)
      expect(pin, name).toBeDefined()
      expect(labels.some((label) => label.id === id), name).toBe(true)
      const marker = markers.find(({ country }) => country.id === id)
      if (marker) expect([pin?.x, pin?.y], name).toEqual([marker.x, marker.y])
    }
    expect(markers.some(({ country }) => country.marks.length > 0)).toBe(true)
  })

  it('projects a place as the shapes were', () => {
    for (const [longitude, latitude] of [[14.4, 50.1], [-77, 38.9], [121.5, 31.2], [-1.3, 52.1], [151, -34], [-175, 60]] as const) {
      for (const [made, baked] of [[onWorld(longitude, latitude), toWorld([longitude, latitude])], [onEurope(longitude, latitude), toEurope([longitude, latitude])]]) {
        expect(Math.abs(made[0] - baked[0])).toBeLessThan(0.5)
        expect(Math.abs(made[1] - baked[1])).toBeLessThan(0.5)
      }
    }
  })

  it('has a pin at its place on every plate that shows it', () => {
    const spots = (longitude: number, latitude: number): string[] => pictureOf({ ...model, spot: { longitude, latitude } }).spots.map(({ view }) => view.id)
    expect(spots(14.4, 50.1)).toEqual(['world', 'europe'])
    expect(spots(121.5, 31.2)).toEqual(['world', 'asia'])
    expect(spots(-77, 38.9)).toEqual(['world'])
    expect(pictureOf(model).spots).toEqual([])
  })
})
