/** Points of the globe on the plates: the projections that the shapes were baked in. */
import type { View } from './views.ts'

/** Grid units of the world plate round the equator, and the meridian in its middle. */
const worldUnits = 10_000
const worldMeridian = 11
/** Middle of the Europe plate in degrees, and its grid units to the earth's radius. */
const europe = { longitude: 11, latitude: 51, units: 2600 }

const radians = (degrees: number): number => (degrees * Math.PI) / 180
/** Degrees east of a meridian, -180..180. */
const eastOf = (longitude: number, meridian: number): number => ((longitude - meridian + 540) % 360) - 180

/** Coefficients of Equal Earth (Savric, Patterson and Jenny, 2018). */
const [a1, a2, a3, a4] = [1.340264, -0.081106, 0.000893, 0.003796]

function equalEarth(lambda: number, phi: number): [number, number] {
  const theta = Math.asin((Math.sqrt(3) / 2) * Math.sin(phi))
  const square = theta * theta
  const sixth = square ** 3
  return [
    (2 * Math.sqrt(3) * lambda * Math.cos(theta)) / (3 * (a1 + 3 * a2 * square + sixth * (7 * a3 + 9 * a4 * square))),
    -theta * (a1 + a2 * square + sixth * (a3 + a4 * square)),
  ]
}

const worldScale = worldUnits / 2 / equalEarth(Math.PI, 0)[0]

/** Grid point of the world plate. */
export function onWorld(longitude: number, latitude: number): [number, number] {
  const [x, y] = equalEarth(radians(eastOf(longitude, worldMeridian)), radians(latitude))
  return [x * worldScale, y * worldScale]
}

/** Grid point of the Europe plate: Lambert's azimuthal equal-area. */
export function onEurope(longitude: number, latitude: number): [number, number] {
  const [lambda, phi, middle] = [radians(eastOf(longitude, europe.longitude)), radians(latitude), radians(europe.latitude)]
  const cosine = Math.sin(middle) * Math.sin(phi) + Math.cos(middle) * Math.cos(phi) * Math.cos(lambda)
  const scale = europe.units * Math.sqrt(2 / Math.max(1e-9, 1 + cosine))
  return [scale * Math.cos(phi) * Math.sin(lambda), -scale * (Math.cos(middle) * Math.sin(phi) - Math.sin(middle) * Math.cos(phi) * Math.cos(lambda))]
}

/** Grid point of a view's plate. */
export const onPlate = (view: View, longitude: number, latitude: number): [number, number] => (view.id === 'europe' ? onEurope : onWorld)(longitude, latitude)
