/** The page: title, game or results, with what lies over all of them. */
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { useArrival } from './arrival.ts'
import { type Options, routeOf } from './routes.ts'
import { Banners } from './panels/parts/banners.tsx'
import { Problems } from './panels/parts/problems.tsx'
import { SwatchPatterns } from './panels/parts/swatch.tsx'
import { later } from './panels/parts/later.tsx'
import { fetchGame, PlayPage } from './playPage.ts'
import { TitlePage } from './panels/title/titlePage.tsx'
import { closeTrouble } from './session/incoming.ts'
import { pageTitle } from './session/pageTitle.ts'
import { results, reviewed } from './session/reviewed.ts'
import { shelfNow } from './session/shelfNow.ts'
import { session } from './session/store.ts'
import { table } from './session/table.ts'
import { TitleMap } from './titleMap.tsx'

/** A page that is shown with the game's part of the page in place: its texts, and what keeps and speaks for a game. */
const inGame = <Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> => later(async () => (await Promise.all([load(), fetchGame()]))[0])

const EndPage = inGame(() => import('./panels/turn/endPage.tsx').then((module) => module.EndPage))
const ReviewPage = inGame(async () => {
  const [{ ReviewPage: Review }, { mapFor }] = await Promise.all([import('./panels/review/reviewPage.tsx'), fetchGame()])
  return () => <Review map={mapFor('review')} />
})
const ModelPage = inGame(() => import('./panels/model/modelPage.tsx').then((module) => module.ModelPage))
const Coach = inGame(() => import('./panels/game/coach.tsx').then((module) => module.Coach))
const WorkshopPage = inGame(() => import('./panels/workshop/workshopPage.tsx').then((module) => module.WorkshopPage))

/** Code of a shared text in the address. */
const workshopCode = (): string | undefined => {
  const route = routeOf(location.hash)
  return route.page === 'workshop' ? route.code : undefined
}

const Open = ({ options }: { options: Options }) => {
  const { page } = session.value
  if (page === 'end' && results.value !== undefined) return <EndPage />
  if (page === 'review' && reviewed.value !== undefined) return <ReviewPage />
  if (page === 'play' && table.value !== undefined) return <PlayPage />
  if (page === 'workshop') return <WorkshopPage code={workshopCode()} picture={(scenario) => <TitleMap scenario={scenario} />} />
  if (page === 'model') return <ModelPage asked={options.scenario} />
  return <TitlePage options={options} picture={(scenario) => <TitleMap scenario={scenario} />} />
}

export const Page = ({ options }: { options: Options }) => {
  const { trouble, notice } = session.value
  const title = pageTitle()
  useArrival(`${session.value.page} ${session.value.phase}`)
  useEffect(() => void (document.title = title), [title])
  return (
    <>
      <SwatchPatterns />
      <Banners />
      {table.value?.match.scenario.lessons !== undefined && <Coach />}
      <Open options={options} />
      {trouble !== undefined && <Problems trouble={trouble} onClose={closeTrouble} />}
      <p class="notice unseen" role="status" aria-live="polite" data-testid="notice" data-shelf={shelfNow}>{notice}</p>
    </>
  )
}
