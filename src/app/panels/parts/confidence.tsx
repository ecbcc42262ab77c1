/** How sure a figure is, wherever one with its confidence is shown: a mark by shape, and a word that the eye or the ear gets. */
import { CONFIDENCE_MARK, type Confidence as Grade } from '../../../lab/confidence.ts'
import { t } from '../../texts.ts'

/** Mark and word; the mark alone is for narrow rows, where the word is read aloud and shown on pointing. */
export const Confidence = ({ of, markOnly = false }: { of: Grade; markOnly?: boolean }) => (
  <span class={`confidence ${of}`} title={markOnly ? t(`confidence.${of}`) : undefined}>
    <span aria-hidden="true">{CONFIDENCE_MARK[of]}</span>{markOnly ? <span class="unseen"> {t(`confidence.${of}`)}</span> : ` ${t(`confidence.${of}`)}`}
  </span>
)
