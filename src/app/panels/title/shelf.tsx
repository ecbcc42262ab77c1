/** Games kept in this browser: go on with one, review one that is over, or throw one away that nobody has open. */
import { useEffect, useRef, useState } from 'preact/hooks'
import trash from 'lucide:trash'
import { moment } from '../../figures.ts'
import { fetchGame } from '../../playPage.ts'
import { openGames } from '../../session/hold.ts'
import { dropGame, type ShelvedGame, shelvedGames } from '../../session/shelf.ts'
import { clauses } from '../../joined.ts'
import { say } from '../../session/store.ts'
import { t } from '../../texts.ts'
import { Icon } from '../parts/icon.tsx'

/** Games that are listed before the others are asked for. */
const FEW = 3

/** The reader of kept games comes with the game. */
const resume = async (id: string): Promise<void> => void (await (await fetchGame()).resume(id))
const reviewShelved = async (id: string): Promise<void> => (await fetchGame()).reviewShelved(id)

export const Shelf = () => {
  const [games, setGames] = useState<ShelvedGame[]>([])
  const [open, setOpen] = useState<string[]>([])
  const [isWhole, showWhole] = useState(false)
  const title = useRef<HTMLHeadingElement>(null)
  const load = (): void =>
    void shelvedGames().then(async (found) => {
      setOpen(await openGames(found.map((game) => game.id)))
      setGames(found)
    }).catch(() => setGames([]))
  const drop = async (game: ShelvedGame): Promise<void> => {
    // another tab may have opened it since the list was made
    if (!(await openGames([game.id])).includes(game.id)) {
      await dropGame(game.id)
      say(t('shelf.dropped', { title: game.title }))
      // the button that had the focus goes with its game
      title.current?.focus()
    }
    load()
  }
  useEffect(load, [])
  if (games.length === 0) return null
  return (
    <section class="shelf" aria-labelledby="shelf-title">
      <h2 id="shelf-title" class="type-heading" ref={title} tabIndex={-1}>{t('shelf.title')}</h2>
      <ul>
        {(isWhole ? games : games.slice(0, FEW)).map((game) => (
          <li key={game.id}>
            <p>
              <button type="button" class="link" onClick={() => void resume(game.id)} data-testid="resume">{game.title}</button>
              <span class="fine">{clauses(game.detail, open.includes(game.id) ? t('shelf.open') : moment(game.when))}</span>
            </p>
            {game.ended && <button type="button" class="link" aria-label={t('shelf.reviewOf', { title: game.title })} onClick={() => void reviewShelved(game.id)} data-testid="review-shelved">{t('shelf.review')}</button>}
            {!open.includes(game.id) && <button type="button" class="button icon-only in-row quiet" aria-label={t('shelf.drop', { title: game.title })} onClick={() => void drop(game)} data-testid="drop-game"><Icon of={trash} size={14} /></button>}
          </li>
        ))}
      </ul>
      {!isWhole && games.length > FEW && <button type="button" class="link" onClick={() => { showWhole(true); title.current?.focus() }} data-testid="shelf-all">{t('shelf.all', { count: games.length })}</button>}
    </section>
  )
}
