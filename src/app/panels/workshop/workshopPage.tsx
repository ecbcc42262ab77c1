/** The workshop: a scenario as text, checked while it is written, seen as players see it, and played on the spot. */
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import '../../look/workshop.css'
import download from 'lucide:download'
import filePlus from 'lucide:file-plus'
import link from 'lucide:link'
import moon from 'lucide:moon'
import sun from 'lucide:sun'
import { LINT_ENGLISH } from '../../../scenario/lints/words.ts'
import type { Scenario } from '../../../scenario/format.ts'
import words from '../../look/texts/en/workshop.json' with { type: 'json' }
import { download as writeFile, jsonFile } from '../../session/download.ts'
import { goTo } from '../../session/page.ts'
import { say } from '../../session/store.ts'
import { table } from '../../session/table.ts'
import { switchTheme, theme } from '../../session/theme.ts'
import { bench, benchScenario, checks, isUnchecked, keeping, keptText, openWorkshop, rename, settle, sharedCode } from '../../session/workshop.ts'
import { addTexts, t } from '../../texts.ts'
import { Icon } from '../parts/icon.tsx'
import { later } from '../parts/later.tsx'
import { Wordmark } from '../parts/wordmark.tsx'
import { CalendarView } from './calendarView.tsx'
import { ChangeList } from './changeList.tsx'
import { EditorPane } from './editorPane.tsx'
import { Graph } from './graph.tsx'
import { MoveCards } from './moveCards.tsx'
import { NewBar } from './newBar.tsx'
import { Outline } from './outline.tsx'
import { ProblemList } from './problemList.tsx'
import { TryIt } from './tryIt.tsx'

addTexts('en', { ...LINT_ENGLISH, ...words })

const ManualView = later(() => import('./manualView.tsx').then((module) => module.ManualView))

const TABS = ['problems', 'map', 'graph', 'calendar', 'moves', 'changes', 'try', 'manual'] as const
type Tab = (typeof TABS)[number]

const share = async (): Promise<string> => {
  const code = sharedCode()
  if (code === undefined) return t('workshop.tooLong')
  const address = `${location.href.split(/[?#]/)[0]}#/workshop/${code}`
  try {
    await navigator.clipboard.writeText(address)
    return t('workshop.shared')
  } catch {
    return address
  }
}

const Header = ({ onNew, isNew }: { onNew: () => void; isNew: boolean }) => {
  const isDark = theme.value === 'dark'
  const onTable = table.value
  const [said, tell] = useState('')
  return (
    <header class="workshop-bar">
      <Wordmark onClick={() => goTo('title')} />
      <label class="workshop-name"><span class="unseen">{t('workshop.name')}</span><input type="text" value={bench.value?.name ?? ''} maxLength={80} onChange={(event) => rename(event.currentTarget.value)} /></label>
      <span class={keeping.value === 'failed' ? 'refusal' : 'fine'} data-testid="workshop-kept" data-kept={keptText.value === bench.value?.text ? keeping.value : 'unknown'}>{keeping.value === 'unknown' ? '' : t(keeping.value === 'kept' ? 'workshop.kept' : 'workshop.keptNot')}</span>
      <span class="grow" />
      {said !== '' && <span class="fine workshop-said" role="status">{said}</span>}
      {onTable !== undefined && <button type="button" class="button quiet" onClick={() => goTo(onTable.match.end === undefined ? 'play' : 'end')} data-testid="back-to-game">{t('title.back')}</button>}
      <button type="button" class="button quiet" aria-expanded={isNew} onClick={onNew} data-testid="workshop-new"><Icon of={filePlus} /> {t('workshop.new')}</button>
      <button type="button" class="button quiet" onClick={() => bench.value !== undefined && writeFile(bench.value.name, jsonFile(bench.value.text))} data-testid="workshop-save"><Icon of={download} /> {t('workshop.save')}</button>
      <button type="button" class="button quiet" onClick={() => void share().then((words) => (tell(words), say(words)))} data-testid="workshop-share"><Icon of={link} /> {t('workshop.share')}</button>
      <button type="button" class="button icon-only quiet" onClick={switchTheme} aria-label={t(isDark ? 'theme.light' : 'theme.dark')}><Icon of={isDark ? sun : moon} size={18} /></button>
    </header>
  )
}

