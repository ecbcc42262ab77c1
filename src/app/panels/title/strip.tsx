/** Ten years of move and countermove: dated acts of both sides as the zigzag between two lanes. */
import { labelled, sentences } from '../../joined.ts'
import { t } from '../../texts.ts'
import { SideMark } from '../parts/sideMark.tsx'

/** Year with its fraction, lane, and key of its words. The acts and dates stand in the flagship's record. */
const MOVES: readonly [number, 'w' | 'b', string][] = [
  [2015.38, 'b', 'made-in-china'], [2016.18, 'w', 'zte'], [2017.48, 'b', 'intelligence-law'], [2018.62, 'w', 'section-889'],
  [2018.94, 'b', 'two-canadians'], [2019.37, 'w', 'entity-list'], [2019.81, 'b', 'big-fund'], [2020.37, 'w', 'direct-product'],
  [2021.02, 'b', 'blocking-rules'], [2022.77, 'w', 'ai-chips'], [2023.6, 'b', 'gallium'], [2024.35, 'w', 'licences'],
]

/** Scenarios whose record the strip shows: others have a past of their own. */
const TOLD_OF = ['huawei-third-offset', 'third-offset-class', 'first-steps']
export const isToldOf = (scenario: string): boolean => TOLD_OF.includes(scenario)

const YEARS = Array.from({ length: 11 }, (_, n) => 2015 + n)
const x = (year: number): number => ((year - 2014.9) / 10.2) * 1300
const TOP = 62
const LOW = 132

export const Strip = () => (
  <section class="strip-section" aria-labelledby="strip-title">
    <header>
      <h2 id="strip-title" class="type-section">{t('strip.title')}</h2>
      <p><span class="side-name guarantor"><SideMark role="guarantor" /> {t('strip.washington')}</span> <span class="side-name challenger"><SideMark role="challenger" /> {t('strip.beijing')}</span></p>
    </header>
    <div class="strip-scroll" tabIndex={0} role="group" aria-labelledby="strip-title">
      <svg viewBox="0 0 1302 214" role="img" aria-label={sentences(...MOVES.map(([year, , key]) => labelled(String(Math.floor(year)), t(`strip.${key}`))))}>
        {YEARS.map((year) => <g key={year}><path d={`M${x(year)} 58V136`} stroke="var(--rule)" /><path d={`M${x(year)} 187v5`} stroke="var(--ink)" /><text x={x(year)} y="206" text-anchor="middle" class="axis">{year}</text></g>)}
        <path d="M0 187H1302" stroke="var(--ink)" />
        <path d={`M${MOVES.map(([year, lane]) => `${x(year)} ${lane === 'w' ? TOP : LOW}`).join('L')}`} fill="none" stroke="var(--ink)" stroke-width="2.500" />
        <path d={`M${x(2024.35)} ${TOP}L${x(2025)} ${LOW}`} fill="none" stroke="var(--ink)" stroke-width="2.500" stroke-dasharray="2 6" />
        <circle cx={x(2025)} cy={LOW} r="8" fill="var(--paper)" stroke="var(--ink)" stroke-width="1.500" stroke-dasharray="4 3" />
        <text x={x(2025)} y={LOW + 26} text-anchor="middle" class="strip-name">{t('strip.you')}</text>
        {MOVES.map(([year, lane, key]) => {
          const at = x(year)
          const anchor = key === 'section-889' ? 'end' : key === 'two-canadians' || key === 'big-fund' ? 'start' : 'start'
          const left = anchor === 'end' ? at + 8 : at - 8
          return (
            <g key={key}>
              {lane === 'w' ? <rect x={at - 6} y={TOP - 6} width="12" height="12" fill="var(--w)" /> : <circle cx={at} cy={LOW} r="6.500" fill="var(--b)" />}
              <text x={left} y={lane === 'w' ? TOP - 34 : LOW + 24} text-anchor={anchor} class={`strip-name ${lane}`}>{t(`strip.${key}`)}</text>
              <text x={left} y={lane === 'w' ? TOP - 16 : LOW + 41} text-anchor={anchor} class="strip-words">{t(`strip.${key}.words`)}</text>
            </g>
          )
        })}
      </svg>
    </div>
  </section>
)
