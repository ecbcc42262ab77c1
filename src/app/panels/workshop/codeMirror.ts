/** The editor: CodeMirror with completion and words from the schema, and problems in place. */
import { autocompletion, type Completion as Choice, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { json } from '@codemirror/lang-json'
import { bracketMatching, codeFolding, defaultHighlightStyle, foldGutter, foldKeymap, syntaxHighlighting } from '@codemirror/language'
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint'
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search'
import { EditorSelection, EditorState, type Extension } from '@codemirror/state'
import { drawSelection, EditorView, highlightActiveLine, hoverTooltip, keymap, lineNumbers } from '@codemirror/view'
import { completionsAt, type Description, describeAt } from '../../../scenario/guide.ts'
import { fixed } from '../../../scenario/patch.ts'
import type { Problem } from '../../../scenario/problem.ts'
import { bench, edit, loose, replaceText } from '../../session/workshop.ts'
import { listed } from '../../joined.ts'
import { t, textOr } from '../../texts.ts'
import { editorWords } from './editorWords.ts'
import { lightOrDark } from './highlight.ts'
import { offsetOf, pointerAt, spotAt } from './place.ts'

export const sayProblem = (problem: Problem): string =>
  `${textOr(`problem.${problem.code}`, problem.code, problem.params)}${problem.nearest === undefined ? '' : ` ${t('problem.nearest', { name: problem.nearest })}`}`

const complete = ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
  const text = state.doc.toString()
  const spot = spotAt(text, pos)
  const typed = text.slice(spot.from, pos).replace(/^"/, '')
  if (!explicit && typed === '' && spot.from === spot.to) return null
  // a key that has its value already is only renamed
  const hasValue = /^\s*:/.test(text.slice(spot.to, spot.to + 40))
  const options = completionsAt(spot.pointer, loose.value).filter((one) => (one.kind === 'value') !== spot.isKey || one.kind === 'id').map((one): Choice => ({
    label: one.label, detail: one.required ? t('workshop.hover.required') : undefined, info: one.text === '' ? undefined : one.text, boost: one.required ? 10 : 0,
    type: one.kind === 'field' ? 'property' : one.kind === 'id' ? 'constant' : 'enum',
    apply: spot.isKey && hasValue ? JSON.stringify(one.label) : one.insert,
  }))
  // the word typed so far stands in quotes, the labels do not
  return { from: spot.from, to: spot.to, options: options.filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase())).sort((a, b) => Number(b.label.startsWith(typed)) - Number(a.label.startsWith(typed))), filter: false }
}

const element = (name: string, text: string, className = ''): HTMLElement => {
  const made = document.createElement(name)
  made.textContent = text
  made.className = className
  return made
}

/** What a field is, as the hover card shows it. */
const described = (of: Description): HTMLElement => {
  const card = element('div', '', 'workshop-hover')
  const facts = [of.type, of.unit, of.low === undefined && of.high === undefined ? undefined : t('workshop.hover.range', { low: of.low ?? '', high: of.high ?? '' }), of.required ? t('workshop.hover.required') : undefined]
  card.append(element('strong', of.name), element('p', of.text), element('p', listed(facts.filter((fact) => fact !== undefined)), 'fine'))
  if (of.values !== undefined) card.append(element('p', of.values.join(' | '), 'fine'))
  if (of.example !== undefined) card.append(element('p', t('workshop.hover.example', { example: of.example }), 'fine'))
  if (of.byDefault !== undefined) card.append(element('p', t('workshop.hover.byDefault', { value: of.byDefault }), 'fine'))
  return card
}

const words = hoverTooltip((view, pos) => {
  const found = describeAt(pointerAt(view.state.doc.toString(), pos), loose.value)
  return found === undefined || found.text === '' ? null : { pos, create: () => ({ dom: described(found) }) }
})

/** Problems of this file as marks in the text; those that stand in another file are in the list. */
export const diagnosticsOf = (text: string, name: string, problems: readonly Problem[]): Diagnostic[] =>
  problems.filter((problem) => problem.at !== undefined && (problem.at.file === undefined || problem.at.file === name)).map((problem) => {
    const { at, length } = offsetOf(text, problem.at ?? { line: 1, column: 1, length: 0 })
    const fix = problem.fix
    return {
      from: at, to: at + length, severity: problem.severity === 'notice' ? 'info' : problem.severity, message: sayProblem(problem),
      ...(fix === undefined ? {} : { actions: [{ name: t('workshop.mend'), apply: (view: EditorView) => replaceText(fixed(view.state.doc.toString(), [fix])) }] }),
    }
  })

const extensions = (): Extension[] => [
  editorWords(),
  lineNumbers(), foldGutter(), codeFolding(), lintGutter(), history(), drawSelection(), bracketMatching(), highlightActiveLine(), highlightSelectionMatches(),
  json(), syntaxHighlighting(lightOrDark), syntaxHighlighting(defaultHighlightStyle, { fallback: true }),
  autocompletion({ override: [complete], activateOnTyping: true, icons: false }), words,
  keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, ...foldKeymap]),
  EditorView.lineWrapping, EditorState.tabSize.of(2),
  EditorView.contentAttributes.of({ 'aria-label': t('workshop.editor') }),
  EditorView.updateListener.of((update) => {
    if (update.docChanged) edit(update.state.doc.toString())
  }),
]

export interface Editor {
  show(text: string): void
  mark(problems: readonly Problem[]): void
  go(at: number, length: number): void
  destroy(): void
}

export const openEditor = (host: HTMLElement): Editor => {
  const view = new EditorView({ parent: host, doc: bench.value?.text ?? '', extensions: extensions() })
  // Tab leads on through the page; what scrolls must be reached by it
  view.scrollDOM.tabIndex = 0
  view.scrollDOM.setAttribute('role', 'group')
  view.scrollDOM.setAttribute('aria-label', t('workshop.editor'))
  return {
    show(text) {
      const now = view.state.doc.toString()
      if (now === text) return
      // only what differs is replaced: the cursor and the way back stay
      let from = 0
      const most = Math.min(now.length, text.length)
      while (from < most && now[from] === text[from]) from++
      let end = 0
      while (end < most - from && now[now.length - 1 - end] === text[text.length - 1 - end]) end++
      view.dispatch({ changes: { from, to: now.length - end, insert: text.slice(from, text.length - end) } })
    },
    mark(problems) {
      view.dispatch(setDiagnostics(view.state, diagnosticsOf(view.state.doc.toString(), bench.value?.name ?? '', problems)))
    },
    go(at, length) {
      const from = Math.min(at, view.state.doc.length)
      view.dispatch({ selection: EditorSelection.single(from, Math.min(from + length, view.state.doc.length)), effects: EditorView.scrollIntoView(from, { y: 'center' }) })
      view.focus()
    },
    destroy: () => view.destroy(),
  }
}
