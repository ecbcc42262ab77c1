/** A document as a tree of elements: the page draws it, the terminal writes it. Text is never markup. */

export interface Element {
  tag: string
  attributes: Readonly<Record<string, string | number>>
  children: readonly Markup[]
}

export type Markup = Element | string

export const element = (tag: string, attributes: Element['attributes'] = {}, ...children: readonly Markup[]): Element => ({ tag, attributes, children })

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const EMPTY = new Set(['br', 'meta', 'line', 'rect', 'circle', 'path', 'polyline'])

/** The tree as HTML. */
export const htmlOf = (markup: Markup): string => {
  if (typeof markup === 'string') return escaped(markup)
  const attributes = Object.entries(markup.attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`).join('')
  return EMPTY.has(markup.tag) && markup.children.length === 0 ? `<${markup.tag}${attributes}/>` : `<${markup.tag}${attributes}>${markup.children.map(htmlOf).join('')}</${markup.tag}>`
}
