/** The model sheet as a page: generated from scenario and code, with the evidence played here on demand. Prints to A4. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import '../../look/model.css'
import arrowUp from 'lucide:arrow-up'
import moon from 'lucide:moon'
import printer from 'lucide:printer'
import sun from 'lucide:sun'
import { modelSheet } from '../../../lab/modelSheet.ts'
import { sectionMarkup } from '../../../lab/modelSheetMarkup.ts'
import type { Section } from '../../../lab/modelSheetParts.ts'
import { largestCountry } from '../../../lab/modelSheetScenario.ts'
import { SHEET_STYLE } from '../../../lab/modelSheetStyle.ts'
import { SHEET_WORDS } from '../../../lab/modelSheetWords.ts'
import { lastRecordedTick } from '../../../lab/history.ts'
import { assumptionsOf } from '../../../scenario/figures.ts'
import type { Scenario } from '../../../scenario/format.ts'
import { builtIn, builtIns, titleOf } from '../../builtIn.ts'
import { inOrder } from '../../figures.ts'
import { addTexts, t } from '../../texts.ts'
import words from '../../look/texts/en/model.json' with { type: 'json' }
import { modelAsked } from '../../session/modelAsked.ts'
import { goTo } from '../../session/page.ts'
import { table } from '../../session/table.ts'
import { switchTheme, theme } from '../../session/theme.ts'
import { Icon } from '../parts/icon.tsx'
import { Wordmark } from '../parts/wordmark.tsx'
import { Drawn } from './drawn.tsx'
import { evidence, type RunName, showEvidenceOf } from './evidence.ts'
import { GamesCheck } from './gamesCheck.tsx'
import { RunBar } from './runBar.tsx'

addTexts('en', { ...words, ...SHEET_WORDS })

/** The scenario of the game on the table, and one that was opened from a file. */
const OF_GAME = 'game'
const OF_FILE = 'file'

const isBuiltIn = (id: string | undefined): boolean => builtIns.some((one) => one.id === id)

/** What the page opens with: what the title page showed, else the game, else what the address says. */
const opensWith = (asked: string | undefined): string => {
  const wanted = modelAsked.value
  if (wanted !== undefined) return isBuiltIn(wanted.id) ? wanted.id : OF_FILE
  if (table.value !== undefined) return OF_GAME
  return asked !== undefined && isBuiltIn(asked) ? asked : builtIns[0].id
}

/** Sections that are drawn at once; the others follow one by one, so that the page is never busy for long. */
const AT_ONCE = 2

const jump = (id: string): void => {
  const heading = document.getElementById(`sheet-title-${id}`)
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}

/** Whether a section has to be played for, and whether that has been done. */
const runOf = (section: Section, scenario: Scenario): { name: RunName; done: boolean } | undefined => {
  const found = evidence.value
  if (section.id === 'record') return lastRecordedTick(scenario) >= 1 && scenario.history.orders.length > 0 ? { name: 'record', done: found.record !== undefined } : undefined
  if (section.id === 'sensitivity') return { name: 'sensitivity', done: found.sensitivity !== undefined }
  return section.id === 'experiments' && found.experiments.length > 0 ? { name: 'experiments', done: found.experiments.every(({ report }) => report !== undefined) } : undefined
}

const Choices = ({ id, choose, scenario, world, setWorld, country, setCountry }: { id: string; choose: (id: string) => void; scenario: Scenario; world: string; setWorld: (id: string) => void; country: string; setCountry: (id: string) => void }) => {
  const onTable = table.value?.match.scenario
  return (
    <div class="model-choices">
      <label class="field"><span>{t('model.scenario')}</span>
        <select value={id} onChange={(event) => choose(event.currentTarget.value)} data-testid="model-scenario">
          {onTable !== undefined && <option value={OF_GAME}>{t('model.ofGame', { title: onTable.title })}</option>}
          {modelAsked.value !== undefined && !isBuiltIn(modelAsked.value.id) && <option value={OF_FILE}>{modelAsked.value.title}</option>}
          {builtIns.map((one) => <option key={one.id} value={one.id}>{titleOf(one)}</option>)}
        </select>
      </label>
      <label class="field"><span>{t('model.world')}</span>
        <select value={world} onChange={(event) => setWorld(event.currentTarget.value)} data-testid="model-world">
          {Object.entries(scenario.worlds).filter(([, one]) => !one.draw).map(([key, one]) => <option key={key} value={key}>{one.name}</option>)}
        </select>
      </label>
      <label class="field"><span>{t('model.country')}</span>
        <select value={country} onChange={(event) => setCountry(event.currentTarget.value)} data-testid="model-country">
          {Object.entries(scenario.countries).toSorted(([, a], [, b]) => inOrder(a.name, b.name)).map(([key, one]) => <option key={key} value={key}>{one.name}</option>)}
        </select>
      </label>
    </div>
  )
}

