/** Which contested claims a figure hangs on: the same formula on the same state, with one dial at either end of its range. */
import { workOutAll } from '../../engine/derive.ts'
import { DERIVED } from '../../engine/derived.ts'
import { turnOf } from '../../engine/turn.ts'
import { compile } from '../../scenario/compile.ts'
import { shownAssumptionsOf } from '../../scenario/figures.ts'
import { pause } from './pause.ts'
import type { WhyStep } from './session.ts'
import type { Sight } from './sight.ts'

export interface DialPull {
  id: string
  name: string
  value: number
  /** Ends of the dial's range, and the change of the figure at each. */
  range: readonly [number, number]
  change: readonly [number, number]
}

/** Changes below this part of the largest are left out. */
const LEAST = 0.04
const MOST = 6

const size = ({ change }: DialPull): number => Math.max(Math.abs(change[0]), Math.abs(change[1]))

/** Dials by what they change of a derived figure as it stands, the strongest first. What they changed on the way is not in it. */
export const dialsBehind = async (s: Sight, step: WhyStep & { kind: 'derived' }): Promise<DialPull[]> => {
  const { scenario, options, assumptions } = s.match
  const base = s.truth ? assumptions : shownAssumptionsOf(scenario, options.world, options.changes)
  const at = (changes: Record<string, number>): number => {
    const game = compile(scenario, { ...base, ...changes })
    const turn = turnOf(game)
    workOutAll(game, s.view, turn)
    return DERIVED[step.name].value(game, s.view, turn, step.index)
  }
  const now = at({})
  const pulls: DialPull[] = []
  for (const [id, { name, range }] of Object.entries(scenario.assumptions)) {
    const low = at({ [id]: range[0] }) - now
    await pause()
    pulls.push({ id, name, value: base[id], range: [range[0], range[1]], change: [low, at({ [id]: range[1] }) - now] })
    await pause()
  }
  const most = Math.max(0, ...pulls.map(size))
  return pulls.filter((pull) => size(pull) > 1e-6 && size(pull) >= most * LEAST).sort((a, b) => size(b) - size(a) || (a.id < b.id ? -1 : 1)).slice(0, MOST)
}
