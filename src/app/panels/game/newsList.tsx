/** News of past turns, newest first, with what only the own side knows. */
import { turnShort } from '../../dates.ts'
import { news } from '../../session/beats.ts'
import { openPast } from '../../session/past.ts'
import { sight } from '../../session/sight.ts'
import { beatText } from '../../session/wording.ts'
import { t } from '../../texts.ts'
import { BEAT } from '../../../engine/ledger.ts'

/** Orders of this side are no news to it. */
const isNews = (kind: number, side: number, own: number): boolean => !(kind === BEAT.order && side === own)

export const NewsList = ({ turns = 3 }: { turns?: number }) => {
  const s = sight.value
  if (s === undefined) return null
  const { scenario, match } = s
  return (
    <section class="news" aria-labelledby="news-title">
      <h2 id="news-title" class="type-heading">{t('news.title')}</h2>
      {news.value.slice(0, turns).map(({ turn, beats }) => (
        <div key={turn} class="news-turn">
          <h3 class="type-floor"><button type="button" class="link" title={t('review.jump')} onClick={() => openPast(turn + 1)} data-testid="news-turn">{turnShort(scenario, turn)}</button></h3>
          <ul>
            {beats.filter((beat) => isNews(beat.kind, beat.side, s.side)).map((beat, n) => <li key={n}>{beatText(scenario, match.game, beat)}</li>)}
          </ul>
        </div>
      ))}
      {news.value.length === 0 && <p>{scenario.opening ?? scenario.summary}</p>}
    </section>
  )
}
