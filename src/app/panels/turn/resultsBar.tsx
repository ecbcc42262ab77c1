/** What can be done with a game that is over: reviewed, printed, saved as a page, as a replay, as a save; played again. */
import { useState } from 'preact/hooks'
import fileDown from 'lucide:file-down'
import fileText from 'lucide:file-text'
import presentation from 'lucide:presentation'
import printer from 'lucide:printer'
import history from 'lucide:rewind'
import save from 'lucide:save'
import type { Match } from '../../../replay/match.ts'
import { isProjected, switchProjector } from '../../session/display.ts'
import { download } from '../../session/download.ts'
import { saveGame, saveReplay } from '../../session/files.ts'
import { decisiveTurn } from '../../session/afterward.ts'
import { goTo } from '../../session/page.ts'
import { reviewTable } from '../../session/review.ts'
import { htmlOf } from '../../session/reviewFile.ts'
import { say } from '../../session/store.ts'
import { table } from '../../session/table.ts'
import { t } from '../../texts.ts'
import { Icon } from '../parts/icon.tsx'
import { Wordmark } from '../parts/wordmark.tsx'

/** Saves the page on show as one file. */
const savePage = async (match: Match): Promise<string> => {
  const name = `counteroffset-${match.scenario.id}-seed${match.seed}-review.html`
  const parts = [document.querySelector('.patterns'), document.querySelector('.end-page')].filter((part) => part !== null)
  try {
    download(name, new Blob([await htmlOf(t('end.fileTitle', { title: match.scenario.title, seed: match.seed }), parts)], { type: 'text/html' }))
    return t('end.fileSaved', { name })
  } catch {
    return t('end.fileFailed')
  }
}

export const ResultsBar = ({ match }: { match: Match }) => {
  const [words, setWords] = useState('')
  // an opened replay is a file already
  const isTable = table.value?.match === match
  const keep = (): void => void savePage(match).then((said) => {
    setWords(said)
    say(said)
  })
  const large = t(isProjected() ? 'menu.projectorOff' : 'menu.projector')
  return (
    <header>
      <Wordmark onClick={() => goTo('title')} />
      <span class="grow" />
      <span class="fine" role="status" data-testid="end-words">{words}</span>
      <button type="button" class="button icon-only quiet" onClick={() => print()} aria-label={t('menu.print')} title={t('menu.print')} data-testid="print"><Icon of={printer} size={18} /></button>
      <button type="button" class="button icon-only quiet" onClick={switchProjector} aria-label={large} title={large}><Icon of={presentation} size={18} /></button>
      <button type="button" class="button" onClick={keep} data-testid="save-page"><Icon of={fileText} /> {t('end.savePage')}</button>
      {isTable && <button type="button" class="button" onClick={saveReplay} data-testid="export-replay"><Icon of={fileDown} /> {t('file.replay')}</button>}
      {isTable && <button type="button" class="button" onClick={saveGame}><Icon of={save} /> {t('file.save')}</button>}
      <button type="button" class="button" onClick={() => reviewTable(decisiveTurn(match))} data-testid="to-review"><Icon of={history} /> {t('review.open')}</button>
      <button type="button" class="button primary" onClick={() => goTo('title')} data-testid="play-again">{t('end.again')}</button>
    </header>
  )
}
