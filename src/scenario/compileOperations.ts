/** Uses of effects to flat rows: one row a use, settings as numbers. */
import type { SettingsCompiler } from '../effects/effect.ts'
import { actor } from '../effects/settings.ts'
import type { Figure } from '../effects/figure.ts'
import type { Gather, Ids, Operations } from '../engine/game.ts'
import type { Layout } from '../engine/layout.ts'
import { SCOPE } from '../engine/scope.ts'
import { addCondition, type ConditionTable } from './compileCondition.ts'
import { type Assumptions, valueOf } from './figures.ts'
import { EFFECT_BY_ID, type EffectUse } from './effectUse.ts'
import type { Scenario } from './format.ts'
import { CHANNELS } from './lists.ts'
import { flags, reals, wholes } from './columns.ts'

export type Row = {
  gather: Gather
  effect: number
  numbers: number[]
  after: number
  repeat: number
  chance: number
  when: number
  side: number
  scope: number
  scopeArgument: number
  blowback: boolean
}

export class OperationRows {
  readonly rows: Row[] = []
  readonly lists: Int32Array[] = []
  private readonly ids: Ids
  private readonly layout: Layout
  private readonly conditions: ConditionTable
  private readonly assumptions: Assumptions
  readonly blocs: string[]

  constructor(scenario: Scenario, ids: Ids, layout: Layout, conditions: ConditionTable, assumptions: Assumptions) {
    this.ids = ids
    this.layout = layout
    this.conditions = conditions
    this.assumptions = assumptions
    this.blocs = Object.keys(scenario.blocs).sort()
  }

  private readonly compiler: SettingsCompiler = {
    figure: (value) => valueOf(value as Figure, this.assumptions),
    technology: (id) => (id === undefined ? -1 : this.ids.technologies.indexOf(id)),
    network: (id) => (id === undefined ? -1 : this.ids.networks.indexOf(id)),
    resource: (id) => (id === undefined ? -1 : this.ids.resources.indexOf(id)),
    argument: (id) => (id === undefined ? -1 : this.ids.arguments.indexOf(id)),
    country: (id) => (id === undefined ? -1 : this.ids.countries.indexOf(id)),
    first: (quantity) => this.layout.first[quantity],
    accessFunction: (network, id) => (network === undefined || id === undefined ? -1 : this.ids.functions[this.ids.networks.indexOf(network)].indexOf(id)),
    domain: (id) => CHANNELS.indexOf(id as (typeof CHANNELS)[number]),
    stockSide: (id) => (id === undefined || id === 'own' ? 0 : id === 'rival' ? 1 : 2 + this.ids.sides.indexOf(id)),
  }

  /** Adds the uses of an owner in their order. */
  add(uses: readonly EffectUse[], blowback: boolean): void {
    for (const use of uses) {
      const effect = EFFECT_BY_ID.get(use.effect)
      if (effect === undefined) throw new Error(`effect ${use.effect} is not known`)
      const number = (value: unknown, otherwise: number) => (value === undefined ? otherwise : valueOf(value as Figure, this.assumptions))
      const shape = (effect.settings as unknown as { shape: Record<string, unknown> }).shape
      const { scope, scopeArgument } = this.scopeOf(use)
      this.rows.push({
        gather: effect.gather,
        effect: this.ids.effects.indexOf(use.effect),
        numbers: effect.numbers(use as never, this.compiler),
        after: Math.max(0, Math.round(number(use.after, 0))),
        repeat: Math.max(1, Math.round(number(use.for, 1))),
        chance: number(use.chance, 1),
        when: use.when === undefined ? -1 : addCondition(this.conditions, this.ids, this.layout, use.when as never),
        side: use.side !== undefined && shape.side === actor ? this.ids.sides.indexOf(use.side) : -1,
        scope,
        scopeArgument,
        blowback,
      })
    }
  }

  private scopeOf(use: EffectUse): { scope: number; scopeArgument: number } {
    const scope = use.scope ?? (use.countries ? 'listed' : 'target')
    if (scope.startsWith('bloc:')) return { scope: SCOPE.bloc, scopeArgument: this.blocs.indexOf(scope.slice(5)) }
    if (scope === 'listed') {
      this.lists.push(wholes(use.countries ?? [], (id) => this.ids.countries.indexOf(id)))
      return { scope: SCOPE.listed, scopeArgument: this.lists.length - 1 }
    }
    return { scope: SCOPE[scope as keyof typeof SCOPE], scopeArgument: -1 }
  }

  table(): Operations {
    const { rows } = this
    const parameter = new Int32Array(rows.length)
    const parameters: number[] = []
    rows.forEach((row, i) => {
      parameter[i] = parameters.length
      parameters.push(...row.numbers)
    })
    const whole = (field: 'effect' | 'after' | 'repeat' | 'when' | 'side' | 'scope' | 'scopeArgument') => wholes(rows, (row) => row[field])
    return {
      gather: rows.map((row) => row.gather),
      effect: whole('effect'),
      parameter,
      parameters: Float64Array.from(parameters),
      after: whole('after'),
      repeat: whole('repeat'),
      chance: reals(rows, (row) => row.chance),
      when: whole('when'),
      side: whole('side'),
      scope: whole('scope'),
      scopeArgument: whole('scopeArgument'),
      lists: this.lists,
      blowback: flags(rows, (row) => row.blowback),
    }
  }
}

