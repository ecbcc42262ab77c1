/** Hatches for the canvas, as small tiles that repeat. */
import type { Hatch } from '../look/hatchTable.ts'

/**
 * A hatch is a small tile that repeats seamlessly, drawn once for each ink and pixel ratio: filling with it
 * is many times cheaper than clipping to a coast and drawing lines.
 */
const tiles = new Map<string, HTMLCanvasElement>()
const keptTiles = 64

/** Periods of diagonal lines in a tile are chosen up to this many, for the least error of the pitch. */
const mostPeriods = 4

/** The dots' lattice leans 4 in 7, 29.7 degrees, because only then it repeats in a square: 65 dots each. */
const across = 7
const down = 4
const dotsInTile = across * across + down * down

function blank(side: number, ink: string): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D | null } {
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context) {
    context.strokeStyle = ink
    context.fillStyle = ink
  }
  return { canvas, context }
}

function lineTile({ kind, weight, pitch, lean }: Hatch, ratio: number, ink: string): HTMLCanvasElement {
  const period = pitch * Math.SQRT2 * ratio
  let count = 1
  const error = (periods: number): number => Math.abs(Math.round(periods * period) - periods * period) / periods
  for (let periods = 2; periods <= mostPeriods; periods++) if (error(periods) < error(count) - 0.05) count = periods
  const side = Math.max(2, Math.round(count * period))
  const { canvas, context } = blank(side, ink)
  if (!context) return canvas
  context.lineWidth = weight * ratio
  context.beginPath()
  for (let line = -count; line <= 2 * count; line++) {
    const x = (line * side) / count
    if (lean === 'right' || kind === 'cross') {
      context.moveTo(x - side, 2 * side)
      context.lineTo(x + 2 * side, -side)
    }
    if (lean === 'left' || kind === 'cross') {
      context.moveTo(x - side, -side)
      context.lineTo(x + 2 * side, 2 * side)
    }
  }
  context.stroke()
  return canvas
}

function dotTile({ weight, pitch }: Hatch, ratio: number, ink: string): HTMLCanvasElement {
  const side = Math.round(pitch * Math.sqrt(dotsInTile) * ratio)
  const unit = side / dotsInTile
  const { canvas, context } = blank(side, ink)
  if (!context) return canvas
  const radius = weight * ratio
  context.beginPath()
  for (let i = 0; i < dotsInTile; i++) {
    const x = ((across * i) % dotsInTile) * unit
    const y = ((down * i) % dotsInTile) * unit
    for (const dx of [0, side]) {
      for (const dy of [0, side]) {
        context.moveTo(x - dx + radius, y - dy)
        context.arc(x - dx, y - dy, radius, 0, 2 * Math.PI)
        context.moveTo(x + dx + radius, y + dy)
        context.arc(x + dx, y + dy, radius, 0, 2 * Math.PI)
      }
    }
  }
  context.fill()
  return canvas
}

/**
 * A fill style of the hatch for a context whose unit is `unit` CSS pixels and whose origin lies at
 * (left, top) in CSS pixels: the pitch stays the same on the screen, the lattice moves with the land.
 */
export function hatchFill(context: CanvasRenderingContext2D, hatch: Hatch, ink: string, ratio: number, unit: number, left: number, top: number): CanvasPattern | string {
  const key = `${hatch.kind} ${hatch.weight} ${hatch.pitch} ${hatch.lean} ${ink} ${ratio}`
  let tile = tiles.get(key)
  if (!tile) {
    tile = hatch.kind === 'dots' ? dotTile(hatch, ratio, ink) : lineTile(hatch, ratio, ink)
    if (tiles.size >= keptTiles) tiles.clear()
    tiles.set(key, tile)
  }
  const pattern = context.createPattern(tile, 'repeat')
  if (!pattern) return 'transparent'
  // Whole device pixels, so that the tile is copied and not blurred.
  const perPixel = 1 / (unit * ratio)
  const shift = (at: number): number => (Math.round(at * ratio) - at * ratio) * perPixel
  pattern.setTransform(new DOMMatrix([perPixel, 0, 0, perPixel, shift(left), shift(top)]))
  return pattern
}
