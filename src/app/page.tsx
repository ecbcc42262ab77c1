/** The page: title, game or results, with what lies over all of them. */
import { type Options, routeOf } from './routes.ts'
import { MapHost } from './mapHost.tsx'
import { GamePage } from './panels/game/gamePage.tsx'
import { Banners } from './panels/parts/banners.tsx'
import { Problems } from './panels/parts/problems.tsx'
import { SwatchPatterns } from './panels/parts/swatch.tsx'
import { later } from './panels/parts/later.tsx'
import { TitlePage } from './panels/title/titlePage.tsx'
import { closeTrouble } from './session/files.ts'
import { isProjected } from './session/display.ts'
import { results, reviewed } from './session/reviewed.ts'
import { session } from './session/store.ts'
import { table } from './session/table.ts'
import { TitleMap } from './titleMap.tsx'

const EndPage = later(() => import('./panels/turn/endPage.tsx').then((module) => module.EndPage))
const ReviewPage = later(() => import('./panels/review/reviewPage.tsx').then((module) => module.ReviewPage))
const ModelPage = later(() => import('./panels/model/modelPage.tsx').then((module) => module.ModelPage))

const Coach = later(() => import('./panels/game/coach.tsx').then((module) => module.Coach))
const WorkshopPage = later(() => import('./panels/workshop/workshopPage.tsx').then((module) => module.WorkshopPage))

/** Code of a shared text in the address. */
const workshopCode = (): string | undefined => {
  const route = routeOf(location.hash)
  return route.page === 'workshop' ? route.code : undefined
}

const Open = ({ options }: { options: Options }) => {
  const { page } = session.value
  // the map reads the size of its letters when it is mounted
  const size = isProjected() ? 'large' : 'plain'
  if (page === 'end' && results.value !== undefined) return <EndPage />
  if (page === 'review' && reviewed.value !== undefined) return <ReviewPage map={<MapHost key={`review ${size}`} />} />
  if (page === 'play' && table.value !== undefined) return <GamePage map={<MapHost key={size} />} />
  if (page === 'workshop') return <WorkshopPage code={workshopCode()} picture={(scenario) => <TitleMap scenario={scenario} />} />
  if (page === 'model') return <ModelPage asked={options.scenario} />
  return <TitlePage options={options} picture={(scenario) => <TitleMap scenario={scenario} />} />
}

export const Page = ({ options }: { options: Options }) => {
  const { trouble, notice } = session.value
  return (
    <>
      <SwatchPatterns />
      <Banners />
      {table.value?.match.scenario.lessons !== undefined && <Coach />}
      <Open options={options} />
      {trouble !== undefined && <Problems trouble={trouble} onClose={closeTrouble} />}
      <p class="notice unseen" role="status" aria-live="polite" data-testid="notice" data-shelf={session.value.shelf}>{notice}</p>
    </>
  )
}
