/** Games kept in this browser: go on with one, or throw it away. */
import { useEffect, useState } from 'preact/hooks'
import trash from 'lucide:trash'
import { moment } from '../../figures.ts'
import { resume } from '../../session/autosave.ts'
import { dropGame, type ShelvedGame, shelvedGames } from '../../session/shelf.ts'
import { t } from '../../texts.ts'
import { Icon } from '../parts/icon.tsx'

const MOST = 4

export const Shelf = () => {
  const [games, setGames] = useState<ShelvedGame[]>([])
  const load = (): void => void shelvedGames().then(setGames, () => setGames([]))
  useEffect(load, [])
  if (games.length === 0) return null
  return (
    <section class="shelf" aria-labelledby="shelf-title">
      <h2 id="shelf-title" class="type-heading">{t('shelf.title')}</h2>
      <ul>
        {games.slice(0, MOST).map((game) => (
          <li key={game.id}>
            <button type="button" class="link" onClick={() => void resume(game.id)} data-testid="resume">{game.title}</button>
            <span>{game.detail}</span> <span class="fine">{moment(game.when)}</span>
            <button type="button" class="button icon-only in-row quiet" aria-label={t('shelf.drop', { title: game.title })} onClick={() => void dropGame(game.id).then(load)}><Icon of={trash} size={14} /></button>
          </li>
        ))}
      </ul>
    </section>
  )
}