const Header = () => {
  const isDark = theme.value === 'dark'
  const onTable = table.value
  return (
    <header class="model-bar">
      <Wordmark onClick={() => goTo('title')} />
      <span class="grow" />
      {onTable !== undefined && <button type="button" class="button" onClick={() => goTo(onTable.match.end === undefined ? 'play' : 'end')} data-testid="back-to-game">{t('title.back')}</button>}
      <button type="button" class="button quiet" onClick={() => print()} data-testid="model-print"><Icon of={printer} /> {t('model.print')}</button>
      <button type="button" class="button icon-only quiet" onClick={switchTheme} aria-label={t(isDark ? 'theme.light' : 'theme.dark')} title={t(isDark ? 'theme.light' : 'theme.dark')}><Icon of={isDark ? sun : moon} size={18} /></button>
    </header>
  )
}

const Sheet = ({ scenario, world, country }: { scenario: Scenario; world: string; country: string }) => {
  const found = evidence.value
  const sheet = useMemo(() => modelSheet(scenario, t, { world, country, evidence: found }), [scenario, world, country, found])
  const drawn = useMemo(() => new Map<string, ReturnType<typeof sectionMarkup>>(), [sheet])
  const [count, setCount] = useState(AT_ONCE)
  useEffect(() => {
    if (count >= sheet.sections.length) return undefined
    const timer = setTimeout(() => setCount(count + 1), 0)
    return () => clearTimeout(timer)
  }, [count, sheet])
  const [wanted, want] = useState<string | undefined>(undefined)
  useEffect(() => {
    if (wanted === undefined) return
    jump(wanted)
    want(undefined)
  }, [wanted])
  /** What has not been drawn yet is, when it is asked for. */
  const go = (id: string): void => {
    setCount(sheet.sections.length)
    want(id)
  }
  const markupOf = (section: Section) => {
    const known = drawn.get(section.id) ?? sectionMarkup(section, t)
    drawn.set(section.id, known)
    return known
  }
  return (
    <div class="model-body">
      <nav class="model-contents" aria-label={t('sheet.contents')} id="model-contents">
        <ol>
          {sheet.sections.map(({ id, title }) => <li key={id}><button type="button" class="link" onClick={() => go(id)} data-testid={`model-to-${id}`}>{title}</button></li>)}
          <li><button type="button" class="link" onClick={() => go('games')}>{t('model.games')}</button></li>
        </ol>
      </nav>
      <article class="model-sheet" data-testid="model-sheet" data-ready={count >= sheet.sections.length ? 'all' : undefined}>
        <h1>{sheet.title}</h1>
        <p class="sheet-subtitle">{sheet.subtitle}</p>
        <p class="sheet-fine">{t('sheet.generated')}</p>
        {sheet.sections.slice(0, count).map((section) => {
          const run = runOf(section, scenario)
          return (
            <div key={section.id} class="model-part">
              <Drawn of={markupOf(section)} />
              {run !== undefined && <RunBar name={run.name} scenario={scenario} world={world} done={run.done} />}
            </div>
          )
        })}
        <GamesCheck scenario={scenario} world={world} />
        <p class="model-up"><button type="button" class="link" onClick={() => document.getElementById('model-contents')?.scrollIntoView()}><Icon of={arrowUp} /> {t('model.top')}</button></p>
      </article>
    </div>
  )
}

export const ModelPage = ({ asked }: { asked: string | undefined }) => {
  const [id, choose] = useState(() => opensWith(asked))
  const [scenario, setScenario] = useState<Scenario | undefined>(undefined)
  const [world, setWorld] = useState('')
  const [country, setCountry] = useState('')
  useEffect(() => {
    let gone = false
    const show = (next: Scenario | undefined): void => {
      if (gone || next === undefined) return
      setScenario(next)
      setWorld(next.defaultWorld)
      setCountry(largestCountry(next, assumptionsOf(next)))
      void showEvidenceOf(next)
    }
    if (id === OF_GAME) show(table.value?.match.scenario)
    else if (id === OF_FILE) show(modelAsked.value)
    else void builtIn(id).then((read) => show(read?.ok === true ? read.value : undefined))
    return () => void (gone = true)
  }, [id])
  return (
    <div class="model-page" data-testid="model">
      <style>{SHEET_STYLE}</style>
      <Header />
      <main>
        {scenario === undefined
          ? <p class="model-wait" role="status">{t('model.loading')}</p>
          : (
            <>
              <Choices id={id} choose={choose} scenario={scenario} world={world} setWorld={setWorld} country={country} setCountry={setCountry} />
              <Sheet key={scenario.id} scenario={scenario} world={world} country={country} />
            </>
          )}
      </main>
    </div>
  )
}
