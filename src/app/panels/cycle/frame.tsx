/** The cycle with all that belongs to it: its finding, filters, the picture or its table, the card, the files. */
import '../../look/cycle.css'
import type { ComponentChildren } from 'preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import { chainOf, longestChain } from '../../session/cycleChain.ts'
import type { Cycle } from '../../session/cycle.ts'
import { isProjected } from '../../session/display.ts'
import type { CycleRow } from '../../session/cycleModel.ts'
import { t } from '../../texts.ts'
import { arrange, type Filter, NO_FILTER } from './arrange.ts'
import { usePaper } from '../turn/drawing.ts'
import { Card, ChainList } from './card.tsx'
import { Controls } from './controls.tsx'
import { Key } from './key.tsx'
import { Picture } from './picture.tsx'
import { Tally } from './tally.tsx'
import { Twin } from './twin.tsx'
import { useBox } from './useBox.ts'
import { verdict } from './words.ts'

export interface FrameProps extends Cycle {
  /** Prefix of the ids of this frame; two may stand on one page. */
  id: string
  seed: number
  /** Fills the height of its place, or grows with its rows. */
  fills: boolean
  acts?: (row: CycleRow) => ComponentChildren
  answers?: (row: CycleRow, by: string) => ComponentChildren
  /** Leads to the turn after which so many had been played. */
  onTurn: (at: number) => void
}

/** Height of a picture that with its head fills a sheet of A4, at the width that `useBox` gives to paper. */
const MOST_ON_PAPER = 920

/** Height that lets rows breathe where the page scrolls, in pixels at scale 1: the band and the axis, and each row. */
const roomFor = (rows: number, isPaper: boolean): number => (isPaper ? Math.min(176 + rows * 31, MOST_ON_PAPER) : 176 + rows * 24)

export const CycleFrame = ({ id, looked, model, seed, fills, acts, answers, onTurn }: FrameProps) => {
  const place = useRef<HTMLDivElement>(null)
  const size = useBox(place)
  const isPaper = usePaper()
  const [filter, setFilter] = useState<Filter>(() => ({ ...NO_FILTER, which: isProjected() && model.links.length > 0 ? 'answers' : 'part' }))
  const [chosen, choose] = useState<string | undefined>(undefined)
  const [hovered, hover] = useState<string | undefined>(undefined)
  const [asTable, setAsTable] = useState(false)
  const rows = useMemo(() => arrange(model, looked.game.guarantor, filter), [model, filter])
  const known = (key: string | undefined): CycleRow | undefined => model.rows.find((row) => row.key === key)
  const longest = useMemo(() => longestChain(model), [model])
  const open = known(chosen)
  const inFocus = known(hovered) ?? open
  const focus = inFocus === undefined ? longest : chainOf(model, inFocus.key)
  // a technology that the filter hides is shown when it is asked for
  const chooseShown = (key: string | undefined): void => {
    if (key !== undefined && !rows.some((row) => row.key === key)) setFilter({ ...NO_FILTER, which: 'all' })
    choose(key)
    hover(undefined)
  }
  return (
    <section class={`cycle-frame ${fills ? 'fills' : ''}`} aria-labelledby={`${id}-title`}>
      <header>
        <div>
          <h2 id={`${id}-title`} class="type-page cycle-finding">{verdict(looked, model)}</h2>
          <div class="cycle-chain" data-testid="cycle-chain">
            <h3>{t(focus.links.length === 0 ? (inFocus === undefined ? 'cycle.noChain' : 'cycle.alone') : inFocus === undefined ? 'cycle.longest' : 'cycle.chain')}</h3>
            {focus.links.length > 0 && <ChainList looked={looked} model={model} chain={focus} onChoose={chooseShown} />}
          </div>
        </div>
        <Tally looked={looked} model={model} />
      </header>
      <div class="cycle-bar">
        <Key id={id} isOpen={!fills} />
        <Controls looked={looked} filter={filter} onFilter={setFilter} asTable={asTable} onTable={setAsTable} drawing={() => ({ looked, model, rows, focus, seed })} />
      </div>
      <div class="cycle-body">
        <div ref={place} class="cycle-place" data-testid="cycle-place">
          {asTable && <Twin looked={looked} model={model} rows={rows} />}
          {!asTable && size !== undefined && rows.length > 0 && <Picture id={id} looked={looked} model={model} rows={rows} size={fills ? size : { ...size, height: roomFor(rows.length, isPaper) * size.scale }} focus={focus} fades={inFocus !== undefined} chosen={chosen} onChoose={chooseShown} onHover={hover} />}
          {rows.length === 0 && <p class="fine">{t('cycle.none')}</p>}
        </div>
        {open !== undefined && <Card looked={looked} model={model} row={open} onChoose={chooseShown} onTurn={onTurn} acts={acts} answers={answers} />}
      </div>
    </section>
  )
}
