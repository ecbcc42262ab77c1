/**
 * The picture as a file: drawn anew at a fixed size with title, scenario, seed and dates in it, colours and type
 * written into it, so that it needs nothing else and asks nobody.
 */
import { render } from 'preact'
import { turnTick } from '../../../scenario/calendar.ts'
import { tickShort } from '../../dates.ts'
import { language } from '../../figures.ts'
import { fontRule } from '../../look/fontData.ts'
import type { Chain } from '../../session/cycleChain.ts'
import type { Looked } from '../../session/cycleHistory.ts'
import type { CycleModel, CycleRow } from '../../session/cycleModel.ts'
import { following, labelled, sentences } from '../../joined.ts'
import { t } from '../../texts.ts'
import { linksAmong } from './arrange.ts'
import { Arrows } from './arrowShapes.tsx'
import { DrawnKey } from './key.tsx'
import { layout } from './layout.ts'
import { yearsOf } from './picture.tsx'
import { fit, LeadChange, PlotGround, Row } from './plot.tsx'
import { chainSentence, finding, verdict } from './words.ts'

export interface Drawing {
  looked: Looked
  model: CycleModel
  rows: CycleRow[]
  focus: Chain
  seed: number
}

const WIDTH = 1600
const MARGIN = 32
const HEAD = 104
const FOOT = 76
const ROW = 28
const FONT = "'Source Sans 3','Source Sans Pro','PingFang SC','Hiragino Sans GB','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC','Segoe UI','Helvetica Neue',Arial,sans-serif"

const Sheet = ({ looked, model, rows, focus, seed }: Drawing) => {
  const { game, scenario } = looked
  const width = WIDTH - 2 * MARGIN
  const geometry = layout(model, rows, linksAmong(model, rows), { width, height: 150 + rows.length * ROW, compact: false, sides: [game.guarantor, game.challenger], ...yearsOf(looked) })
  const props = { id: 'file', looked, model, geometry, focus, fades: false, compact: false }
  const height = HEAD + geometry.height + FOOT
  const { calendar } = scenario
  const about = t('cycle.file', { title: scenario.title, seed, from: tickShort(calendar, model.start), to: tickShort(calendar, Math.max(turnTick(scenario, 0), model.now - 1)) })
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={WIDTH} height={height} viewBox={`0 0 ${WIDTH} ${height}`} font-family={FONT} lang={language()} role="img">
      <title>{labelled(t('cycle.title'), sentences(verdict(looked, model), finding(looked, model)))}</title>
      <desc>{`${about} ${chainSentence(looked, model, focus)}`}</desc>
      <style>{'FONT text{font-variant-numeric:tabular-nums}'}</style>
      <rect width="100%" height="100%" fill="var(--paper)" />
      <g transform={`translate(${MARGIN} 0)`}>
        <text y="46" font-size="28" font-weight="700" letter-spacing="-0.3" fill="var(--ink)">{fit(verdict(looked, model), width, 13)}</text>
        <text y="72" font-size="15" fill="var(--ink-2)">{fit(following(sentences(finding(looked, model)), about), width, 7)}</text>
        <path d={`M0 ${HEAD - 16}H${width}`} stroke="var(--ink)" />
        <g transform={`translate(0 ${HEAD})`}>
          <PlotGround {...props} />
          {geometry.rows.map((box) => <Row key={box.row.key} {...props} of={box} chosen={false} />)}
          <Arrows {...props} />
          <LeadChange {...props} />
        </g>
        <path d={`M0 ${height - FOOT + 4}H${width}`} stroke="var(--ink)" />
        <text y={height - FOOT + 26} font-size="14" font-weight="650" fill="var(--ink)">{fit(chainSentence(looked, model, focus), width, 6.9)}</text>
        <DrawnKey id="file" x={0} y={height - FOOT + 38} />
        <text x={width} y={height - FOOT + 51} text-anchor="end" font-size="13" fill="var(--ink-2)">{t('cycle.fileNote')}</text>
      </g>
    </svg>
  )
}

/** Text of the SVG file, in the colours of the page's theme. */
export const svgOf = async (drawing: Drawing): Promise<string> => {
  const host = document.createElement('div')
  render(<Sheet {...drawing} />, host)
  const svg = host.firstElementChild
  if (svg === null) throw new Error('the sheet was not drawn')
  const styles = getComputedStyle(document.documentElement)
  const text = new XMLSerializer().serializeToString(svg).replace(/var\(--([a-z0-9-]+)\)/g, (_, name: string) => styles.getPropertyValue(`--${name}`).trim())
  render(null, host)
  return text.replace('FONT', await fontRule())
}

/** The SVG as a PNG of twice its size. */
export const pngOf = async (svg: string): Promise<Blob> => {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  const image = new Image()
  try {
    await new Promise((resolve, reject) => {
      image.addEventListener('load', resolve)
      image.addEventListener('error', () => reject(new Error('the drawing could not be read back')))
      image.src = url
    })
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth * 2
    canvas.height = image.naturalHeight * 2
    const pen = canvas.getContext('2d')
    if (pen === null) throw new Error('the browser gives no surface to draw on')
    pen.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => canvas.toBlob((blob) => (blob === null ? reject(new Error('the picture could not be written')) : resolve(blob)), 'image/png'))
  } finally {
    URL.revokeObjectURL(url)
  }
}
