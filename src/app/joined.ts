/** Texts put together from parts, with the punctuation of the reader’s language. */
import { t } from './texts.ts'

const full = (parts: readonly string[]): string[] => parts.filter((part) => part !== '')

/** Things of one kind: "2 budget, 1 diplomatic capital". */
export const listed = (parts: readonly string[]): string => full(parts).join(t('join.list'))

/** A thing and what is said beside it: "Reliance, Germany". */
export const beside = (...parts: readonly string[]): string => full(parts).join(t('join.beside'))

/** Clauses of one sentence: "Prototype; in the field about 2020 H1". */
export const clauses = (...parts: readonly string[]): string => full(parts).join(t('join.clause'))

/** Whole sentences, which come without their stops. */
export const sentences = (...parts: readonly string[]): string => `${full(parts).join(t('join.sentence'))}${t('join.end')}`

/** Sentences that bring their stops. */
export const following = (...parts: readonly string[]): string => full(parts).join(t('join.space'))

/** A name and what it says: "Risk: it may be found out". */
export const labelled = (name: string, text: string): string => `${name}${t('join.label')}${text}`

/** A text with a note in brackets. */
export const noted = (text: string, note: string | undefined): string => (note === undefined || note === '' ? text : t('join.note', { text, note }))
