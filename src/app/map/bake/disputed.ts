/** Cuts disputed land out of the states that hold it. */
import { cutRing, signedArea } from './cut.ts'
import type { Ring, SourceShape } from './source.ts'

/**
 * Land that the source gives to whoever holds it. The map takes no position: these areas become
 * shapes of their own, drawn as unplayed land with a dashed edge. The masks are drawn by hand, to
 * about a tenth of a degree; outside the cut states their edges mean nothing.
 */
interface DisputedArea {
  name: string
  /** Shapes that are disputed whole. */
  whole: string[]
  /** Shapes from which the mask is cut. */
  from: string[]
  mask: Ring
}

const areas: DisputedArea[] = [
  {
    name: 'Crimea',
    whole: [],
    from: ['643'],
    mask: [[32.1, 44.1], [36.03, 44.1], [36.62, 44.9], [36.62, 45.62], [35.31, 45.62], [35.02, 46.18], [33.5, 46.35], [32.1, 46.05]],
  },
  {
    // The source's own shape is only what lies east of the berm; the rest is south of 27 degrees 40 minutes.
    name: 'Western Sahara',
    whole: ['732'],
    from: ['504'],
    mask: [[-18.01, 20.01], [-8.03, 20.01], [-8.03, 27.668], [-18.01, 27.668]],
  },
  {
    name: 'Golan',
    whole: [],
    from: ['376'],
    mask: [[35.663, 32.67], [35.641, 32.85], [35.632, 33.02], [35.617, 33.12], [35.683, 33.243], [35.711, 33.36], [35.79, 33.52], [36.2, 33.52], [36.2, 32.67]],
  },
  {
    // The former princely state (Jammu, Kashmir, Ladakh, Gilgit-Baltistan, Azad Kashmir, Shaksgam) and Aksai Chin
    // in one mask, so that no sliver is left between them; who holds which part stays visible as an inner edge.
    name: 'Kashmir and Aksai Chin',
    whole: ['Siachen Glacier'],
    from: ['356', '586', '156'],
    mask: [
      [75.37, 32.21], [75.83, 32.53], [75.93, 32.88], [76.35, 33.19], [76.85, 32.95], [77.33, 32.83], [77.73, 32.97],
      [78.33, 32.57], [78.43, 32.42], [78.74, 32.63], [79.01, 32.31], [79.27, 32.39], [79.29, 32.99], [79.05, 33.43],
      [79.41, 34.03], [79.83, 34.47], [80.27, 34.73], [80.31, 35.43], [79.97, 35.83], [79.33, 35.99], [78.43, 35.81],
      [77.93, 35.61], [77.61, 35.97], [76.87, 36.33], [76.27, 36.71], [75.63, 36.82], [75.41, 36.99], [74.93, 37.11],
      [74.03, 36.97], [73.33, 36.96], [72.53, 36.63], [72.47, 36.01], [73.13, 35.83], [73.67, 35.23], [73.37, 34.43],
      [73.57, 34.03], [73.61, 33.23], [73.87, 32.97], [74.29, 32.67], [74.63, 32.41],
    ],
  },
]

/** Square degrees under which a left-over is a sliver. */
const sliver = 0.15

/** Cuts the disputed areas out of the shapes; returns the shapes left and the areas, each with its name as key. */
export function cutDisputed(shapes: SourceShape[]): { shapes: SourceShape[]; disputed: SourceShape[] } {
  let left = shapes
  const disputed: SourceShape[] = []
  for (const area of areas) {
    const rings = left.filter((shape) => area.whole.includes(shape.key)).flatMap((shape) => shape.rings)
    left = left.filter((shape) => !area.whole.includes(shape.key))
    left = left.map((shape) => {
      if (!area.from.includes(shape.key)) return shape
      const kept: Ring[] = []
      for (const ring of shape.rings) {
        const { inside, outside } = cutRing(ring, area.mask)
        // What a mask leaves as a sliver along its edge belongs to the area too.
        const slivers = outside.filter((piece) => outside.length > 1 && Math.abs(signedArea(piece)) < 2 * sliver)
        rings.push(...inside, ...slivers)
        kept.push(...outside.filter((piece) => !slivers.includes(piece)))
      }
      return { ...shape, rings: kept }
    })
    disputed.push({ key: area.name, name: area.name, rings })
  }
  return { shapes: left, disputed }
}
