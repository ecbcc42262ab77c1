/** The curtain between two people at one screen: nothing of either side is in sight. */
import { useEffect, useRef } from 'preact/hooks'
import { turnDate } from '../../dates.ts'
import { liftCurtain } from '../../session/play.ts'
import { session } from '../../session/store.ts'
import { table } from '../../session/table.ts'
import { t } from '../../texts.ts'
import { SideMark } from '../parts/sideMark.tsx'

export const Curtain = () => {
  const button = useRef<HTMLButtonElement>(null)
  const now = table.value
  useEffect(() => button.current?.focus(), [session.value.seat])
  if (now === undefined) return null
  const { scenario, game, turns } = now.match
  const side = scenario.sides[game.ids.sides[session.value.seat]]
  return (
    <main class="curtain" data-testid="curtain">
      <SideMark role={side.role} size={64} />
      <h1 class="type-finding">{t('curtain.title', { side: side.name })}</h1>
      <p class="type-reading">{t('curtain.text', { turn: turns.length + 1, date: turnDate(scenario, turns.length) })}</p>
      <button ref={button} type="button" class="button primary" onClick={liftCurtain} data-testid="lift-curtain">{t('curtain.lift', { side: side.name })}</button>
    </main>
  )
}
