/** All visible text: keys of the engine's catalogue and of the page's own, filled by i18next. */
import catalogue, { exists, init, t as translate } from 'i18next'
import { ENGLISH } from '../scenario/texts.ts'
import { PAGE_ENGLISH } from './look/texts/english.ts'

export const LANGUAGES = ['en'] as const

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

/** Adds the texts of a page that is loaded late. */
export const addTexts = (language: string, texts: Record<string, string>): void => void catalogue.addResourceBundle(language, 'translation', texts, true, true)
