/** Every problem of a file, link or address at once, in plain words, with its place; the running game is untouched. */
import { useEffect, useRef } from 'preact/hooks'
import cross from 'lucide:x'
import type { Problem } from '../../../scenario/problem.ts'
import { type AddressFault, type OptionName, OPTIONS } from '../../routes.ts'
import type { Trouble } from '../../session/session.ts'
import { table } from '../../session/table.ts'
import { following } from '../../joined.ts'
import { t, textOr } from '../../texts.ts'
import { Icon } from './icon.tsx'

const place = (problem: Problem): string =>
  problem.at ? t(problem.at.file ? 'problem.atFile' : 'problem.at', { file: problem.at.file, line: problem.at.line, column: problem.at.column }) : problem.path

const Line = ({ problem }: { problem: Problem }) => (
  <li class={`problem ${problem.severity}`}>
    <strong>{textOr(`problem.${problem.code}`, t('problem.other', { code: problem.code }), problem.params)}</strong>
    {problem.nearest !== undefined && <span> {t('problem.nearest', { name: problem.nearest })}</span>}
    <span class="place">{place(problem)}{problem.at && problem.path !== '' ? `  ${problem.path}` : ''}</span>
  </li>
)

const Fault = ({ fault }: { fault: AddressFault }) => (
  <li class="problem error">
    <strong>{t(fault.key, { name: fault.name, value: fault.value })}</strong>
    <span class="place">{t('address.expected', { expected: fault.expected === OPTIONS[fault.name as OptionName] ? t(`address.what.${fault.name}`) : fault.expected })}</span>
  </li>
)

/** A dialog over the page; the page below stays as it was. */
export const Problems = ({ trouble, onClose }: { trouble: Trouble; onClose: () => void }) => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  const count = trouble.problems.length + trouble.faults.length
  return (
    <dialog ref={dialog} class="problems" onClose={onClose} aria-labelledby="problems-title" data-testid="problems">
      <header>
        <h2 class="type-section" id="problems-title">{trouble.title}</h2>
        <button type="button" class="button icon-only quiet" onClick={() => dialog.current?.close()} aria-label={t('close')} data-testid="problems-close"><Icon of={cross} /></button>
      </header>
      <p>{following(trouble.words ?? t('trouble.count', { count }), table.value === undefined ? '' : t('trouble.untouched'))}</p>
      {count > 0 && <ol tabIndex={0} aria-label={t('trouble.list')}>
        {trouble.faults.map((fault) => <Fault key={`${fault.name} ${fault.value}`} fault={fault} />)}
        {trouble.problems.map((problem, n) => <Line key={n} problem={problem} />)}
      </ol>}
    </dialog>
  )
}
