/** Where a text comes from: a built-in scenario, a file, a draft of before. */
import { useEffect, useRef, useState } from 'preact/hooks'
import folderOpen from 'lucide:folder-open'
import trash from 'lucide:trash'
import { builtIns, titleOf } from '../../builtIn.ts'
import type { Problem } from '../../../scenario/problem.ts'
import * as figures from '../../figures.ts'
import { bench, drafts, forgetDraft, fromPatch, fromTemplate, openOnBench, putOnBench } from '../../session/workshop.ts'
import { t } from '../../texts.ts'
import { Icon } from '../parts/icon.tsx'
import { useReturnFocus } from '../parts/returnFocus.ts'
import { sayProblem } from './codeMirror.ts'

export const NewBar = ({ onDone }: { onDone: () => void }) => {
  const input = useRef<HTMLInputElement>(null)
  const [id, choose] = useState(builtIns[0].id)
  const [problems, tell] = useState<Problem[]>([])
  const then = (work: Promise<void>): void => void work.then(onDone)
  const onFile = (): void => {
    const chosen = input.current?.files?.[0]
    if (chosen === undefined) return
    void openOnBench(chosen).then((found) => {
      tell(found)
      if (found.length === 0) onDone()
    })
  }
  const first = useRef<HTMLSelectElement>(null)
  useReturnFocus('workshop-new', () => false, '.workshop-bar [aria-expanded]')
  useEffect(() => first.current?.focus(), [])
  const others = drafts.value.filter((draft) => draft.id !== bench.value?.id)
  return (
    <section class="workshop-new" aria-label={t('workshop.new')} onKeyDown={(event) => event.key === 'Escape' && onDone()}>
      <label class="field"><span>{t('start.scenario')}</span>
        <select ref={first} value={id} onChange={(event) => choose(event.currentTarget.value)} data-testid="workshop-template">{builtIns.map((one) => <option key={one.id} value={one.id}>{titleOf(one)}</option>)}</select>
      </label>
      <p class="workshop-ways">
        <button type="button" class="button" onClick={() => then(fromTemplate(id))} data-testid="workshop-copy">{t('workshop.template')}</button>
        <button type="button" class="button" onClick={() => then(fromPatch(id))} data-testid="workshop-patch">{t('workshop.patch')}</button>
        <button type="button" class="button" onClick={() => input.current?.click()}><Icon of={folderOpen} /> {t('workshop.open')}</button>
        <input ref={input} type="file" accept=".json,application/json" hidden onChange={onFile} data-testid="workshop-file" />
      </p>
      <p class="fine">{t('workshop.open.what')}</p>
      {problems.length > 0 && <ul class="refusal" role="alert">{problems.map((found, n) => <li key={n}>{found.at === undefined ? '' : `${t('workshop.line', { line: found.at.line, column: found.at.column })}: `}{sayProblem(found)}</li>)}</ul>}
      {others.length > 0 && (
        <>
          <h3>{t('workshop.drafts')}</h3>
          <ul class="workshop-drafts">
            {others.map((draft) => (
              <li key={draft.id}>
                <button type="button" class="link" onClick={() => then(putOnBench(draft.name, draft.text, draft.id))}>{draft.name}</button> <span class="fine">{figures.moment(draft.when)}</span>
                <button type="button" class="button icon-only quiet" onClick={() => void forgetDraft(draft.id)} aria-label={t('workshop.drop', { name: draft.name })}><Icon of={trash} /></button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
