/** What the page has to say about keeping: storage that fails or was emptied, and another tab that plays the game. */
import { shelfNow } from '../../session/shelfNow.ts'
import { act, session } from '../../session/store.ts'
import { table } from '../../session/table.ts'
import { newer, takeUpNewer } from '../../offline/newer.ts'
import { t } from '../../texts.ts'

/** Both are there already where their buttons are shown: a game is on the table. */
const playHere = async (): Promise<void> => (await import('../../session/autosave.ts')).playHere()
const saveGame = async (): Promise<void> => (await import('../../session/files.ts')).saveGame()

export const Banners = () => {
  const { shelf, reads, page } = session.value
  const isSaved = shelfNow.value === 'kept'
  const isPlayed = table.value !== undefined && page !== 'title'
  if (!isPlayed && newer.value === 'none') return null
  return (
    <div class="banners">
      {newer.value !== 'none' && (
        <div class="banner" role="status" data-testid="banner-newer">
          <p>{t(`newer.${newer.value}`)}</p> {(!isPlayed || shelf === 'kept') && <button type="button" class="button in-row" disabled={isPlayed && !isSaved} onClick={takeUpNewer} data-testid="newer-reload">{t('newer.reload')}</button>}
        </div>
      )}
      {isPlayed && reads && page === 'play' && (
        <div class="banner" role="status" data-testid="banner-reads">
          <p>{t('tabs.reads')}</p> <button type="button" class="button in-row" onClick={() => void playHere()} data-testid="play-here">{t('tabs.here')}</button>
        </div>
      )}
      {isPlayed && (shelf === 'failed' || shelf === 'wiped') && (
        <div class="banner" role="status" data-testid="banner-shelf">
          <p>{t(`shelf.${shelf}`)}</p> <button type="button" class="button in-row" onClick={() => void saveGame()} data-testid="save-file">{t('file.saveShort')}</button>
          {shelf === 'wiped' && <button type="button" class="button in-row" onClick={() => act((draft) => void (draft.shelf = 'kept'))}>{t('close')}</button>}
        </div>
      )}
    </div>
  )
}
