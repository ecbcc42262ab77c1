/** Title of the browser’s tab: which page is open, and of what. */
import { t } from '../texts.ts'
import { results, reviewed } from './reviewed.ts'
import { session } from './store.ts'
import { table } from './table.ts'

const pageName = (): string | undefined => {
  const { page, phase } = session.value
  const match = table.value?.match
  if (page === 'model') return t('page.model')
  if (page === 'workshop') return t('page.workshop')
  if (page === 'end' && results.value !== undefined) return t('page.end', { title: results.value.scenario.title })
  if (page === 'review' && reviewed.value !== undefined) return t('page.review', { title: reviewed.value.match.scenario.title })
  if (page !== 'play' || match === undefined) return undefined
  // a turn that unfolds has been played and is still the one in sight
  const isSeen = phase === 'unfold' || phase === 'front'
  const { turns } = match.game
  return t('page.play', { turn: Math.min(match.world.turn[0] + (isSeen ? 0 : 1), turns), of: turns, title: match.scenario.title })
}

/** "Turn 3 of 14: Huawei and the Third Offset | Counteroffset"; the title page has the name alone. */
export const pageTitle = (): string => {
  const name = pageName()
  return name === undefined ? t('app.name') : t('page.title', { page: name, app: t('app.name') })
}
