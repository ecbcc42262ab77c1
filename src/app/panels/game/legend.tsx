/** Legend of the map: the classes of the mode with how many countries are in each; a class that is pressed is shown alone. */
import { CLASSES, mapModel, PRESSURE, scaleOf } from '../../session/mapModel.ts'
import { levelOf } from '../../session/level.ts'
import * as figures from '../../figures.ts'
import { isProjected } from '../../session/display.ts'
import { sight } from '../../session/sight.ts'
import { act, session } from '../../session/store.ts'
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

export const Legend = () => {
  const s = sight.value
  const model = mapModel.value
  if (s === undefined || model === undefined) return null
  const { mode, network, only } = session.value
  const ladder = s.scenario.networks[s.game.ids.networks[network]].ladder
  const count = (level: number): number => model.countries.filter((country) => country.level === level && (only !== undefined || !country.disabled)).length
  const windows = model.countries.filter((country) => country.marks.includes('window')).length
  return (
    <details class="legend" open={wide.matches && !isProjected()}>
      <summary class="type-list-strong">{t(`legend.${mode}`, { network: s.scenario.networks[s.game.ids.networks[network]].short })}</summary>
      <ul>
        {wordsOf(mode, ladder.map((rung) => rung.name), ladder.length).map(([level, words]) => (
          <li key={level}>
            <button type="button" class="legend-class" aria-pressed={only === level} onClick={() => act((draft) => void (draft.only = only === level ? undefined : level))} data-testid={`legend-${level}`}>
              <Swatch level={level} scale={scaleOf(mode)} /> <span>{words}</span> <b>{count(level)}</b>
            </button>
          </li>
        ))}
        {mode !== 'reliance' && mode !== 'access' && (
          <li class="legend-window">
            <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true"><path d="M0-6.500 6.500 0 0 6.500-6.500 0Z" fill="var(--panel)" stroke="var(--warn)" stroke-width="1.800" /><circle r="1.900" fill="var(--warn)" /></svg>
            <span>{t('legend.window')}</span> <b>{windows}</b>
          </li>
        )}
      </ul>
    </details>
  )
}
