/** The game page: one layout in CSS for every width; the DOM is the interface and the map its best picture. */
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { closeForm, openFinder } from '../../session/form.ts'
import { mapModel } from '../../session/mapModel.ts'
import { isOpeningAsked } from '../../session/openingQuestion.ts'
import { pastAt } from '../../session/past.ts'
import { act, session } from '../../session/store.ts'
import { table } from '../../session/table.ts'
import { t } from '../../texts.ts'
import { CountryPanel } from '../country/countryPanel.tsx'
import { CountryTable } from '../country/countryTable.tsx'
import { CycleBoard } from '../cycle/cycleBoard.tsx'
import { OrderForm } from '../order/orderForm.tsx'
import { TrayBar } from '../order/trayBar.tsx'
import { later } from '../parts/later.tsx'
import { WhyPanel } from '../parts/whyPanel.tsx'
import { BeatList } from '../turn/beatList.tsx'
import { BeatPanel } from '../turn/beatPanel.tsx'
import { Curtain } from '../turn/curtain.tsx'
import { FrontBar } from '../turn/frontBar.tsx'
import { FrontPage } from '../turn/frontPage.tsx'
import { UnfoldBar } from '../turn/unfoldBar.tsx'
import { BriefPanel } from './briefPanel.tsx'
import { DeskList } from './deskList.tsx'
import { Dials } from './dials.tsx'
import { MapPlace } from './mapPlace.tsx'
import { Menu } from './menu.tsx'
import { centreOf, ModeBar, takeModeKey } from './modeBar.tsx'
import { NewsList } from './newsList.tsx'
import { OpeningQuestion } from './openingQuestion.tsx'
import { ScoreLine } from './scoreLine.tsx'
import { Scores } from './scores.tsx'
import { TabBar } from './tabBar.tsx'
import { TopBar } from './topBar.tsx'

const PastTurn = later(() => import('../turn/pastTurn.tsx').then((module) => module.PastTurn))

const Inspector = () => {
  const { why, form, phase, selected } = session.value
  if (pastAt.value !== undefined) return <PastTurn />
  if (why.length > 0) return <WhyPanel />
  if (form !== undefined) return <OrderForm />
  if (phase === 'unfold') return <BeatPanel />
  return selected === undefined ? <BriefPanel /> : <CountryPanel />
}

/** What fills the panel at the side; a phone opens some of it as a sheet over the page. */
const inspects = (): string => {
  const { why, form, phase, selected } = session.value
  return pastAt.value !== undefined ? 'past' : why.length > 0 ? 'why' : form !== undefined ? 'form' : phase === 'unfold' ? 'beat' : selected === undefined ? 'brief' : 'country'
}

const Centre = ({ map }: { map: ComponentChildren }) => {
  const { place, phase } = session.value
  const view = phase === 'front' ? 'front' : centreOf(place)
  return (
    <>
      {view === 'front' ? <FrontPage /> : <ModeBar />}
      {view === 'countries' && <CountryTable />}
      {view === 'cycle' && <CycleBoard />}
      <MapPlace map={map} shown={view === 'map'} />
    </>
  )
}

/** Wherever nothing is being written, the key / finds an order and 1 to 6 choose what the map shows. */
const onKey = (event: KeyboardEvent): void => {
  const { phase, menu, dials, form } = session.value
  if (event.key === 'Escape' && (menu || dials)) act((draft) => void (draft.menu = draft.dials = false))
  const isWriting = event.target instanceof HTMLElement && event.target.matches('input, select, textarea')
  if (event.ctrlKey || event.metaKey || event.altKey || isWriting || menu || dials || phase === 'curtain') return
  if (takeModeKey(event.key)) event.preventDefault()
  // where nothing has the focus, what stands open is meant
  if (event.key === 'Escape' && event.target === document.body && form !== undefined) closeForm()
  if (event.key !== '/' || phase !== 'decide') return
  event.preventDefault()
  openFinder()
}

export const GamePage = ({ map }: { map: ComponentChildren }) => {
  const { phase, place, drawer, menu, dials } = session.value
  useEffect(() => {
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  if (table.value !== undefined && isOpeningAsked(table.value.match)) return <OpeningQuestion />
  if (phase === 'curtain') return <Curtain />
  if (mapModel.value === undefined) return null
  return (
    <div class="game" data-phase={phase} data-place={place} data-inspects={inspects()} data-drawer={drawer ? 'open' : undefined}>
      <TopBar />
      <ScoreLine />
      {menu && <Menu />}
      {dials && <Dials />}
      <aside id="rail" class="rail" aria-label={t('game.rail')}>
        {phase === 'unfold' ? <BeatList /> : <><Scores />{phase === 'decide' && <><DeskList /><NewsList /></>}</>}
      </aside>
      <main class="centre"><h1 class="unseen">{t('game.title')}</h1><Centre map={map} /></main>
      {/* a new subject begins at the top of the panel */}
      <aside key={`${inspects()} ${session.value.form === undefined ? (session.value.selected ?? '') : ''} ${session.value.form?.order.move ?? ''}`} class="inspector" aria-label={t('game.inspector')}><Inspector /></aside>
      {phase === 'unfold' ? <UnfoldBar /> : phase === 'front' ? <FrontBar /> : <TrayBar />}
      <TabBar />
    </div>
  )
}
