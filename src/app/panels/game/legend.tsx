/** Legend of the map: the classes of the mode with how many countries are in each; a class that is pressed is shown alone. */
import { CLASSES, PUSH_CLASSES, scaleOf, shownFunction, shownSide, soonUntil, WHEN } from '../../session/mapClasses.ts'
import { classCounts, mapModel } from '../../session/mapModel.ts'
import { levelOf } from '../../session/level.ts'
import type { Mode } from '../../session/session.ts'
import { type ArcKind, arcKinds, arcLines } from '../../look/arcTable.ts'
import { tickShort } from '../../dates.ts'
import * as figures from '../../figures.ts'
import { isProjected } from '../../session/display.ts'
import { type Sight, sight } from '../../session/sight.ts'
import { act, say, session } from '../../session/store.ts'
import { t } from '../../texts.ts'
import { Swatch } from '../parts/swatch.tsx'

/** Words of the classes between ends in whole numbers, the highest first; no end belongs to two of them. */
const between = (ends: readonly number[], say: (value: number) => string, lowest: string): [number, string][] => [
  ...ends.map((from, n): [number, string] => [n + 1, n + 1 === ends.length ? t('legend.from', { from: say(from) }) : t('legend.range', { from: say(from), to: say(ends[n + 1] - 1) })]).toReversed(),
  [0, lowest],
]

/** Words of each class of the mode, the highest first. */
const wordsOf = (s: Sight, mode: Mode, network: number): [number, string][] => {
  if (mode === 'reliance' || mode === 'access') {
    const share = (whole: number): string => figures.share(whole / 100)
    return between(CLASSES[mode], share, t('legend.below', { to: share(CLASSES[mode][0]) }))
  }
  if (mode === 'pressure') {
    const push = (whole: number): string => figures.signed(whole)
    const all = between(PUSH_CLASSES, push, t('legend.upTo', { to: push(PUSH_CLASSES[0] - 1) }))
    const side = shownSide.value
    // what one side adds is all on one side of nought
    return side === undefined ? all : all.filter(([level]) => (side === s.game.guarantor ? level >= 3 : level <= 3) || (classCounts.value.get(level) ?? 0) > 0)
  }
  if (mode === 'windows') {
    const { calendar } = s.scenario
    const now = s.view.tick[0]
    return [[WHEN.now, t('legend.when.now')], [WHEN.next, t('legend.when.next')], [WHEN.soon, t('legend.when.soon', { when: tickShort(calendar, soonUntil(calendar, now)) })], [WHEN.later, t('legend.when.later')], [WHEN.none, t('legend.when.none')]]
  }
  const { ladder } = s.scenario.networks[s.game.ids.networks[network]]
  return ladder.map(({ name }, rung): [number, string] => [levelOf(rung, ladder.length) ?? 0, name]).toReversed()
}

/** Title of the legend, with the network, the function or the side that is chosen. */
const titleOf = (s: Sight, mode: Mode, network: number): string => {
  const { short, functions } = s.scenario.networks[s.game.ids.networks[network]]
  const [f, side] = [shownFunction.value, shownSide.value]
  if (mode === 'access' && f !== undefined) return t('legend.accessBy', { what: functions[s.game.ids.functions[network][f]].name, network: short })
  if (mode === 'pressure' && side !== undefined) return t('legend.pressureOf', { side: s.scenario.sides[s.game.ids.sides[side]].name })
  return t(`legend.${mode}`, { network: short })
}

/** What the mode measures, in one sentence. */
const saysOf = (s: Sight, mode: Mode): string => {
  const side = shownSide.value
  return t(mode === 'pressure' && side !== undefined ? `legend.says.pressureOf.${side === s.game.guarantor ? 'guarantor' : 'challenger'}` : `legend.says.${mode}`)
}

/** The two diamonds: filled for a dated window, hollow for a review. */
const Decides = ({ kind, count }: { kind: 'window' | 'review'; count: number }) => (
  <li class="legend-window">
    <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true"><path d="M0-6.500 6.500 0 0 6.500-6.500 0Z" fill={kind === 'window' ? 'var(--warn)' : 'var(--panel)'} stroke="var(--warn)" stroke-width="1.800" /></svg>
    <span>{t(`legend.${kind}`)}</span> <b data-testid={`legend-${kind}`}>{count}</b>
  </li>
)

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
  const count = (level: number): number => classCounts.value.get(level) ?? 0
  const marked = (kind: 'window' | 'review'): number => model.countries.filter((country) => country.marks.includes(kind)).length
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
      <summary class="type-list-strong">{titleOf(s, mode, network)}</summary>
      <p class="legend-says" data-mode={mode}>{saysOf(s, mode)}</p>
      <ul>
        {wordsOf(s, mode, network).map(([level, words]) => (
          <li key={level}>
            <button type="button" class="legend-class" aria-pressed={only === level} aria-label={t('legend.class', { words, count: count(level) })} title={t(only === level ? 'legend.every' : 'legend.only')} onClick={() => showOnly(only === level ? undefined : level, words, count(level))} data-testid={`legend-${level}`}>
              <Swatch level={level} scale={scaleOf(mode)} /> <span>{words}</span> <b>{count(level)}</b>
            </button>
          </li>
        ))}
        {only !== undefined && <li><button type="button" class="legend-all" onClick={(event) => showAll(event.currentTarget.closest('.legend') ?? event.currentTarget)} data-testid="legend-all">{t('legend.every')}</button></li>}
        {mode !== 'reliance' && mode !== 'access' && model.moment === undefined && <><Decides kind="window" count={marked('window')} /><Decides kind="review" count={marked('review')} /></>}
        <ArcRows arcs={model.arcs ?? []} />
      </ul>
    </details>
  )
}
