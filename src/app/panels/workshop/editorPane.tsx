/** Where the editor meets the bench: text in, typing out, problems in place. */
import { useEffect, useRef } from 'preact/hooks'
import { asked, bench, checks } from '../../session/workshop.ts'
import { t } from '../../texts.ts'
import { type Editor, openEditor } from './codeMirror.ts'

export const EditorPane = () => {
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<Editor | undefined>(undefined)
  const now = bench.value
  const found = checks.value
  const goal = asked.value
  useEffect(() => {
    if (host.current !== null) editor.current = openEditor(host.current)
    return () => editor.current?.destroy()
  }, [])
  useEffect(() => {
    if (now !== undefined) editor.current?.show(now.text)
  }, [now?.version])
  useEffect(() => editor.current?.mark(found.problems), [found])
  useEffect(() => {
    if (goal !== undefined) editor.current?.go(goal.at, goal.length)
  }, [goal])
  return <div ref={host} class="workshop-editor" role="group" aria-label={t('workshop.editor')} data-testid="workshop-editor" />
}
