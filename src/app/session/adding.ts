/** Terms rounded so that they add up to their sum as it is shown: who adds them up finds no odd unit over. */

/**
 * The terms in whole steps. Each is rounded to its nearest step; where they then miss the rounded sum, those that were
 * rounded furthest the other way give way by one step, so that none is more than a step off.
 */
export const adding = (terms: readonly number[], sum: number, step: number): number[] => {
  const exact = terms.map((term) => term / step)
  const whole = exact.map(Math.round)
  let missing = Math.round(sum / step) - whole.reduce((all, n) => all + n, 0)
  const way = Math.sign(missing)
  const order = exact.map((_, n) => n).sort((a, b) => way * (exact[b] - whole[b] - (exact[a] - whole[a])))
  for (const n of order) {
    if (missing === 0) break
    // what is shown as nought stays nought, so that no term appears from nowhere
    if (whole[n] === 0) continue
    whole[n] += way
    missing -= way
  }
  return whole.map((n) => n * step)
}
