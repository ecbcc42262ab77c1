/** What a picture is shown on, and how text is measured for it. */
import type { Measure } from './labels.ts'
import type { Picture } from './picture.ts'

/** Something in the host that pictures are shown on. */
export interface Surface {
  readonly renderer: 'webgl' | 'canvas' | 'svg'
  measure: Measure
  /** Shows the picture; the ground is left as it was when only marks and names changed. */
  show(picture: Picture, groundChanged: boolean): void
  /** Called when what was shown is lost and must be shown again. */
  whenLost(showAgain: () => void): void
  destroy(): void
}

/** Measures text on a canvas kept for that alone. */
export function canvasMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d')
  const known = new Map<string, number>()
  return (text, font) => {
    if (!context) return text.length * 7
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
