/** The second half of a double click never falls on what the first half brought up: one seal, one step. */
import { session } from './store.ts'

/** Longest time between the halves, in milliseconds, and longest way, in CSS pixels. */
const TIME = 500
const WAY = 8

export const watchDoubleClicks = (): void => {
  let last = { at: -TIME, x: 0, y: 0, moment: '' }
  addEventListener(
    'click',
    (event) => {
      // a key has no place on the screen and no second half
      if (event.detail === 0) return
      const { page, phase, seat } = session.value
      const moment = `${page} ${phase} ${seat}`
      const isSecond = event.timeStamp - last.at < TIME && Math.abs(event.clientX - last.x) < WAY && Math.abs(event.clientY - last.y) < WAY
      if (isSecond && moment !== last.moment) {
        event.preventDefault()
        event.stopPropagation()
      }
      last = { at: event.timeStamp, x: event.clientX, y: event.clientY, moment }
    },
    { capture: true },
  )
}
