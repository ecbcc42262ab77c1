/**
 * Language of the page: asked for in the address, chosen before, or the browser’s own where the page speaks it. A
 * catalogue comes as lazy chunks; what it lacks is said in English. A change of language loads the page anew, because
 * every text on it may have been worked out already.
 */
import { PSEUDO, pseudo } from './pseudo.ts'
import { readSetting, writeSetting } from './session/shelf.ts'
import { englishTexts, LANGUAGES, speak } from './texts.ts'

const files = import.meta.glob<Record<string, string>>('./look/texts/zh-*/*.json', { import: 'default' })

const catalogueOf = async (id: string): Promise<Record<string, string>> => {
  if (id === PSEUDO) return Object.fromEntries(Object.entries(englishTexts()).map(([key, text]) => [key, pseudo(text)]))
  const own = Object.keys(files).filter((path) => path.includes(`/${id}/`))
  return Object.assign({}, ...(await Promise.all(own.map((path) => files[path]())))) as Record<string, string>
}

/** How long the shelf may take to keep the choice, in milliseconds. */
const PATIENCE = 500

const isKnown = (id: unknown): id is string => typeof id === 'string' && (id in LANGUAGES || id === PSEUDO)

/** The browser’s first language that the page speaks. */
const browsers = (): string => (navigator.languages.some((one) => /^zh\b(?!.*(?:Hant|TW|HK))/i.test(one)) && /^zh/i.test(navigator.language) ? 'zh-Hans' : 'en')

/** Puts the page into its language before anything is shown. `asked` is what the address says, if the page knows it. */
export const startLanguage = async (asked: string | undefined): Promise<void> => {
  const kept = isKnown(asked) ? asked : await readSetting('language')
  const id = isKnown(kept) ? kept : browsers()
  if (id === 'en') return
  speak(id, await catalogueOf(id))
  document.documentElement.lang = id
}

/** Languages that the page speaks beside the one it speaks now: id and own name. */
export const otherLanguages = (): [string, string][] => Object.entries(LANGUAGES).filter(([id]) => id !== (document.documentElement.lang || 'en'))

/** Whether an address asks for a language that the page does not speak. */
export const isUnknownLanguage = (asked: string | undefined): boolean => asked !== undefined && !isKnown(asked)

/** Keeps the choice and loads the page anew in it; a game on the table comes back from the shelf. */
export const chooseLanguage = async (id: string): Promise<void> => {
  // a shelf that does not answer must not keep the page from being read
  await Promise.race([writeSetting('language', id), new Promise((resolve) => setTimeout(resolve, PATIENCE))])
  const query = new URLSearchParams(location.hash.length > 2 ? location.search : '')
  query.set('lang', id)
  location.replace(`${location.pathname}?${query.toString()}${location.hash}`)
  // a change of the query loads the page; the same query would not
  if (location.search === `?${query.toString()}`) location.reload()
}
