/** Reads an experiment and makes its arms ready to play: every mistake is said before a game is played. */
import { botId } from '../ai/bot.ts'
import { type Scenario, scenarioSchema } from '../scenario/format.ts'
import { mergePatch } from '../scenario/mergePatch.ts'
import { nearestName } from '../scenario/nearest.ts'
import { problem, type Problem, type Result } from '../scenario/problem.ts'
import { readJson } from '../scenario/readJson.ts'
import { referenceProblems } from '../scenario/references.ts'
import { shapeProblems } from '../scenario/shape.ts'
import { type Experiment, experimentSchema } from '../scenario/schema/experiment.ts'
import type { Pairing } from './playGame.ts'

/** An arm as it is played: its scenario, and one pairing for each meeting of opponents. */
export interface ReadyArm {
  id: string
  name: string
  scenario: Scenario
  pairings: Pairing[]
}

export interface ReadyExperiment {
  experiment: Experiment
  arms: ReadyArm[]
}

/** Shape of an experiment file. */
export const readExperiment = (text: string, file?: string): Result<Experiment> => {
  const json = readJson(text, file)
  if (!json.ok) return json
  const shape = experimentSchema.safeParse(json.value.value)
  return shape.success ? { ok: true, value: shape.data, notices: [] } : { ok: false, problems: shapeProblems(shape.error, json.value, experimentSchema, file) }
}

/** A scenario with a merge patch, checked again as a whole. */
const patchedScenario = (scenario: Scenario, patch: unknown): Result<Scenario> => {
  const parsed = scenarioSchema.safeParse(mergePatch(scenario, patch))
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.slice(0, 5).map((issue) => problem('wrong-form', `/patch/${issue.path.join('/')}`, { field: String(issue.path[issue.path.length - 1] ?? 'patch') })) }
  const problems = referenceProblems(parsed.data).filter((found) => found.severity === 'error')
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: parsed.data, notices: [] }
}

/** Every choice of one bot for each side that has opponents. */
const meetings = (opponents: Experiment['opponents']): Record<string, string>[] =>
  Object.keys(opponents).sort().reduce<Record<string, string>[]>((list, side) => list.flatMap((one) => opponents[side].map((bot) => ({ ...one, [side]: bot }))), [{}])

const readyArm = (experiment: Experiment, base: Scenario, id: string, problems: Problem[]): ReadyArm | undefined => {
  const arm = experiment.arms[id]
  const at = `/arms/${id}`
  let scenario = base
  if (arm.patch !== undefined) {
    const patched = patchedScenario(base, arm.patch)
    if (!patched.ok) {
      problems.push(...patched.problems)
      return undefined
    }
    scenario = patched.value
  }
  const world = arm.world ?? experiment.world
  if (!Object.hasOwn(scenario.worlds, world)) problems.push(problem('unknown-world', `${at}/world`, { name: world }, { nearest: nearestName(world, Object.keys(scenario.worlds)) }))
  for (const [dial, value] of Object.entries(arm.assume)) {
    const known = scenario.assumptions[dial]
    if (known === undefined) problems.push(problem('unknown-assumption', `${at}/assume`, { name: dial }, { nearest: nearestName(dial, Object.keys(scenario.assumptions)) }))
    else if (value < known.range[0] || value > known.range[1]) problems.push(problem('outside-range', `${at}/assume/${dial}`, { name: dial, value, low: known.range[0], high: known.range[1] }))
  }
  const sides = Object.keys(scenario.sides).sort()
  for (const side of [...Object.keys(arm.bots), ...Object.keys(experiment.opponents)]) if (!sides.includes(side)) problems.push(problem('unknown-side', `${at}/bots`, { name: side }, { nearest: nearestName(side, sides) }))
  const pairings = meetings(experiment.opponents).map((chosen): Pairing => ({
    world, changes: arm.assume,
    bots: sides.map((side) => {
      const name = arm.bots[side] ?? chosen[side] ?? 'balanced'
      const bot = botId(scenario, side, name)
      if (bot === undefined) problems.push(problem('unknown-bot', `${at}/bots/${side}`, { name }, { nearest: nearestName(name, Object.keys(scenario.bots)) }))
      return bot ?? name
    }),
  }))
  return { id, name: arm.name, scenario, pairings }
}

/** Arms ready to play, or every reason why not. */
export const prepareExperiment = (experiment: Experiment, base: Scenario): Result<ReadyExperiment> => {
  const problems: Problem[] = []
  const ids = Object.keys(experiment.arms)
  if (ids.length < 2) problems.push(problem('too-few-arms', '/arms', { found: ids.length }))
  const arms = ids.map((id) => readyArm(experiment, base, id, problems)).filter((arm) => arm !== undefined)
  const seen = new Map<string, string>()
  for (const arm of ids) {
    const { name: _, ...rest } = experiment.arms[arm]
    const ready = arms.find((one) => one.id === arm)
    // a patch that changes nothing makes no difference either
    const key = JSON.stringify([ready?.pairings, ready?.scenario === base ? 'base' : ready && JSON.stringify(ready.scenario) === JSON.stringify(base) ? 'base' : rest.patch])
    const twin = seen.get(key)
    if (twin !== undefined) problems.push(problem('arms-alike', `/arms/${arm}`, { name: arm, other: twin }))
    seen.set(key, arm)
  }
  experiment.predictions.forEach((prediction, p) => {
    for (const arm of Object.keys(prediction.contrast)) if (!ids.includes(arm)) problems.push(problem('unknown-arm', `/predictions/${p}/contrast`, { name: arm }, { nearest: nearestName(arm, ids) }))
    const { of, side, index } = prediction.measure
    if (['lead', 'result', 'score', 'index'].includes(of) && (side === undefined || !Object.hasOwn(base.sides, side))) problems.push(problem('unknown-side', `/predictions/${p}/measure/side`, { name: side ?? '' }))
    if (of === 'index' && index === undefined) problems.push(problem('missing-field', `/predictions/${p}/measure`, { field: 'index' }))
  })
  for (const dial of experiment.flips) if (!Object.hasOwn(base.assumptions, dial)) problems.push(problem('unknown-assumption', '/flips', { name: dial }, { nearest: nearestName(dial, Object.keys(base.assumptions)) }))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { experiment, arms }, notices: [] }
}
