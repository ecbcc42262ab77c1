/** All visible text: keys of a catalogue, filled by i18next. It begins with the first page; what loads later adds its own. */
import catalogue, { exists, init, t as translate } from 'i18next'
import { FIRST_ENGLISH } from './look/texts/firstEnglish.ts'
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
  resources: { en: { translation: FIRST_ENGLISH } },
  initAsync: false,
})

/** Texts without values as they were said; emptied whenever the catalogue or the language changes. */
const said = new Map<string, string>()

/** Text of a key, with its values filled in. */
export const t = (key: string, values?: Values): string => {
  if (values !== undefined) return translate(key, values)
  const known = said.get(key) ?? translate(key)
  said.set(key, known)
  return known
}

/** Puts texts of a language into the catalogue, over what stands there. */
const add = (language: string, texts: Readonly<Record<string, string>>): void => {
  said.clear()
  // the keys are flat: nothing to merge deeply, and no copy to guard
  catalogue.addResourceBundle(language, 'translation', texts, false, true, { silent: false, skipCopy: true })
}

/** Whether the catalogue holds a key. */
export const hasText = (key: string): boolean => exists(key)

/** Text of the first key that the catalogue holds, or the plain words given last. */
export const textOr = (key: string, plain: string, values?: Values): string => (hasText(key) ? t(key, values) : plain)

type Texts = Readonly<Record<string, string>>

/** Texts as they stand in the files, by language. */
const plain: Record<string, Record<string, string>> = { en: { ...FIRST_ENGLISH } }
/** How the texts of one language are said. */
let reword: { language: string; of: (texts: Texts) => Texts } = { language: 'en', of: (texts) => texts }

const say = (language: string, texts: Texts): void => add(language, language === reword.language ? reword.of(texts) : texts)

/** From now on the texts of a language are said in other words, and those of every other as they stand. */
export const speakInWords = (language: string, next: (texts: Texts) => Texts): void => {
  reword = { language, of: next }
  for (const [one, texts] of Object.entries(plain)) say(one, texts)
}

/** The English texts as they stand in the files. */
export const englishTexts = (): Readonly<Record<string, string>> => plain.en

/** From now on the page speaks another language, and English where that has no text. */
export const speak = (language: string, texts: Record<string, string>): void => {
  plain[language] = { ...plain[language], ...texts }
  say(language, texts)
  void catalogue.changeLanguage(language).then(() => said.clear())
}

/** Adds the texts of a page that is loaded late. */
export const addTexts = (language: string, texts: Record<string, string>): void => {
  plain[language] = { ...plain[language], ...texts }
  say(language, texts)
  if (language !== 'en') return
  if (catalogue.language === PSEUDO) speak(PSEUDO, Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, pseudo(text)])))
}
