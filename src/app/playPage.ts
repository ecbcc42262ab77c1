/** The page of the game, whose code is fetched late: it holds all that a game needs beside its scenario. */
import { later } from './panels/parts/later.tsx'

const load = () => import('./game.tsx')

export const PlayPage = later(() => load().then((game) => game.PlayPage))

/** Fetches the code of the game: from then on a game that is begun is shown at once. */
export const fetchGame = async (): Promise<Awaited<ReturnType<typeof load>>> => {
  await PlayPage.fetch()
  return load()
}
