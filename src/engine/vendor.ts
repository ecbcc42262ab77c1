/** The vendor: how much it can deliver, and the clock of its own supply. */
import { OUTPUT, outputOf } from './advantage.ts'
import { change } from './change.ts'
import { clamp } from './exact.ts'
import type { Game } from './game.ts'
import { CAUSE, causeOf } from './ledger.ts'
import type { Turn } from './turn.ts'
import type { World } from './world.ts'

/** Share of a normal year’s demand the vendor can meet: 1 less what denial took and own supply has not made good. */
export const vendorCapacity = (game: Game, world: World, turn: Turn): number =>
  clamp(1 - world.capacityLoss[0] * (1 - world.substitution[0]) + 0.15 * world.investment[0] + outputOf(game, turn, game.challenger, OUTPUT.capacity, 0), 0, 1.5)

/** Reliability in the eyes of buyers: doubt, less what the vendor’s own supply has answered. */
export const supplyDoubt = (world: World): number => world.doubt[0] * (1 - 0.5 * world.substitution[0])

/** The substitution clock runs from the first denial on: what is missing shrinks by its half-life, faster with own chips fielded. */
export const runVendor = (game: Game, world: World, turn: Turn): void => {
  const { coefficients, layout } = game
  if (world.capacityLoss[0] <= 0) return
  const halfLife = coefficients.substitutionHalfLife
  const speed = 1 + coefficients.substitutionPush * world.capacityLoss[0] + outputOf(game, turn, game.challenger, OUTPUT.substitution, 0)
  const missing = 1 - world.substitution[0]
  const made = clamp((missing * 1.44 * speed) / (halfLife + 1.44), 0, missing)
  change(game, world, turn.ledger, layout.first.substitution, made, causeOf(CAUSE.vendor, world.turn[0], 0))
}
