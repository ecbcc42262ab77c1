/** Reads colours, font and type scale off the page. */

/** Computed values of the colour tokens, by name without the dashes. */
export type Colours = (token: string) => string

/** What the page's style says about drawing here; read anew for each picture, so that a theme change needs no wiring. */
export interface PageStyle {
  colours: Colours
  /** Family list for canvas text. */
  font: string
  /** Growth of type on wide screens and projectors, 1 or 1.25. */
  textScale: number
  /** Slant of water names, where the script of the page knows one. */
  slant?: string
}

export function readPageStyle(host: HTMLElement): PageStyle {
  const computed = getComputedStyle(host)
  const values = new Map<string, string>()
  const read = (token: string): string => {
    const held = values.get(token)
    if (held !== undefined) return held
    const value = computed.getPropertyValue(`--${token}`).trim() || '#808080'
    values.set(token, value)
    return value
  }
  return {
    colours: read,
    font: computed.getPropertyValue('--font').trim() || 'sans-serif',
    textScale: Number(computed.getPropertyValue('--scale')) || 1,
    slant: computed.getPropertyValue('--slant').trim() || 'italic',
  }
}
