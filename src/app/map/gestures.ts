/** Mouse, pen, touch and wheel over the map. */

/** What the hand does to the map; points in CSS pixels of the host. */
export interface Gestures {
  tap(x: number, y: number): void
  point(x: number | undefined, y?: number): void
  pan(dx: number, dy: number): void
  zoom(factor: number, x: number, y: number): void
}

/** A press that moves less than this many CSS pixels is a click. */
const stillness = 6

/** Listens for mouse, pen, touch and wheel on the host; returns the way to stop. */
export function listen(host: HTMLElement, on: Gestures): () => void {
  const held = new Map<number, { x: number; y: number }>()
  let travelled = 0
  let wasPinch = false
  const at = (event: MouseEvent): { x: number; y: number } => {
    const box = host.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }
  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return
    if (held.size === 0) {
      travelled = 0
      wasPinch = false
    }
    held.set(event.pointerId, at(event))
    if (held.size > 1) wasPinch = true
    host.setPointerCapture(event.pointerId)
  }
  const move = (event: PointerEvent): void => {
    const now = at(event)
    const before = held.get(event.pointerId)
    if (!before) {
      if (event.pointerType === 'mouse') on.point(now.x, now.y)
      return
    }
    const others = [...held.entries()].filter(([id]) => id !== event.pointerId).map(([, point]) => point)
    held.set(event.pointerId, now)
    if (others.length > 0) {
      const other = others[0]
      const apart = (point: { x: number; y: number }): number => Math.sqrt((point.x - other.x) ** 2 + (point.y - other.y) ** 2) || 1
      on.zoom(apart(now) / apart(before), (now.x + other.x) / 2, (now.y + other.y) / 2)
      on.pan((now.x - before.x) / 2, (now.y - before.y) / 2)
      return
    }
    const [dx, dy] = [now.x - before.x, now.y - before.y]
    travelled += Math.abs(dx) + Math.abs(dy)
    if (travelled > stillness) on.pan(dx, dy)
  }
  const up = (event: PointerEvent): void => {
    const last = held.get(event.pointerId)
    if (!last) return
    held.delete(event.pointerId)
    if (event.type === 'pointerup' && travelled <= stillness && !wasPinch) on.tap(last.x, last.y)
  }
  const leave = (): void => on.point(undefined)
  const wheel = (event: WheelEvent): void => {
    event.preventDefault()
    const { x, y } = at(event)
    const lines = event.deltaMode === 1 ? 16 : 1
    // A pinch on a trackpad arrives as a wheel with ctrl and small steps.
    const rate = event.ctrlKey ? 0.01 : 0.0016
    const amount = Math.max(-240, Math.min(240, event.deltaY * lines)) * rate
    on.zoom(amount < 0 ? 1 - amount : 1 / (1 + amount), x, y)
  }
  host.addEventListener('pointerdown', down)
  host.addEventListener('pointermove', move)
  host.addEventListener('pointerup', up)
  host.addEventListener('pointercancel', up)
  host.addEventListener('pointerleave', leave)
  host.addEventListener('wheel', wheel, { passive: false })
  return () => {
    host.removeEventListener('pointerdown', down)
    host.removeEventListener('pointermove', move)
    host.removeEventListener('pointerup', up)
    host.removeEventListener('pointercancel', up)
    host.removeEventListener('pointerleave', leave)
    host.removeEventListener('wheel', wheel)
  }
}
