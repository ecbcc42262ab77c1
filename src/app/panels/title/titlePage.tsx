/** The title page: what it is, how to begin, what was kept, and the argument as a line of moves and countermoves. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import folderOpen from 'lucide:folder-open'
import pencil from 'lucide:pencil'
import moon from 'lucide:moon'
import presentation from 'lucide:presentation'
import sigma from 'lucide:sigma'
import sun from 'lucide:sun'
import type { Scenario } from '../../../scenario/format.ts'
import type { Options } from '../../routes.ts'
import { builtIn, builtIns } from '../../builtIn.ts'
import { headOf } from '../../scenarioHead.ts'
import { openFile } from '../../session/incoming.ts'
import { isProjected, switchProjector } from '../../session/display.ts'
import { modelAsked } from '../../session/modelAsked.ts'
import { takeOffered } from '../../session/offered.ts'
import { goTo } from '../../session/page.ts'
import { act } from '../../session/store.ts'
import { table } from '../../session/table.ts'
import { switchTheme, theme } from '../../session/theme.ts'
import { t } from '../../texts.ts'
import { Icon } from '../parts/icon.tsx'
import { later } from '../parts/later.tsx'
import { Zigzag } from '../parts/wordmark.tsx'
import { LanguageChoice } from './languageChoice.tsx'
import { Shelf } from './shelf.tsx'
import { type Chosen, StartForm } from './startForm.tsx'
import { isToldOf, Strip } from './strip.tsx'

/** Its dates come with the rules, which the first page does without. */
const MapLegend = later(() => import('./mapLegend.tsx').then((module) => module.MapLegend))

/** What is chosen to be played, and the way to choose another built-in scenario. */
const useChosen = (asked: string | undefined, file: Scenario | undefined): [Chosen, (id: string) => void] => {
  const [id, setId] = useState(builtIns.some((one) => one.id === asked) ? (asked ?? '') : builtIns[0].id)
  const [fetched, setFetched] = useState<Scenario | undefined>(undefined)
  const scenario = async (): Promise<Scenario | undefined> => {
    const result = await builtIn(id)
    if (result?.ok !== false) return result?.value
    act((draft) => void (draft.trouble = { title: t('trouble.builtIn', { name: id }), problems: result.problems, faults: [] }))
    return undefined
  }
  useEffect(() => {
    let current = true
    // what cannot be fetched is asked for again, and said, when the game is to begin
    scenario().then((one) => current && setFetched(one), () => undefined)
    return () => void (current = false)
  }, [id])
  if (file !== undefined) return [{ head: headOf(file), isFile: true, fetched: file, scenario: async () => file }, setId]
  const own = fetched?.id === id ? fetched : undefined
  const head = builtIns.find((one) => one.id === id) ?? builtIns[0]
  return [{ head: own === undefined ? head : headOf(own), isFile: false, fetched: own, scenario }, setId]
}

export const TitlePage = ({ options, picture }: { options: Options; picture: (scenario: Scenario | undefined) => ComponentChildren }) => {
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<Scenario | undefined>(takeOffered)
  const [chosen, choose] = useChosen(options.scenario, file)
  const { head, fetched } = chosen
  // a scenario of another subject is told by its own summary
  const hasOwnWords = head.id !== 'two-powers' && !isToldOf(head.id)
  const isDark = theme.value === 'dark'
  const onFile = async (): Promise<void> => {
    const chosen = input.current?.files?.[0]
    if (chosen === undefined) return
    const read = await openFile(chosen)
    if (read !== undefined) setFile(read)
    if (input.current) input.current.value = ''
  }
  return (
    <div class="title-page" data-testid="title">
      <main class="title-words">
        <header>
          <Zigzag size={40} />
          <span class="grow" />
          {table.value !== undefined && table.value.match.end === undefined && <button type="button" class="link" onClick={() => goTo('play')} data-testid="back-to-game">{t('title.back')}</button>}
          <button type="button" class="link" onClick={() => input.current?.click()} data-testid="open"><Icon of={folderOpen} /> {t('title.open')}</button>
          <input ref={input} type="file" accept=".json,application/json" hidden onChange={() => void onFile()} data-testid="open-input" />
          <LanguageChoice />
          <button type="button" class="button icon-only quiet" onClick={switchProjector} aria-label={t(isProjected() ? 'menu.projectorOff' : 'menu.projector')} title={t(isProjected() ? 'menu.projectorOff' : 'menu.projector')} data-testid="projector"><Icon of={presentation} size={18} /></button>
          <button type="button" class="button icon-only quiet" onClick={switchTheme} aria-label={t(isDark ? 'theme.light' : 'theme.dark')} title={t(isDark ? 'theme.light' : 'theme.dark')} data-testid="theme"><Icon of={isDark ? sun : moon} size={18} /></button>
        </header>
        <h1 class="type-name" lang="en">{t('app.name')}</h1>
        <p class="lede">{hasOwnWords ? head.summary : isToldOf(head.id) ? t('title.lede', { count: head.countries }) : t('title.ledePlain')}</p>
        <StartForm key={file?.id ?? 'built-in'} options={options} chosen={chosen} choose={choose} line={hasOwnWords ? undefined : head.line} />
        <Shelf />
        <div class="title-foot">
          <p class="fine">{t('title.claim')}</p>
          <nav aria-label={t('title.further')}>
            <button type="button" class="link" onClick={() => { modelAsked.value = fetched; goTo('model') }} data-testid="to-model"><Icon of={sigma} /> {t('model.open')}</button>
            <button type="button" class="link" onClick={() => goTo('workshop')} data-testid="to-workshop"><Icon of={pencil} /> {t('title.workshop')}</button>
          </nav>
        </div>
      </main>
      <div class="title-picture">{picture(fetched)}{fetched !== undefined && <MapLegend scenario={fetched} />}</div>
      {isToldOf(head.id) && <Strip />}
    </div>
  )
}
