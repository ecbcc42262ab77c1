/** Version of the rules: bumped by hand whenever the same orders, seed and scenario would play out differently. */
export const RULES_VERSION = 2