const Needs = ({ of }: { of: (scenario: Scenario) => ComponentChildren }) => (benchScenario.value === undefined ? <p class="fine">{t(isUnchecked.value ? 'workshop.checking' : 'workshop.needs')}</p> : <>{of(benchScenario.value)}</>)

const State = () => {
  if (isUnchecked.value) return <p class="workshop-state" role="status">{t('workshop.checking')}</p>
  const playable = benchScenario.value !== undefined
  return <p class={`workshop-state ${playable ? '' : 'refusal'}`} role="status">{t(playable ? 'workshop.playable' : 'workshop.playableNot')} <span class="fine">{t('workshop.problems', { count: checks.value.problems.length })}</span></p>
}

/** ISO 3166-1 leaves numbers from 900 on to their users: they are no place on a map. */
const isNowhere = (scenario: Scenario): boolean => Object.values(scenario.countries).every(({ iso }) => iso === undefined || Number(iso) >= 900)

const Shown = ({ tab, picture }: { tab: Tab; picture: (scenario: Scenario) => ComponentChildren }) => {
  if (tab === 'problems') return <ProblemList />
  if (tab === 'changes') return <ChangeList />
  if (tab === 'try') return <TryIt />
  if (tab === 'manual') return <ManualView />
  if (tab === 'map') return <Needs of={(scenario) => <>{isNowhere(scenario) && <p class="fine">{t('workshop.mapNone')}</p>}<div class="workshop-map">{picture(scenario)}</div></>} />
  if (tab === 'graph') return <Needs of={(scenario) => <Graph scenario={scenario} />} />
  if (tab === 'calendar') return <Needs of={(scenario) => <CalendarView scenario={scenario} />} />
  return <Needs of={(scenario) => <MoveCards scenario={scenario} />} />
}

export const WorkshopPage = ({ code, picture }: { code: string | undefined; picture: (scenario: Scenario) => ComponentChildren }) => {
  const [tab, showTab] = useState<Tab>('problems')
  const [isNew, showNew] = useState(false)
  useEffect(() => {
    void openWorkshop(code)
    const keep = (): void => void settle()
    addEventListener('pagehide', keep)
    return () => {
      removeEventListener('pagehide', keep)
      keep()
    }
  }, [code])
  const playable = benchScenario.value !== undefined
  return (
    <div class="workshop" data-testid="workshop" data-playable={playable ? 'yes' : 'no'} data-checked={checks.value.text === bench.value?.text ? 'yes' : 'no'}>
      <Header isNew={isNew} onNew={() => showNew(!isNew)} />
      {isNew && <NewBar onDone={() => showNew(false)} />}
      <main class="workshop-body">
        <h1 class="unseen">{t('workshop.title')}</h1>
        <nav class="workshop-side" aria-label={t('workshop.outline')}><Outline /></nav>
        {bench.value === undefined ? <div class="workshop-editor" /> : <EditorPane />}
        <section class="workshop-view">
          <State />
          <div class="workshop-tabs" role="group" aria-label={t('workshop.tabs')}>
            {TABS.map((one) => <button key={one} type="button" aria-pressed={tab === one} onClick={() => showTab(one)} data-testid={`workshop-tab-${one}`}>{t(`workshop.tab.${one}`)}</button>)}
          </div>
          <div class="workshop-shown" tabIndex={0} role="region" aria-label={t(`workshop.tab.${tab}`)}><Shown tab={tab} picture={picture} /></div>
        </section>
      </main>
    </div>
  )
}
