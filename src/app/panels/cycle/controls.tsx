/** What is shown of the cycle, as a picture or a table, and the files to take away. */
import { useState } from 'preact/hooks'
import imageDown from 'lucide:image-down'
import fileDown from 'lucide:file-down'
import type { Looked } from '../../session/cycleHistory.ts'
import { download } from '../../session/download.ts'
import { say } from '../../session/store.ts'
import { t } from '../../texts.ts'
import { Icon } from '../parts/icon.tsx'
import { type Filter, WHICH, type Which } from './arrange.ts'
import { type Drawing, pngOf, svgOf } from './pictureFile.tsx'

interface ControlsProps {
  looked: Looked
  filter: Filter
  onFilter: (filter: Filter) => void
  asTable: boolean
  onTable: (asTable: boolean) => void
  drawing: () => Drawing
}

const save = async (drawing: Drawing, as: 'svg' | 'png'): Promise<string> => {
  const name = `counteroffset-${drawing.looked.scenario.id}-seed${drawing.seed}-cycle.${as}`
  try {
    const svg = await svgOf(drawing)
    download(name, as === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pngOf(svg))
    return t('cycle.saved', { name })
  } catch {
    return t('cycle.notSaved')
  }
}

export const Controls = ({ looked, filter, onFilter, asTable, onTable, drawing }: ControlsProps) => {
  const { scenario, game } = looked
  const [words, setWords] = useState('')
  const domains = [...new Set(Object.values(scenario.technologies).map((technology) => technology.domain))].sort()
  const keep = (as: 'svg' | 'png') => void save(drawing(), as).then((said) => {
    setWords(said)
    say(said)
  })
  return (
    <div class="cycle-controls" role="group" aria-label={t('cycle.controls')}>
      <label class="cycle-choice"><span class="unseen">{t('cycle.which')}</span>
        <select value={filter.which} onChange={(event) => onFilter({ ...filter, which: event.currentTarget.value as Which })} data-testid="cycle-which">
          {WHICH.map((which) => <option key={which} value={which}>{t(`cycle.which.${which}`)}</option>)}
        </select>
      </label>
      <label class="cycle-choice"><span class="unseen">{t('cycle.sides')}</span>
        <select value={filter.side ?? ''} onChange={(event) => onFilter({ ...filter, side: event.currentTarget.value === '' ? undefined : Number(event.currentTarget.value) })} data-testid="cycle-side">
          <option value="">{t('cycle.bothSides')}</option>
          {[game.guarantor, game.challenger].map((side) => <option key={side} value={side}>{scenario.sides[game.ids.sides[side]].name}</option>)}
        </select>
      </label>
      <label class="cycle-choice"><span class="unseen">{t('cycle.domains')}</span>
        <select value={filter.domain ?? ''} onChange={(event) => onFilter({ ...filter, domain: event.currentTarget.value === '' ? undefined : event.currentTarget.value })} data-testid="cycle-domain">
          <option value="">{t('cycle.allDomains')}</option>
          {domains.map((domain) => <option key={domain} value={domain}>{t(`channel.${domain}`)}</option>)}
        </select>
      </label>
      <button type="button" class="button in-row" aria-pressed={asTable} onClick={() => onTable(!asTable)} data-testid="cycle-table">{t(asTable ? 'cycle.asPicture' : 'cycle.asTable')}</button>
      <button type="button" class="button in-row" onClick={() => keep('png')} data-testid="cycle-png"><Icon of={imageDown} size={14} /> {t('cycle.png')}</button>
      <button type="button" class="button in-row" onClick={() => keep('svg')} data-testid="cycle-svg"><Icon of={fileDown} size={14} /> {t('cycle.svg')}</button>
      <p class="cycle-saved fine" role="status" data-testid="cycle-saved">{words}</p>
    </div>
  )
}
