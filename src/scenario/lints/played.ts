/** Words of the lints that play the scenario; the games themselves are the laboratory’s. */
import type { Lint } from './lint.ts'

export type PlayedLintText = Pick<Lint, 'severity' | 'says' | 'means' | 'mend'>

export const PLAYED_LINT_TEXTS: Record<string, PlayedLintText> = {
  'move-never-used': {
    severity: 'warning', says: 'In {{games}} games no bot gave the order {{move}}.',
    means: 'It is too dear, too weak, or out of reach for every doctrine. Players will leave it as well.', mend: 'Make it cheaper or stronger, open it to more countries, or weigh it in a doctrine.',
  },
  'move-always-used': {
    severity: 'warning', says: '{{share}}% of the orders of {{bot}} are {{move}}, in {{games}} games.',
    means: 'Where one order is always right there is no decision.', mend: 'Raise its price, let it rest ("cooldown"), or lower its effect.',
  },
  'move-dominated': {
    severity: 'warning', says: 'One use of {{move}}, all else as it was, cost its side {{loss}} points of lead ({{low}} to {{high}}, {{games}} games).',
    means: 'Whoever uses it plays worse than without it: it is a trap, or its effect is too weak.', mend: 'Make it stronger or cheaper, or lessen its blowback.',
  },
  'side-unwinnable': {
    severity: 'warning', says: '{{side}} won {{share}}% of {{games}} games; its best doctrine was {{bot}}.',
    means: 'The roles are not even against their pars: one seat of the class plays for nothing.', mend: 'Set par to the mean score of normal games.',
  },
  'ending-never-reached': {
    severity: 'notice', says: 'The ending {{ending}} came in none of {{games}} games.',
    means: 'It may ask for more than play can bring.', mend: 'Look at the values that games end with ("simulate"), and loosen its condition.',
  },
  'silent-stretch': {
    severity: 'warning', says: 'In {{share}}% of {{games}} games the cycle stood still for {{turns}} turns or more; the longest silence was {{longest}}.',
    means: 'Turns without an offset that opens, is countered or re-opens feel alike.', mend: 'Start more technologies near fielding, shorten lead times, or add counters.',
  },
  'technology-never-fielded': {
    severity: 'notice', says: 'In {{games}} games {{side}} never fielded {{technology}}.',
    means: 'The doctrines see no use in it, or it comes too late.', mend: 'Raise its value, shorten its lead times, or weigh it in a doctrine.',
  },
}
