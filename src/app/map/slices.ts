/** Long work in slices, between which the page answers. */

/** Milliseconds of work between two breaths of the page. */
const slice = 6

/** A piece of work in small steps; `settle` is called after each, to have what the step ordered done before the next. */
export interface Work {
  steps: Iterator<undefined, void>
  settle(): void
}

export interface Slices {
  /** Begins a piece of work in place of the one under way; `done` is called in a task that has little else to do. */
  begin(work: Work, done: () => void): void
  stop(): void
}

/** Does one piece of work at a time, a few milliseconds in each task. */
export function openSlices(): Slices {
  let timer = 0
  const stop = (): void => clearTimeout(timer)
  return {
    begin(work, done) {
      stop()
      const goOn = (): void => {
        const until = performance.now() + slice
        do {
          const isDone = work.steps.next().done === true
          work.settle()
          if (!isDone) continue
          done()
          return
        } while (performance.now() < until)
        timer = window.setTimeout(goOn)
      }
      timer = window.setTimeout(goOn)
    },
    stop,
  }
}
