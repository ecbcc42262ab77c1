/** The reviewed game as a file: verified, saved, or shared as a link where it is short enough. */
import { useEffect, useRef, useState } from 'preact/hooks'
import check from 'lucide:shield-check'
import fileDown from 'lucide:file-down'
import link from 'lucide:link'
import sheet from 'lucide:table'
import { copyLink, saveLog, saveReplay } from '../../session/files.ts'
import { verifyReviewed } from '../../session/verifyReviewed.ts'
import { t } from '../../texts.ts'
import { Icon } from '../parts/icon.tsx'

export const ReplayFile = () => {
  const [words, setWords] = useState('')
  const answer = useRef<HTMLParagraphElement>(null)
  // the answer may stand below the edge of the rail
  useEffect(() => {
    if (words !== '') answer.current?.scrollIntoView({ block: 'nearest' })
  }, [words])
  return (
    <section class="replay-file" aria-labelledby="replay-file-title">
      <h2 id="replay-file-title" class="type-heading">{t('review.file')}</h2>
      <div class="button-row">
        <button type="button" class="button in-row" onClick={() => setWords(verifyReviewed().words)} data-testid="verify"><Icon of={check} size={14} /> {t('review.verify')}</button>
        <button type="button" class="button in-row" onClick={saveReplay} data-testid="export-replay"><Icon of={fileDown} size={14} /> {t('file.replay')}</button>
        <button type="button" class="button in-row" onClick={() => void saveLog()} title={t('review.tableText')} data-testid="export-log"><Icon of={sheet} size={14} /> {t('review.table')}</button>
        <button type="button" class="button in-row" onClick={() => void copyLink().then(setWords)} data-testid="share"><Icon of={link} size={14} /> {t('review.share')}</button>
      </div>
      <p ref={answer} class="verdict-words" role="status" data-testid="file-words">{words}</p>
    </section>
  )
}
