/** The scenario of which the model sheet was asked for on the title page; undefined: that of the game, or of the address. */
import { signal } from '@preact/signals'
import type { Scenario } from '../../scenario/format.ts'

export const modelAsked = signal<Scenario | undefined>(undefined)
