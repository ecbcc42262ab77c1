/** Fixed lists of the format, apart from its schema: a game reads them, and only a reader of files needs the schema. */

export const VERBS = ['build', 'persuade', 'deny', 'pressure', 'look'] as const
export const CHANNELS = ['military', 'access', 'market', 'information', 'supply'] as const
export const STAGES = ['idea', 'research', 'prototype', 'integration', 'fielded'] as const
export const COUNTRY_TYPES = ['client', 'believer', 'trader', 'dependent', 'hedger'] as const
export const INDICES = ['sphere', 'military', 'cohesion', 'industry', 'legitimacy'] as const

/** Terms of the catalogue that a scenario may call otherwise. Longer ones are looked for first. */
export const TERMS = [
  'vendor', 'the vendor', 'the vendor’s supply', 'alternative vendor', 'a vendor', 'operators', 'network', 'networks', 'the network', 'the networks',
  'information sphere', 'the sphere', 'strategic coup', 'coup', 'mitigation', 'implants', 'censorship support', 'information technology',
] as const
export type Term = (typeof TERMS)[number]
