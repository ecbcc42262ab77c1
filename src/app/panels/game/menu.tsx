/** Menu of the game: save, open, share, end here, leave. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Scenario } from '../../../scenario/format.ts'
import { copyLink, saveGame, saveReplay } from '../../session/files.ts'
import { openFile } from '../../session/incoming.ts'
import { isBrief, isProjected, switchBrief, switchProjector } from '../../session/display.ts'
import { modelAsked } from '../../session/modelAsked.ts'
import { offer } from '../../session/offered.ts'
import { goTo } from '../../session/page.ts'
import { endHere } from '../../session/play.ts'
import { act, session } from '../../session/store.ts'
import { chooseLanguage, otherLanguages } from '../../language.ts'
import { t } from '../../texts.ts'
import { Icon } from '../parts/icon.tsx'
import { useReturnFocus } from '../parts/returnFocus.ts'
import save from 'lucide:save'
import folderOpen from 'lucide:folder-open'
import fileDown from 'lucide:file-down'
import link from 'lucide:link'
import flag from 'lucide:flag'
import house from 'lucide:house'
import languages from 'lucide:languages'
import fast from 'lucide:fast-forward'
import presentation from 'lucide:presentation'
import printer from 'lucide:printer'
import sigma from 'lucide:sigma'

const close = (): void => act((draft) => void (draft.menu = false))

/** A file that holds a scenario and no game: what was read, and the way to start it. */
const Offer = ({ scenario, onStay }: { scenario: Scenario; onStay: () => void }) => {
  const setUp = useRef<HTMLButtonElement>(null)
  useEffect(() => setUp.current?.focus(), [])
  return (
    <div class="menu-offer" role="status" data-testid="offer">
      <p>{t('file.offered', { title: scenario.title, turns: scenario.calendar.turns, countries: Object.keys(scenario.countries).length })}</p>
      <p>
        <button ref={setUp} type="button" class="button primary in-row" onClick={() => { close(); offer(scenario); goTo('title') }} data-testid="offer-set-up">{t('file.setUp')}</button>
        <button type="button" class="button in-row" onClick={onStay}>{t('file.stay')}</button>
      </p>
    </div>
  )
}

export const Menu = () => {
  useReturnFocus('menu', () => session.value.menu, '.top-bar [aria-controls="menu"]')
  const input = useRef<HTMLInputElement>(null)
  const [sure, setSure] = useState(false)
  const [read, setRead] = useState<Scenario | undefined>(undefined)
  const onFile = async (): Promise<void> => {
    const file = input.current?.files?.[0]
    if (file === undefined) return
    const scenario = await openFile(file)
    if (input.current) input.current.value = ''
    setRead(scenario)
    // a game is on the table, or what is wrong with the file is told
    if (scenario === undefined) close()
  }
  return (
    <nav id="menu" class="menu" aria-label={t('menu.title')} onKeyDown={(event) => event.key === 'Escape' && close()}>
      <button type="button" onClick={() => { saveGame(); close() }} data-testid="save"><Icon of={save} /> {t('file.save')}</button>
      <button type="button" onClick={() => input.current?.click()} data-testid="open"><Icon of={folderOpen} /> {t('file.open')}</button>
      <input ref={input} type="file" accept=".json,application/json" hidden onChange={() => void onFile()} data-testid="open-input" />
      {read !== undefined && <Offer scenario={read} onStay={close} />}
      <button type="button" onClick={() => { saveReplay(); close() }} data-testid="save-replay"><Icon of={fileDown} /> {t('file.replay')}</button>
      <button type="button" onClick={() => void copyLink()}><Icon of={link} /> {t('link.copy')}</button>
      <button type="button" onClick={() => { switchProjector(); close() }} data-testid="projector"><Icon of={presentation} /> {t(isProjected() ? 'menu.projectorOff' : 'menu.projector')}</button>
      <button type="button" onClick={() => { switchBrief(); close() }} data-testid="menu-brief"><Icon of={fast} /> {t(isBrief() ? 'menu.briefOff' : 'menu.brief')}</button>
      {otherLanguages().map(([id, name]) => <button key={id} type="button" lang={id} onClick={() => void chooseLanguage(id)} data-testid={`menu-language-${id}`}><Icon of={languages} /> {name}</button>)}
      <button type="button" onClick={() => { close(); modelAsked.value = undefined; goTo('model') }} data-testid="menu-model"><Icon of={sigma} /> {t('model.open')}</button>
      {session.value.phase === 'front' && <button type="button" onClick={() => { close(); print() }}><Icon of={printer} /> {t('menu.print')}</button>}
      {session.value.phase !== 'done' && (
        <button type="button" onClick={() => (sure ? endHere() : setSure(true))} data-testid="end-here"><Icon of={flag} /> {t(sure ? 'end.sure' : 'end.here')}</button>
      )}
      <button type="button" onClick={() => { close(); goTo('title') }}><Icon of={house} /> {t('app.leave')}</button>
    </nav>
  )
}
