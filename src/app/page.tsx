/** The page: title, game or results, with what lies over all of them. */
import type { Options } from './routes.ts'
import { MapHost } from './mapHost.tsx'
import { EndPage } from './panels/turn/endPage.tsx'
import { GamePage } from './panels/game/gamePage.tsx'
import { Banners } from './panels/parts/banners.tsx'
import { Problems } from './panels/parts/problems.tsx'
import { SwatchPatterns } from './panels/parts/swatch.tsx'
import { ReviewPage } from './panels/review/reviewPage.tsx'
import { TitlePage } from './panels/title/titlePage.tsx'
import { closeTrouble } from './session/files.ts'
import { reviewed } from './session/reviewed.ts'
import { session } from './session/store.ts'
import { table } from './session/table.ts'
import { TitleMap } from './titleMap.tsx'

const Open = ({ options }: { options: Options }) => {
  const { page } = session.value
  if (page === 'end' && table.value?.match.end !== undefined) return <EndPage />
  if (page === 'review' && reviewed.value !== undefined) return <ReviewPage map={<MapHost key="review" />} />
  if (page === 'play' && table.value !== undefined) return <GamePage map={<MapHost />} />
  return <TitlePage options={options} picture={(scenario) => <TitleMap scenario={scenario} />} />
}

export const Page = ({ options }: { options: Options }) => {
  const { trouble, notice } = session.value
  return (
    <>
      <SwatchPatterns />
      <Banners />
      <Open options={options} />
      {trouble !== undefined && <Problems trouble={trouble} onClose={closeTrouble} />}
      <p class="notice unseen" role="status" aria-live="polite" data-testid="notice" data-shelf={session.value.shelf}>{notice}</p>
    </>
  )
}
