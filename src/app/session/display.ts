/** How the page is shown in a room: large type for a projector, and turns that unfold in brief. Both are kept. */
import { effect, signal } from '@preact/signals'
import { readSetting, writeSetting } from './shelf.ts'
import { table } from './table.ts'

const large = signal(false)
/** Undefined until somebody has chosen. */
const brief = signal<boolean | undefined>(undefined)

/** Whether type and marks are those of a projector. */
export const isProjected = (): boolean => large.value
/** Whether a turn unfolds in its three weightiest beats; where nobody has chosen, turns of several ticks do, since they hold more than a class has time for. */
export const isBrief = (): boolean => brief.value ?? (table.value?.match.game.ticksPerTurn ?? 1) > 1

effect(() => {
  if (large.value) document.documentElement.dataset.projector = ''
  else delete document.documentElement.dataset.projector
})

export const switchProjector = (): void => {
  large.value = !large.value
  void writeSetting('projector', large.value)
}

export const switchBrief = (): void => {
  brief.value = !isBrief()
  void writeSetting('brief', brief.value)
}

/** Takes up the choices of the last visit. */
export const recallDisplay = async (): Promise<void> => {
  large.value = (await readSetting('projector')) === true
  const kept = await readSetting('brief')
  brief.value = typeof kept === 'boolean' ? kept : undefined
}
