/** The picture itself, drawn from its geometry with attributes alone, so that a file of it needs no style sheet. */
import * as figures from '../../figures.ts'
import { tickShort } from '../../dates.ts'
import { labelled } from '../../joined.ts'
import { lettersIn } from '../../letters.ts'
import { t } from '../../texts.ts'
import { BarShape, Hatches, inkOf, MarkShape, WhiskerShape } from './bars.tsx'
import { isInFocus, type PlotProps, roleOf } from './drawn.ts'
import type { Looked } from '../../session/cycleHistory.ts'
import type { Bar, RowBox } from './layout.ts'
import { dateOf, periodOf, shortState, stateWords, worthIn, worthOf } from './words.ts'

/** Cuts a text to a width, by the mean width of a letter: a drawing has no ellipsis of its own. */
export const fit = (text: string, width: number, letter = 6.4): string => {
  const most = Math.max(3, Math.floor(width / letter))
  let taken = 0
  const ends = Array.from(text, (sign) => (taken += lettersIn(sign)))
  return taken <= most ? text : `${text.slice(0, ends.findIndex((end) => end > most - 1)).trimEnd()}…`
}

const FADED = 0.38

/** Words that lie on lines keep a rim of the ground around them. */
const HALO = { 'paint-order': 'stroke', stroke: 'var(--paper)', 'stroke-width': 3 }

const Ground = ({ looked, model, geometry }: PlotProps) => {
  const { plot, now, years, lead } = geometry
  const right = plot.x + plot.width
  const { calendar } = looked.scenario
  return (
    <g>
      {now < right - 1 && <rect x={now} y={plot.y} width={right - now} height={plot.height} fill="var(--sunk)" />}
      {years.map((year) => (
        <g key={year.tick}>
          <path d={`M${year.x} ${plot.y - 2}V${plot.y + plot.height}`} stroke="var(--rule)" />
          {year.labelled && <text x={year.x + 3} y={plot.y - 6} fill="var(--ink-2)" font-size="13">{tickShort(calendar, year.tick).slice(0, 4)}</text>}
        </g>
      ))}
      {geometry.words !== undefined && <text x={geometry.words} y={plot.y - 6} fill="var(--ink-2)" font-size="13">{fit(t('cycle.wordsHead'), geometry.width - geometry.words)}</text>}
      <path d={`M${plot.x} ${lead.zero}H${right}`} stroke="var(--ink)" />
      {now < right - 1 && (
        <g>
          <path d={`M${now} ${plot.y - 36}V${plot.y + plot.height}`} stroke="var(--ink)" stroke-width="1.5" />
          <text x={now - 6} y={plot.y - 25} text-anchor="end" font-size="13" font-weight="650" fill="var(--ink)">{now - plot.x > 84 ? t(model.over ? 'cycle.lastTurn' : 'cycle.now', { at: tickShort(calendar, model.now) }) : ''}</text>
          {right - now > 60 && <text x={now + 6} y={plot.y - 25} font-size="13" fill="var(--ink-2)">{fit(t(model.over ? 'cycle.horizon' : 'cycle.future'), right - now)}</text>}
        </g>
      )}
    </g>
  )
}

/** The lanes by name, each with what its technologies are worth in all. */
const LaneNames = ({ looked, model, geometry }: PlotProps) => (
  <g font-size="13">
    {geometry.lanes.map((lane) => {
      const role = roleOf(looked, lane.side)
      const line = role === 'guarantor' ? 'var(--w)' : 'var(--b)'
      const name = t(`channel.${lane.domain}`)
      const sum = worthIn(model, lane.side, lane.domain)
      const worth = sum === 0 ? '' : figures.signed(sum, 1)
      const right = geometry.plot.x + geometry.plot.width
      if (lane.headed) return <text key={`${lane.side} ${lane.domain}`} x={geometry.plot.x} y={lane.y - 4} {...HALO} font-weight="700" fill={line}>{fit(labelled(looked.scenario.sides[looked.game.ids.sides[lane.side]].name, `${name} ${worth}`), geometry.plot.width)}</text>
      const isTall = lane.height >= 33
      return (
        <g key={`${lane.side} ${lane.domain}`}>
          <path d={`M0 ${lane.y - 3.5}H${right}`} stroke="var(--rule)" />
          <path d={`M1 ${lane.y + 2}V${lane.y + lane.height - 2}`} stroke={line} stroke-width="2" />
          <text x="8" y={isTall ? lane.y + 13 : lane.y + lane.height / 2 + 4.5} font-weight="650" fill="var(--ink)">{fit(name, geometry.names - 10)}</text>
          {isTall && <text x="8" y={lane.y + 29} font-weight="650" fill={line}>{worth}</text>}
        </g>
      )
    })}
  </g>
)

/** Where the lead changed hands, the last time; drawn over the arrows, which leave it room. */
export const LeadChange = ({ looked, geometry }: PlotProps) => {
  const { lead } = geometry
  const last = lead.changes[lead.changes.length - 1]
  if (last === undefined) return null
  const words = t('cycle.leadChanges', { at: dateOf(looked, last.tick) })
  const isLeft = lead.words[1].x < last.x
  return (
    <g>
      <path d={`M${last.x} ${lead.box.y + 5}V${lead.zero}`} stroke="var(--ink)" />
      <text x={last.x + (isLeft ? -5 : 5)} y={lead.box.y + 15} text-anchor={isLeft ? 'end' : 'start'} {...HALO} font-size="13" fill="var(--ink)">{words}</text>
    </g>
  )
}

