/** Everything that a game needs beside its scenario, as one part of the page that is fetched late; with it the game is kept, held and spoken for. */
import { MapHost } from './mapHost.tsx'
import { GamePage } from './panels/game/gamePage.tsx'
import { startKeeping } from './session/autosave.ts'
import { isProjected } from './session/display.ts'
import { watchDoubleClicks } from './session/doubleClick.ts'
import { startHolding } from './session/hold.ts'
import { startSpeaking } from './session/speaking.ts'

export { resume, resumeReview, reviewShelved } from './session/autosave.ts'
export { begin } from './session/play.ts'

startSpeaking()
startKeeping()
startHolding()
watchDoubleClicks()

/** The map, in letters of the size that the page has: it reads it when it is mounted. */
export const mapFor = (page: 'play' | 'review') => <MapHost key={`${page} ${isProjected() ? 'large' : 'plain'}`} />

export const PlayPage = () => <GamePage map={mapFor('play')} />
