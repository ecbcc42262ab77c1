/** Trying the text: a game on it, or many between its bots in workers. */
import { signal } from '@preact/signals'
import play from 'lucide:play'
import square from 'lucide:square'
import { botId, botsFor } from '../../../ai/bot.ts'
import type { SimulateReport } from '../../../lab/simulate.ts'
import type { Scenario } from '../../../scenario/format.ts'
import { BOTH } from '../../routes.ts'
import * as figures from '../../figures.ts'
import { begin } from '../../session/play.ts'
import { benchScenario } from '../../session/workshop.ts'
import { t } from '../../texts.ts'
import { inLanguage } from '../../translate.ts'
import { Icon } from '../parts/icon.tsx'
import { sayProblem } from './codeMirror.ts'

/** Games of a quick look. */
const GAMES = 40

const side = signal<string | undefined>(undefined)
const opponent = signal<string | undefined>(undefined)
const seed = signal(1)
const done = signal<{ scenario: Scenario; report: SimulateReport } | undefined>(undefined)
const at = signal<number | undefined>(undefined)
const fault = signal('')
let stop: AbortController | undefined

const run = async (scenario: Scenario): Promise<void> => {
  stop = new AbortController()
  at.value = 0
  fault.value = ''
  try {
    const { runGames } = await import('../../workers/runs.ts')
    const result = await runGames(scenario, { count: GAMES, onProgress: (n) => void (at.value = n), signal: stop.signal })
    if (result.ok) done.value = { scenario, report: result.value.report }
    else fault.value = result.problems.map(sayProblem).join(' ')
  } catch (error) {
    if (!stop.signal.aborted) throw error
  } finally {
    at.value = undefined
  }
}

const Balance = ({ scenario }: { scenario: Scenario }) => {
  const found = done.value?.scenario === scenario ? done.value.report : undefined
  return (
    <section>
      <h3>{t('workshop.balance')}</h3>
      <p class="fine">{t('workshop.balance.what')}</p>
      {at.value === undefined
        ? <p><button type="button" class="button" onClick={() => void run(scenario)} data-testid="workshop-balance"><Icon of={play} /> {t('workshop.balance.run', { count: GAMES })}</button></p>
        : <p class="workshop-run"><progress value={at.value} max={GAMES} aria-label={t('workshop.balance')} /> <span role="status">{t('workshop.balance.at', { done: at.value, of: GAMES })}</span> <button type="button" class="button in-row" onClick={() => stop?.abort()}><Icon of={square} /> {t('workshop.balance.stop')}</button></p>}
      {fault.value !== '' && <p class="refusal" role="alert">{fault.value}</p>}
      {found !== undefined && (
        <dl class="workshop-facts" data-testid="workshop-balance-done">
          {Object.entries(found.sides).map(([id, one]) => <div key={id}><dt>{scenario.sides[id].name}</dt><dd>{t('workshop.balance.side', { bot: scenario.bots[one.bot]?.name ?? one.bot, wins: figures.share(one.winShare), result: figures.signed(one.meanResult, 1), score: figures.number(one.meanScore, 1) })}</dd></div>)}
          <div><dt>{t('workshop.balance.outcomes', { count: found.distinctOutcomes })}</dt><dd /></div>
        </dl>
      )}
    </section>
  )
}

export const TryIt = () => {
  const scenario = benchScenario.value
  if (scenario === undefined) return <p class="fine">{t('workshop.needs')}</p>
  const sides = Object.keys(scenario.sides)
  const mine = side.value !== undefined && [...sides, BOTH].includes(side.value) ? side.value : sides[0]
  const rival = sides.find((id) => id !== mine) ?? sides[0]
  const bots = mine === BOTH ? [] : botsFor(scenario, rival)
  const against = bots.find((bot) => bot.id === opponent.value)?.id ?? botId(scenario, rival, 'balanced') ?? bots[0]?.id
  return (
    <>
      <section class="workshop-try">
        <label class="field"><span>{t('workshop.try.side')}</span>
          <select value={mine} onChange={(event) => void (side.value = event.currentTarget.value)}>{sides.map((id) => <option key={id} value={id}>{scenario.sides[id].name}</option>)}<option value={BOTH}>{t('start.both')}</option></select>
        </label>
        {mine !== BOTH && <label class="field"><span>{t('workshop.try.opponent')}</span>
          <select value={against} onChange={(event) => void (opponent.value = event.currentTarget.value)}>{bots.map((bot) => <option key={bot.id} value={bot.id}>{bot.name}</option>)}</select>
        </label>}
        <label class="field"><span>{t('workshop.try.seed')}</span><input type="number" min={0} max={4294967295} value={seed.value} onChange={(event) => void (seed.value = Math.min(4294967295, Math.max(0, Math.floor(Number(event.currentTarget.value)) || 0)))} /></label>
        <p><button type="button" class="button primary" onClick={() => begin({ scenario: inLanguage(scenario, figures.language()), seed: seed.value, side: mine, opponent: against, changes: {} })} data-testid="workshop-play"><Icon of={play} /> {t('workshop.try.play')}</button></p>
        <p class="fine">{t('workshop.try.what')}</p>
      </section>
      <Balance scenario={scenario} />
    </>
  )
}
