/** The second half of a double click never falls on what the first half brought up: one seal, one step. */
import { session } from './store.ts'

export const watchDoubleClicks = (): void => {
  let moment = ''
  const now = (): string => `${session.value.page} ${session.value.phase} ${session.value.seat}`
  addEventListener(
    'click',
    (event) => {
      if (event.detail < 2) moment = now()
      else if (moment !== now()) {
        event.preventDefault()
        event.stopPropagation()
      }
    },
    { capture: true },
  )
}
