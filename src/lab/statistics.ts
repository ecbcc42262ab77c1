/** Means, intervals and medians of samples. */

export interface Interval {
  mean: number
  low: number
  high: number
  n: number
}

/** Two-sided 95% points of Student’s t by degrees of freedom 1..30; beyond them the normal one serves within 0.04. */
const T95 = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042]

export const meanOf = (list: ArrayLike<number>): number => {
  let sum = 0
  for (let i = 0; i < list.length; i++) sum += list[i]
  return list.length === 0 ? 0 : sum / list.length
}

/** Mean of a sample with its 95% interval. */
export const intervalOf = (list: ArrayLike<number>): Interval => {
  const n = list.length
  const mean = meanOf(list)
  let square = 0
  for (let i = 0; i < n; i++) square += (list[i] - mean) * (list[i] - mean)
  const half = n > 1 ? (T95[n - 2] ?? 1.96) * Math.sqrt(square / (n - 1) / n) : Infinity
  return { mean, low: mean - half, high: mean + half, n }
}

/** Middle value; of an even number the mean of the two in the middle. */
export const medianOf = (list: ArrayLike<number>): number => {
  const sorted = Array.from(list).sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length === 0 ? 0 : sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
}
