/** Tasks of the page’s main thread, from a trace of Chromium: how long each took, and how much of that on the processor. */

export interface Task {
  /** Milliseconds from begin to end, waiting for a processor included. */
  wall: number
  /** Milliseconds on the processor: what the task costs where nothing else wants one. */
  processor: number
}

interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  dur?: number
  tdur?: number
  args?: { name?: string }
}

const MAIN = 'CrRendererMain'
const TASK = 'RunTask'

/** Tasks of the renderer’s main thread that did most, in the order in which they began. Reads a trace of the category "toplevel". */
export const tasksIn = (trace: string): Task[] => {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] }
  const mains = traceEvents.filter((event) => event.name === 'thread_name' && event.args?.name === MAIN)
  const byThread = mains.map(({ pid, tid }) =>
    traceEvents.filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X' && event.name.endsWith(TASK)).map(({ dur, tdur }): Task => ({ wall: (dur ?? 0) / 1000, processor: (tdur ?? dur ?? 0) / 1000 })))
  const work = (tasks: readonly Task[]): number => tasks.reduce((sum, { processor }) => sum + processor, 0)
  return byThread.sort((a, b) => work(b) - work(a))[0] ?? []
}
