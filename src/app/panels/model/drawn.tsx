/** Draws a tree of elements. Its text is text, never markup. */
import { type ComponentChild, h } from 'preact'
import type { Markup } from '../../../lab/markup.ts'
import { language } from '../../figures.ts'

const textOf = (markup: Markup): string => (typeof markup === 'string' ? markup : markup.children.map(textOf).join(''))

/** Elements that hold what a scenario says; titles of sources stay in the language that they were published in. */
const SAYS = ['dd', 'td', 'li', 'p']

/** Whether a text on a Chinese page is English: words, and none of them Chinese. Read aloud by Chinese rules it would be noise. */
const isEnglish = (text: string): boolean => /[a-z]{2,}\W+[a-z]{2,}/i.test(text) && !/\p{Script=Han}/u.test(text)

export const drawn = (markup: Markup): ComponentChild => {
  if (typeof markup === 'string') return markup
  const isForeign = SAYS.includes(markup.tag) && language().startsWith('zh') && isEnglish(textOf(markup))
  return h(markup.tag, { ...markup.attributes, ...(isForeign ? { lang: 'en' } : {}) }, ...markup.children.map(drawn))
}

export const Drawn = ({ of }: { of: Markup }) => <>{drawn(of)}</>
