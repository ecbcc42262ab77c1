/**
 * The results as one HTML file: what stands on the page, without its controls, with its styles and its font written into
 * it. The browser writes the markup, so that every text is escaped; the file holds no script and its policy allows none.
 */
import { fontRule } from '../look/fontData.ts'

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"

/** What is not for a file: controls, and what is only said to screen readers while the page changes. */
const CONTROLS = '.not-in-file, .cycle-controls, header .button, select, input, [role="status"]'

const SVG = 'http://www.w3.org/2000/svg'

/** A button becomes the words that stood on it. */
const unbutton = (button: Element, doc: Document): void => {
  const words = doc.createElement('span')
  words.className = button.className
  words.append(...button.childNodes)
  button.replaceWith(words)
}

/**
 * Styles of the page as they were written, but for its fonts, which lie elsewhere. The rules that the browser has read
 * would not do: it loses a shorthand with variables that a longhand follows.
 */
const styles = async (): Promise<string> => {
  const texts = [...document.styleSheets].map(async ({ href, ownerNode }) => (href === null ? (ownerNode?.textContent ?? '') : (await fetch(href)).text()))
  return (await Promise.all(texts)).join('\n').replace(/@font-face\s*\{[^}]*\}/g, '')
}

/** Text of a file that shows `parts` of the page, always in light colours. */
export const htmlOf = async (title: string, parts: readonly Element[]): Promise<string> => {
  const doc = document.implementation.createHTMLDocument(title)
  const { documentElement: root, head, body } = doc
  root.lang = document.documentElement.lang
  root.dataset.theme = 'light'
  const charset = doc.createElement('meta')
  charset.setAttribute('charset', 'utf-8')
  const policy = doc.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = POLICY
  const view = doc.createElement('meta')
  view.name = 'viewport'
  view.content = 'width=device-width, initial-scale=1'
  const style = doc.createElement('style')
  style.textContent = `${await fontRule()}\n${await styles()}`
  head.prepend(charset, policy, view)
  head.append(style)
  body.className = 'as-file'
  body.append(...parts.map((part) => doc.importNode(part, true)))
  for (const element of body.querySelectorAll(CONTROLS)) element.remove()
  for (const button of body.querySelectorAll('button')) unbutton(button, doc)
  for (const details of body.querySelectorAll('details')) details.open = true
  for (const element of body.querySelectorAll('[tabindex], [data-testid]')) {
    element.removeAttribute('tabindex')
    element.removeAttribute('data-testid')
  }
  for (const part of body.querySelectorAll('svg [role="button"]')) if (part.namespaceURI === SVG) part.setAttribute('role', 'img')
  return `<!doctype html>\n${root.outerHTML}\n`
}
