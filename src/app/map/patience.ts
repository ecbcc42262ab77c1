/** Waits that a hidden page cannot run out: it draws no frame, so nothing can be held against what draws. */

/** Calls `spent` once the page has been given so many milliseconds and is seen at the end of them; returns the way to stop. */
export function beginPatience(milliseconds: number, spent: () => void): () => void {
  let timer = 0
  const wait = (): void => {
    timer = window.setTimeout(() => (document.hidden ? wait() : spent()), milliseconds)
  }
  wait()
  return () => clearTimeout(timer)
}
