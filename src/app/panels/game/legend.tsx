/** Legend of the map: the classes of the mode with how many countries are in each; a class that is pressed is shown alone. */
import { classCounts, CLASSES, mapModel, PRESSURE, scaleOf } from '../../session/mapModel.ts'
import { levelOf } from '../../session/level.ts'
import { type ArcKind, arcKinds, arcLines } from '../../look/arcTable.ts'
import * as figures from '../../figures.ts'
import { isProjected } from '../../session/display.ts'
import { sight } from '../../session/sight.ts'
import { act, say, session } from '../../session/store.ts'
import { t } from '../../texts.ts'
import { Swatch } from '../parts/swatch.tsx'

const wordsOf = (mode: string, names: string[], rungs: number): [number, string][] => {
  if (mode === 'reliance' || mode === 'access') {
    const ends = CLASSES[mode]
    return [4, 3, 2, 1, 0].map((level) => [level, level === 0 ? t('legend.below', { to: figures.share(ends[0]) }) : level === 4 ? t('legend.from', { from: figures.share(ends[3]) }) : t('legend.range', { from: figures.share(ends[level - 1]), to: figures.share(ends[level]) })])
  }
  if (mode === 'pressure') return [6, 5, 4, 3, 2, 1, 0].map((level): [number, string] => [level, level === 6 ? t('legend.from', { from: figures.signedPush(PRESSURE[5]) }) : level === 0 ? t('legend.below', { to: figures.signedPush(PRESSURE[0]) }) : t('legend.range', { from: figures.signedPush(PRESSURE[level - 1]), to: figures.signedPush(PRESSURE[level]) })])
  return names.map((name, rung): [number, string] => [levelOf(rung, rungs) ?? 0, name]).toReversed()
}

/** On a narrow map, and on one with large letters, the legend waits behind its title. */
const wide = matchMedia('(min-width: 1100px)')

/** What a line between a side and a country means while a turn unfolds; only the kinds that are on the map. */
const ArcRows = ({ arcs }: { arcs: readonly { kind: ArcKind }[] }) => {
  const kinds = arcKinds.filter((kind) => arcs.some((arc) => arc.kind === kind))
  return (
    <>
      {kinds.map((kind) => {
        const { width, dash, isDouble, isCrossed } = arcLines[kind]
        return (
          <li key={kind} class="legend-arc">
            <svg width="26" height="14" aria-hidden="true" stroke="var(--ink)" fill="none" stroke-linecap="round">
              <path d="M3 7H23" stroke-width={width} stroke-dasharray={dash.join(' ')} />
              {isDouble && <path d="M3 7H23" stroke="var(--panel)" stroke-width={width / 3} />}
              {isCrossed && <path d="M17 3l7 8m0-8l-7 8" stroke-width="2.500" />}
            </svg>
            <span>{t(`legend.arc.${kind}`)}</span>
          </li>
        )
      })}
    </>
  )
}

/** Shows one class alone, or all again, and says so. */
const showOnly = (level: number | undefined, words: string, count: number): void => {
  act((draft) => void (draft.only = level))
  say(level === undefined ? t('legend.everySaid') : t('legend.onlySaid', { words, count }))
}

export const Legend = () => {
  const s = sight.value
  const model = mapModel.value
  if (s === undefined || model === undefined) return null
  const { mode, network, only } = session.value
  const ladder = s.scenario.networks[s.game.ids.networks[network]].ladder
  const count = (level: number): number => classCounts.value.get(level) ?? 0
  const windows = model.countries.filter((country) => country.marks.includes('window')).length
  const showAll = (legend: Element): void => {
    // The button goes with what it undoes: the class that stood alone has the focus instead.
    legend.querySelector<HTMLElement>('[aria-pressed=true]')?.focus()
    showOnly(undefined, '', 0)
  }
  const onKeyDown = (event: KeyboardEvent & { currentTarget: Element }): void => {
    if (event.key !== 'Escape' || only === undefined) return
    event.stopPropagation()
    showAll(event.currentTarget)
  }
  return (
    <details class="legend" open={wide.matches && !isProjected()} onKeyDown={onKeyDown} data-over-map>
      <summary class="type-list-strong">{t(`legend.${mode}`, { network: s.scenario.networks[s.game.ids.networks[network]].short })}</summary>
      <p class="legend-says" data-mode={mode}>{t(`legend.says.${mode}`)}</p>
      <ul>
        {wordsOf(mode, ladder.map((rung) => rung.name), ladder.length).map(([level, words]) => (
          <li key={level}>
            <button type="button" class="legend-class" aria-pressed={only === level} aria-label={t('legend.class', { words, count: count(level) })} title={t(only === level ? 'legend.every' : 'legend.only')} onClick={() => showOnly(only === level ? undefined : level, words, count(level))} data-testid={`legend-${level}`}>
              <Swatch level={level} scale={scaleOf(mode)} /> <span>{words}</span> <b>{count(level)}</b>
            </button>
          </li>
        ))}
        {only !== undefined && <li><button type="button" class="legend-all" onClick={(event) => showAll(event.currentTarget.closest('.legend') ?? event.currentTarget)} data-testid="legend-all">{t('legend.every')}</button></li>}
        {mode !== 'reliance' && mode !== 'access' && (
          <li class="legend-window">
            <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true"><path d="M0-6.500 6.500 0 0 6.500-6.500 0Z" fill="var(--panel)" stroke="var(--warn)" stroke-width="1.800" /><circle r="1.900" fill="var(--warn)" /></svg>
            <span>{t('legend.window')}</span> <b>{windows}</b>
          </li>
        )}
        <ArcRows arcs={model.arcs ?? []} />
      </ul>
    </details>
  )
}
