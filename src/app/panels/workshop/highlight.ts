/** Colours of JSON in the editor, from the tokens of the page, so that both themes hold. */
import { HighlightStyle } from '@codemirror/language'
import { tags } from '@lezer/highlight'

export const lightOrDark = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--ink)', fontWeight: '600' },
  { tag: tags.string, color: 'var(--accent)' },
  { tag: tags.number, color: 'var(--b)' },
  { tag: [tags.bool, tags.null], color: 'var(--w)' },
  { tag: tags.punctuation, color: 'var(--ink-2)' },
])
