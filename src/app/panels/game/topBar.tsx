/** Top bar: turn strip, date, world, state of the rival, and the ways to other views. */
import menuIcon from 'lucide:menu'
import moon from 'lucide:moon'
import sun from 'lucide:sun'
import sliders from 'lucide:sliders-horizontal'
import panelLeft from 'lucide:panel-left'
import { turnDate } from '../../dates.ts'
import { goTo } from '../../session/page.ts'
import { sight } from '../../session/sight.ts'
import { act, session } from '../../session/store.ts'
import { isHotSeat } from '../../session/table.ts'
import { isThinking } from '../../session/thinking.ts'
import { switchTheme, theme } from '../../session/theme.ts'
import { t } from '../../texts.ts'
import { Icon } from '../parts/icon.tsx'
import { SideMark } from '../parts/sideMark.tsx'
import { Wordmark } from '../parts/wordmark.tsx'

const TurnStrip = ({ played, turns, now }: { played: number; turns: number; now: number }) => (
  <ol class="turn-strip" aria-hidden="true">
    {Array.from({ length: turns }, (_, turn) => (
      <li key={turn} class={turn === now ? 'now' : turn < played ? 'past' : ''}>{turn + 1}</li>
    ))}
  </ol>
)

export const TopBar = () => {
  const s = sight.value
  if (s === undefined) return null
  const { phase, sealed } = session.value
  const { scenario, game } = s
  const shown = Math.min(phase === 'unfold' || phase === 'front' ? s.turn - 1 : s.turn, game.turns - 1)
  const rival = scenario.sides[game.ids.sides[s.rival]]
  const rivalWaits = isHotSeat(s.match) && !sealed.includes(game.ids.sides[s.rival])
  const isDark = theme.value === 'dark'
  return (
    <header class="top-bar">
      <button type="button" class="button icon-only quiet drawer-button" aria-expanded={session.value.drawer} aria-controls="rail" aria-label={t('game.drawer')} onClick={() => act((draft) => void (draft.drawer = !draft.drawer))}>
        <Icon of={panelLeft} size={18} />
      </button>
      <Wordmark onClick={() => goTo('title')} />
      <p class="turn-words" data-testid="turn">
        <span>{t('turn.of', { turn: shown + 1, of: game.turns })}</span> <strong>{turnDate(scenario, shown)}</strong>
      </p>
      <TurnStrip played={s.turn} turns={game.turns} now={shown} />
      <span class="grow" />
      <p class="rival-state"><SideMark role={rival.role} /> {t(phase === 'unfold' || phase === 'front' ? 'rival.open' : rivalWaits ? 'rival.waits' : isThinking(s.match) ? 'rival.thinks' : 'rival.sealed', { side: rival.name })}</p>
      <button type="button" class="button quiet world-button" onClick={() => act((draft) => void (draft.dials = !draft.dials))} aria-expanded={session.value.dials} data-testid="world">
        <Icon of={sliders} /> {scenario.worlds[s.match.options.world]?.name ?? t('world.custom')}
      </button>
      <button type="button" class="button icon-only quiet" onClick={switchTheme} aria-label={t(isDark ? 'theme.light' : 'theme.dark')} title={t(isDark ? 'theme.light' : 'theme.dark')} data-testid="theme">
        <Icon of={isDark ? sun : moon} size={18} />
      </button>
      <button type="button" class="button icon-only quiet" onClick={() => act((draft) => void (draft.menu = !draft.menu))} aria-expanded={session.value.menu} aria-controls="menu" aria-label={t('menu.open')} title={t('menu.open')} data-testid="menu">
        <Icon of={menuIcon} size={18} />
      </button>
    </header>
  )
}
