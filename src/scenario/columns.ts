/** Columns of tables: one number for each entry of a list. Plain loops, since the `from` of typed arrays is slow. */

export const reals = <T>(list: readonly T[], read: (entry: T, index: number) => number): Float64Array => {
  const column = new Float64Array(list.length)
  for (let i = 0; i < list.length; i++) column[i] = read(list[i], i)
  return column
}

export const wholes = <T>(list: readonly T[], read: (entry: T, index: number) => number): Int32Array => {
  const column = new Int32Array(list.length)
  for (let i = 0; i < list.length; i++) column[i] = read(list[i], i)
  return column
}

export const flags = <T>(list: readonly T[], read: (entry: T, index: number) => boolean): Uint8Array => {
  const column = new Uint8Array(list.length)
  for (let i = 0; i < list.length; i++) column[i] = read(list[i], i) ? 1 : 0
  return column
}
