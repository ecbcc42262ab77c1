/** Games played here and now, on a number of workers that is chosen: the fingerprint does not hang on it. */
import type { Scenario } from '../../../scenario/format.ts'
import * as figures from '../../figures.ts'
import { t } from '../../texts.ts'
import { MOST_WORKERS } from '../../workers/runs.ts'
import { games, isRunning, workers } from './evidence.ts'
import { RunBar } from './runBar.tsx'

export const GamesCheck = ({ scenario, world }: { scenario: Scenario; world: string }) => {
  const done = games.value
  return (
    <section class="model-games" id="sheet-games">
      <h2 id="sheet-title-games" tabIndex={-1}>{t('model.games')}</h2>
      <p>{t('model.games.text')}</p>
      <label class="field"><span>{t('model.workers')}</span>
        <select value={String(workers.value)} disabled={isRunning.value} onChange={(event) => void (workers.value = Number(event.currentTarget.value))} data-testid="model-workers">
          {Array.from({ length: MOST_WORKERS }, (_, n) => <option key={n} value={String(n + 1)}>{n + 1}</option>)}
        </select>
      </label>
      <RunBar name="games" scenario={scenario} world={world} done={done !== undefined} />
      {done !== undefined && (
        <dl class="sheet-facts" data-testid="model-games-done">
          {Object.entries(done.report.sides).map(([id, side]) => <div key={id}><dt>{scenario.sides[id].name}</dt><dd>{t('model.games.side', { bot: scenario.bots[side.bot].name, result: figures.signed(side.meanResult, 1), wins: figures.share(side.winShare) })}</dd></div>)}
          <div><dt>{t('model.games.outcomes')}</dt><dd>{done.report.distinctOutcomes}</dd></div>
          <div><dt>{t('model.games.fingerprint')}</dt><dd><code data-testid="model-fingerprint">{done.fingerprint}</code> {t('model.games.with', { count: done.workers })}</dd></div>
        </dl>
      )}
    </section>
  )
}
