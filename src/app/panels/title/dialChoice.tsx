/** Length and single dials of the world, each with the claim behind it and what speaks for and against. */
import { shownAssumptionsOf } from '../../../scenario/figures.ts'
import type { Scenario } from '../../../scenario/format.ts'
import * as figures from '../../figures.ts'
import { t } from '../../texts.ts'
import { Confidence } from '../parts/confidence.tsx'

type Changes = Record<string, number>

const Evidence = ({ scenario, id }: { scenario: Scenario; id: string }) => {
  const dial = scenario.assumptions[id]
  const list = (key: 'for' | 'against') =>
    dial[key].length > 0 && (
      <>
        <h4 class="type-heading">{t(`dial.${key}`)}</h4>
        <ul>{dial[key].map((one) => <li key={one.text}>{one.text} <span class="fine">{one.source}</span> <Confidence of={one.confidence} /></li>)}</ul>
      </>
    )
  return (
    <details class="evidence">
      <summary>{t('dial.evidence')}</summary>
      <p>{dial.text}</p>
      {list('for')}
      {list('against')}
    </details>
  )
}

const Dial = ({ scenario, id, base, changes, change }: { scenario: Scenario; id: string; base: number; changes: Changes; change: (changes: Changes) => void }) => {
  const dial = scenario.assumptions[id]
  const [low, high] = dial.range
  const value = changes[id] ?? base
  const set = (next: number): void => {
    const { [id]: _, ...others } = changes
    change(next === base ? others : { ...others, [id]: next })
  }
  return (
    <li>
      <label>
        <span class="dial-name"><strong>{dial.name}</strong> <b>{figures.number(value, 2)}</b></span>
        {dial.choices === undefined
          ? <input type="range" min={low} max={high} step={(high - low) / 20 || 1} value={value} onInput={(event) => set(Number(Number(event.currentTarget.value).toFixed(4)))} data-testid={`dial-${id}`} />
          : <select value={String(value)} onChange={(event) => set(Number(event.currentTarget.value))} data-testid={`dial-${id}`}>{Object.entries(dial.choices).map(([key, choice]) => <option key={key} value={String(choice.value)}>{choice.name}</option>)}</select>}
      </label>
      <p class="fine">{dial.claim} <Confidence of={dial.confidence} /></p>
      <Evidence scenario={scenario} id={id} />
    </li>
  )
}

export const DialChoice = ({ scenario, world, turns, setTurns, changes, change }: { scenario: Scenario; world: string; turns: number; setTurns: (turns: number) => void; changes: Changes; change: (changes: Changes) => void }) => {
  const most = scenario.calendar.turns
  const base = shownAssumptionsOf(scenario, world, {})
  return (
    <>
      <label class="field"><span>{t('start.length', { turns, of: most })}</span>
        <input type="range" min={1} max={most} step={1} value={turns} onInput={(event) => setTurns(Number(event.currentTarget.value))} data-testid="start-turns" />
      </label>
      {scenario.worlds[world]?.draw
        ? <p class="note">{t('start.drawn')}</p>
        : (
          <>
            {Object.keys(changes).length > 0 && <button type="button" class="link" onClick={() => change({})}>{t('start.reset')}</button>}
            <ul tabIndex={0} aria-label={t('dials.list')}>
              {Object.keys(scenario.assumptions).map((id) => <Dial key={id} scenario={scenario} id={id} base={base[id]} changes={changes} change={change} />)}
            </ul>
          </>
        )}
    </>
  )
}
