/** Luck read back from a draw: how far it must have pushed a country for the draw to fall where it fell. */
import { belowLuck } from '../../engine/odds.ts'

/** Luck is a sum of three uniforms: it never reaches further than three of its standard deviations. */
const REACH = 3

/** Luck in standard deviations below which a share of all luck lies, share 0..1: the inverse of `belowLuck`. */
export const luckBelow = (share: number): number => {
  let [low, high] = [-REACH, REACH]
  for (let n = 0; n < 40; n++) {
    const middle = (low + high) / 2
    if (belowLuck(middle) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}
