/** All visible text: keys of the engine's catalogue and of the page's own, filled by i18next. */
import catalogue, { exists, init, t as translate } from 'i18next'
import type { Scenario } from '../scenario/format.ts'
import { inWords } from '../scenario/inWords.ts'
import { ENGLISH } from '../scenario/texts.ts'
import { PAGE_ENGLISH } from './look/texts/english.ts'
import { PSEUDO, pseudo } from './pseudo.ts'

/** Languages of the page, each by its own name. */
export const LANGUAGES: Readonly<Record<string, string>> = { en: 'English', 'zh-Hans': '简体中文' }

type Values = Record<string, string | number | undefined>

void init({
  lng: 'en',
  fallbackLng: 'en',
  // keys hold dots, texts hold colons
  keySeparator: false,
  nsSeparator: false,
  // Preact writes text nodes: nothing to escape
  interpolation: { escapeValue: false },
  resources: { en: { translation: { ...ENGLISH, ...PAGE_ENGLISH } } },
  initAsync: false,
})

/** Text of a key, with its values filled in. */
export const t = (key: string, values: Values = {}): string => translate(key, values)

/** Whether the catalogue holds a key. */
export const hasText = (key: string): boolean => exists(key)

/** Text of the first key that the catalogue holds, or the plain words given last. */
export const textOr = (key: string, plain: string, values: Values = {}): string => (hasText(key) ? t(key, values) : plain)

/** English texts as they stand in the files, and the words in which they are said. */
const plain: Record<string, string> = { ...ENGLISH, ...PAGE_ENGLISH }
let words: Scenario['words']

const say = (texts: Readonly<Record<string, string>>): void => void catalogue.addResourceBundle('en', 'translation', inWords(texts, words), true, true)

/** From now on the page speaks in the words of this scenario; without any, in its own. */
export const speakAs = (scenario: Pick<Scenario, 'words' | 'language'> | undefined): void => {
  const next = scenario?.language === 'en' ? scenario.words : undefined
  if (next === words) return
  words = next
  say(plain)
}

/** The English texts as they stand in the files. */
export const englishTexts = (): Readonly<Record<string, string>> => plain

/** From now on the page speaks another language, and English where that has no text. */
export const speak = (language: string, texts: Record<string, string>): void => {
  catalogue.addResourceBundle(language, 'translation', texts, true, true)
  void catalogue.changeLanguage(language)
}

/** Adds the texts of a page that is loaded late. */
export const addTexts = (language: string, texts: Record<string, string>): void => {
  if (language !== 'en') return void catalogue.addResourceBundle(language, 'translation', texts, true, true)
  Object.assign(plain, texts)
  say(texts)
  if (catalogue.language === PSEUDO) speak(PSEUDO, Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, pseudo(text)])))
}
