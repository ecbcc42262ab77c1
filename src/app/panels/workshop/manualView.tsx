/** The manual for authors beside the text: its sections, each opened when it is asked for. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import download from 'lucide:download'
import { manual } from '../../../scenario/manual/index.ts'
import { download as writeFile } from '../../session/download.ts'
import { language } from '../../figures.ts'
import { t } from '../../texts.ts'
import { Icon } from '../parts/icon.tsx'
import { type Block, blocksOf, spansOf } from './markdown.ts'

const Words = ({ text }: { text: string }) => <>{spansOf(text).map(({ kind, text: words }, n) => (kind === 'code' ? <code key={n}>{words}</code> : kind === 'em' ? <em key={n}>{words}</em> : kind === 'strong' ? <strong key={n}>{words}</strong> : words))}</>

const Part = ({ block }: { block: Block }) => {
  if (block.kind === 'heading') return block.level <= 3 ? <h3><Words text={block.text} /></h3> : <h4><Words text={block.text} /></h4>
  if (block.kind === 'paragraph') return <p><Words text={block.text} /></p>
  if (block.kind === 'code') return <pre class="manual-code" tabIndex={0}><code>{block.text}</code></pre>
  if (block.kind === 'list') {
    const items = block.items.map(({ text, below }, n) => <li key={n}><Words text={text} />{below.length > 0 && <ul>{below.map((one, k) => <li key={k}><Words text={one} /></li>)}</ul>}</li>)
    return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>
  }
  return (
    <div class="manual-table" tabIndex={0}>
      <table>
        <thead><tr>{block.head.map((cell, n) => <th key={n} scope="col"><Words text={cell} /></th>)}</tr></thead>
        <tbody>{block.rows.map((row, n) => <tr key={n}>{row.map((cell, k) => (k === 0 ? <th key={k} scope="row"><Words text={cell} /></th> : <td key={k}><Words text={cell} /></td>))}</tr>)}</tbody>
      </table>
    </div>
  )
}

/** Whether the page is being printed: then every section is written out. */
const useOnPaper = (): boolean => {
  const [onPaper, set] = useState(false)
  useEffect(() => {
    const before = (): void => set(true)
    const after = (): void => set(false)
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [])
  return onPaper
}

const Section = ({ title, text, isOpen }: { title: string; text: string; isOpen: boolean }) => {
  const onPaper = useOnPaper()
  const [open, setOpen] = useState(isOpen)
  return (
    <details class="manual-section" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {(open || onPaper) && blocksOf(text).map((block, n) => <Part key={n} block={block} />)}
    </details>
  )
}

export const ManualView = () => {
  const whole = useMemo(manual, [])
  const sections = useMemo(() => whole.split(/^## /m).slice(1).map((text) => ({ title: text.slice(0, text.indexOf('\n')), text: text.slice(text.indexOf('\n') + 1) })), [whole])
  return (
    <div class="manual" data-testid="manual">
      {language() !== 'en' && <p class="note" data-testid="manual-english">{t('workshop.manualEnglish')}</p>}
      <p><button type="button" class="button quiet" onClick={() => writeFile('counteroffset-manual.md', new Blob([whole], { type: 'text/markdown' }))}><Icon of={download} /> {t('workshop.manualFile')}</button></p>
      <div lang="en">{sections.map(({ title, text }, n) => <Section key={title} title={title} text={text} isOpen={n === 0} />)}</div>
    </div>
  )
}