const LeadBand = ({ looked, model, geometry, compact }: PlotProps) => {
  const { lead, plot, words } = geometry
  const { ids } = looked.game
  const [upper, lower] = [looked.game.guarantor, looked.game.challenger].map((side) => looked.scenario.sides[ids.sides[side]])
  const ahead = lead.gap >= 0 ? upper : lower
  const change = Math.abs(lead.gap - lead.before)
  return (
    <g>
      <path d={lead.upper} fill="var(--w)" opacity="0.85" />
      <path d={lead.lower} fill="var(--b)" opacity="0.85" />
      {!compact && (
        <g font-size="13" font-weight="650">
          <text x="0" y={lead.zero - 9} fill="var(--w)">{fit(t('cycle.leads', { side: upper.name }), plot.x - 8)}</text>
          <text x="0" y={lead.zero + 19} fill="var(--b)">{fit(t('cycle.leads', { side: lower.name }), plot.x - 8)}</text>
        </g>
      )}
      {words !== undefined && (
        <g>
          <text x={words} y={lead.zero - 5} font-size="16" font-weight="700" fill="var(--ink)">{t('cycle.ahead', { side: ahead.name, by: figures.signed(Math.abs(lead.gap), 1) })}</text>
          <text x={words} y={lead.zero + 14} font-size="13" fill="var(--ink-2)">{model.now === model.start ? t('cycle.aheadNow') : t(lead.gap * (lead.gap - lead.before) >= 0 ? 'cycle.aheadMore' : 'cycle.aheadLess', { by: figures.number(change, 1) })}</text>
        </g>
      )}
    </g>
  )
}

/** A bar must be so tall and so long to carry its own clock. */
const TALL = 15
const LONG = 92

/** How long an offset stood open, on its bar where there is room. */
const Lasted = ({ looked, bar }: { looked: Looked; bar: Bar }) => {
  const { span } = bar
  if (span.offset !== 1 || bar.height < TALL || bar.width < LONG) return null
  return <text x={bar.x + bar.width - 12} y={bar.y + bar.height / 2 + 4.5} text-anchor="end" font-size="12.500" font-weight="650" fill="var(--paper)">{periodOf(looked, span.to - span.from)}</text>
}

interface RowProps extends PlotProps {
  of: RowBox
}

/** Name of a technology and what is said of it. */
const RowWords = ({ looked, model, of, id, focus, fades, compact, geometry }: RowProps) => {
  const { row, y, box } = of
  const strong = isInFocus(focus, row)
  const { plot, words } = geometry
  const text = compact ? box.y + 15 : y + 4.5
  return (
    <g>
      <text x={compact ? plot.x : geometry.names} y={text} {...HALO} font-size="13" font-weight={strong ? 650 : 400} fill={fades && !strong ? 'var(--ink-2)' : 'var(--ink)'}>{fit(row.short, compact ? 116 : plot.x - geometry.names - 6)}</text>
      {compact
        ? <text x={plot.x + plot.width} y={text} text-anchor="end" {...HALO} font-size="12" fill="var(--ink-2)">{fit(shortState(looked, model, row), plot.width - 122, 5.25)}</text>
        : words !== undefined && (
          <g font-size="13">
            <text x={words + 36} y={text} text-anchor="end" font-weight="650" fill={inkOf(id, roleOf(looked, row.side)).line}>{worthOf(row)}</text>
            <text x={words + 46} y={text} fill="var(--ink-2)">{fit(stateWords(looked, model, row), box.width - words - 46, 5.5)}</text>
          </g>
        )}
    </g>
  )
}

/** On a narrow picture names stand among the bars, so that arrows would cross them: they are written over the arrows. */
export const WordsOver = (props: PlotProps) => (
  <g pointer-events="none">
    <LaneNames {...props} />
    {props.geometry.rows.map((of) => <RowWords key={of.row.key} {...props} of={of} />)}
  </g>
)

export const Row = (props: RowProps & { chosen: boolean }) => {
  const { looked, of, id, focus, fades, chosen, compact, geometry } = props
  const { row, y, box } = of
  const faded = fades && !isInFocus(focus, row)
  const ink = inkOf(id, roleOf(looked, row.side))
  // the ground of a row leaves the name of its lane free
  const side = Math.max(0, geometry.names - 6)
  return (
    <g>
      <rect x={side} y={box.y} width={box.width - side} height={box.height} fill={chosen ? 'var(--sunk)' : 'transparent'} />
      <g opacity={faded ? FADED : 1}>
        {of.bars.map((bar, n) => <BarShape key={n} bar={bar} ink={ink} />)}
        {of.bars.map((bar, n) => <Lasted key={n} looked={looked} bar={bar} />)}
        {of.fields !== undefined && <WhiskerShape of={of.fields} ink={ink} tall={4} />}
        {of.ends !== undefined && <path d={`M${geometry.now} ${y}H${of.ends.x0}`} stroke={ink.line} stroke-width="4" stroke-dasharray="2 2" />}
        {of.ends !== undefined && <WhiskerShape of={of.ends} ink={ink} tall={6} />}
        {of.marks.map((mark, n) => <MarkShape key={n} mark={mark} ink={ink} />)}
      </g>
      {!compact && <RowWords {...props} />}
    </g>
  )
}

/** Everything under the rows, and what lies over them; the rows come between, as a reader may act on them. */
export const PlotGround = (props: PlotProps) => (
  <g>
    <Hatches id={props.id} />
    <Ground {...props} />
    {!props.compact && <LaneNames {...props} />}
    <LeadBand {...props} />
  </g>
)
