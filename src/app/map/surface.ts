/** What a picture is shown on, and how text is measured for it. */
import type { Measure } from './labels.ts'
import type { MapHandle } from './model.ts'
import type { Picture } from './picture.ts'

/** Something in the host that pictures are shown on. */
export interface Surface {
  readonly renderer: MapHandle['renderer']
  measure: Measure
  /** Shows the picture; its land is painted anew where its colours, and not only the camera or the marks, may have changed. */
  show(picture: Picture, looksChanged: boolean): void
  /** `showAgain` is called when what was shown was lost and can be shown again, `giveUp` when it has stayed lost. */
  whenLost(showAgain: () => void, giveUp: () => void): void
  destroy(): void
}

/** Device pixels of a picture. */
export const pixelSize = ({ size, ratio }: Picture): { width: number; height: number } => ({ width: Math.max(1, Math.round(size.width * ratio)), height: Math.max(1, Math.round(size.height * ratio)) })

/** A canvas that the processor draws and never the graphics processor, or the program that stands in for one: asked for as one that is read often. */
export function softCanvas(width: number, height: number, alpha: boolean): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, width)
  canvas.height = Math.max(1, height)
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha })
  if (!context) throw new Error('No canvas to draw the map on.')
  return context
}

/** Where nothing measures: half the size of the font for a letter, the whole for a character of East Asia. */
const guessedWidth = (text: string, font: string): number => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 1 : 0.52), 0) * Number(/([\d.]+)px/.exec(font)?.[1])

/** Measures text on a canvas kept for that alone. */
export function canvasMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d')
  const known = new Map<string, number>()
  return (text, font) => {
    if (!context) return guessedWidth(text, font)
    const key = `${font}\n${text}`
    let width = known.get(key)
    if (width === undefined) {
      context.font = font
      width = context.measureText(text).width
      // A font that is still loading would be measured wrong for good.
      if (document.fonts.status === 'loaded') known.set(key, width)
    }
    return width
  }
}
