/** Class 0..4 of a rung on a ladder of any length; undefined where the network has no ladder. */
export const levelOf = (rung: number, rungs: number): number | undefined => (rungs < 2 ? undefined : Math.round((rung * 4) / (rungs - 1)))
