/** A run for the sheet: its button, how far it is, and how to stop it. */
import play from 'lucide:play'
import square from 'lucide:square'
import type { Scenario } from '../../../scenario/format.ts'
import { t, textOr } from '../../texts.ts'
import { Icon } from '../parts/icon.tsx'
import { failed, type RunName, running, SEEDS, start, stopRun } from './evidence.ts'

export const RunBar = ({ name, scenario, world, done }: { name: RunName; scenario: Scenario; world: string; done: boolean }) => {
  const now = running.value
  const isMine = now?.name === name
  const fault = failed.value?.name === name ? failed.value : undefined
  return (
    <div class="model-run" data-testid={`model-run-${name}`}>
      {isMine
        ? (
          <>
            <progress value={now.share} max={1} aria-label={t(`model.${name}.run`, { count: SEEDS[name] })} />
            <p class="fine" role="status">{now.at}</p>
            <button type="button" class="button" onClick={stopRun} data-testid={`model-stop-${name}`}><Icon of={square} /> {t('model.stop')}</button>
          </>
        )
        : <button type="button" class={`button ${done ? '' : 'primary'}`} disabled={now !== undefined} onClick={() => void start(name, scenario, world)} data-testid={`model-start-${name}`}><Icon of={play} /> {t(done ? `model.${name}.again` : `model.${name}.run`, { count: SEEDS[name] })}</button>}
      {!isMine && <p class="fine">{now === undefined ? t(`model.${name}.what`) : t('model.busy')}</p>}
      {fault !== undefined && <ul class="refusal" role="alert">{fault.words !== '' && <li>{fault.words}</li>}{fault.problems.map((problem, n) => <li key={n}>{textOr(`problem.${problem.code}`, problem.code, problem.params)}</li>)}</ul>}
    </div>
  )
}
