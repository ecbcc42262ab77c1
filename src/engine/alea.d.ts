declare module 'seedrandom/lib/alea.js' {
  /** Johannes Baagøe's Alea: a seeded generator of numbers in [0, 1). */
  interface Alea {
    (): number
    int32(): number
    double(): number
    quick(): number
  }
  const alea: (seed: string, options?: { state?: boolean }) => Alea
  export default alea
}
