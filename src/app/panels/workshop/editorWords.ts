/** What the editor itself says and reads aloud, in the language of the page. */
import { EditorState, type Extension } from '@codemirror/state'
import { t } from '../../texts.ts'

/** Words of the editor and their keys. A `$` stands for what the editor puts in. */
const WORDS: Readonly<Record<string, string>> = {
  Find: 'find', Replace: 'replaceWith', next: 'next', previous: 'previous', all: 'all', 'match case': 'case', regexp: 'pattern', 'by word': 'word',
  replace: 'replace', 'replace all': 'replaceAll', close: 'close', 'current match': 'match', 'on line': 'onLine', 'replaced match on line $': 'replacedOn', 'replaced $ matches': 'replaced',
  'Go to line': 'line', go: 'go', 'Fold line': 'fold', 'Unfold line': 'unfold', 'Folded lines': 'folded', 'Unfolded lines': 'unfolded', 'folded code': 'isFolded', unfold: 'unfoldThis', to: 'to',
  Completions: 'completions', Diagnostics: 'problems', 'No diagnostics': 'noProblems', 'Control character': 'control', 'Selection deleted': 'deleted',
}

export const editorWords = (): Extension => EditorState.phrases.of(Object.fromEntries(Object.entries(WORDS).map(([word, key]) => [word, t(`editor.${key}`)])))
