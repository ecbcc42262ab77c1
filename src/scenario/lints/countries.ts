/** Lints of countries and networks: who weighs too much, whom nobody watches, ladders that cannot be climbed. */
import { tickIndex } from '../calendar.ts'
import { valueOf } from '../figures.ts'
import { pointerOf } from '../problem.ts'
import type { Lint } from './lint.ts'
import { shown, usesOf } from './walk.ts'

const MEASURES = ['blend', 'users', 'output', 'count'] as const
/** Most of the coup’s measure that one country may be. */
const MOST_SHARE = 0.15

const heavy: Lint = {
  id: 'country-over-share', severity: 'warning',
  says: '{{country}} alone is {{share}}% of what the coup measures (by {{measure}}); at most {{most}}% leaves the others a say.',
  means: 'The game is about one country.',
  mend: 'Add countries, set the cap of the measure ("usersCap"), or take another measure ("coupMeasure").',
  broken: { edits: { '/countries/belmora/attributes/gdp': 90000 }, at: '/countries/belmora' },
  check: ({ game }) => {
    const measure = Math.round(game.coefficients.coupMeasure)
    const count = game.ids.countries.length
    return game.ids.countries.flatMap((country, c) => {
      const share = game.sphereShare[measure * count + c]
      return share > MOST_SHARE + 1e-9 ? [{ at: pointerOf(['countries', country]), params: { country, share: Math.round(share * 1000) / 10, most: MOST_SHARE * 100, measure: MEASURES[measure] ?? String(measure) } }] : []
    })
  },
}

const alone: Lint = {
  id: 'isolated-country', severity: 'warning',
  says: '{{country}} has no peers: nobody shares its region or a bloc with it.',
  means: 'It watches nobody and nobody watches it, so that a cascade never reaches it.',
  mend: 'Give it a region that others have, or a bloc.',
  broken: { edits: { '/countries/delmark/region': 'Islands' }, at: '/countries/delmark' },
  check: ({ game }) => game.ids.countries.flatMap((country, c) => (game.peerFirst[c] === game.peerFirst[c + 1] && game.peerGuarantor[c] === 0 ? [{ at: pointerOf(['countries', country]), params: { country } }] : [])),
}

const windowless: Lint = {
  id: 'country-without-window', severity: 'notice',
  says: '{{country}} has no dated window on {{network}}.',
  means: 'It can only move at a review, which comes by rule. Players have no date to work towards.',
  mend: 'Look up an auction, a licence renewal or an election.',
  broken: { edits: { '/countries/arden/windows': [] }, at: '/countries/arden/windows' },
  check: ({ scenario }) => Object.entries(scenario.countries).flatMap(([id, country]) =>
    country.windows.some((window) => window.network === scenario.mainNetwork) ? [] : [{ at: pointerOf(['countries', id, 'windows']), params: { country: id, network: scenario.mainNetwork } }]),
}

const surprise: Lint = {
  id: 'window-known-too-late', severity: 'warning',
  says: 'The window {{at}} of {{country}} becomes known only in {{known}}, after it has passed.',
  means: 'Nobody can prepare for it.',
  mend: 'Set "knownFrom" to the tick in which the date could first be known.',
  broken: { edits: { '/countries/arden/windows/0/knownFrom': '2005' }, at: '/countries/arden/windows/0/knownFrom' },
  check: ({ scenario }) => Object.entries(scenario.countries).flatMap(([id, country]) => country.windows.flatMap((window, n) => {
    const [at, known] = [window.at, window.knownFrom ?? window.at].map((label) => tickIndex(scenario.calendar, label))
    return at !== undefined && known !== undefined && known > at ? [{ at: pointerOf(['countries', id, 'windows', n, 'knownFrom']), params: { country: id, at: window.at, known: window.knownFrom ?? '' } }] : []
  })),
}

const namesakes: Lint = {
  id: 'same-map-number', severity: 'warning',
  says: '{{country}} and {{other}} have the same number on the map ({{iso}}).',
  means: 'The map draws one shape for both, and a click finds only one.',
  mend: 'Use the ISO 3166 numeric code of each; invented countries take numbers from 900 on.',
  broken: { edits: { '/countries/belmora/iso': '901' }, at: '/countries/belmora/iso' },
  check: ({ scenario }) => {
    const seen = new Map<string, string>()
    return Object.entries(scenario.countries).flatMap(([id, country]) => {
      const number = String(Number(country.iso))
      const other = seen.get(number)
      if (other === undefined) seen.set(number, id)
      return other === undefined ? [] : [{ at: pointerOf(['countries', id, 'iso']), params: { country: id, other, iso: country.iso } }]
    })
  },
}

const twins: Lint = {
  id: 'countries-alike', severity: 'notice',
  says: '{{country}} and {{other}} have the same attributes throughout.',
  means: 'They decide alike. Often one was copied and not yet filled in.',
  mend: 'Look up the attributes of both.',
  broken: { edits: { '/countries/belmora/attributes': { tie: 4, gdp: 900, gdpPerCapita: 42000, users: 30, freedom: 92, favourable: 30, exports: 0.6, installed: 40, dispute: false } }, at: '/countries/belmora/attributes' },
  check: ({ scenario, assumptions }) => {
    const seen = new Map<string, string>()
    return Object.entries(scenario.countries).flatMap(([id, { attributes }]) => {
      const key = Object.values(attributes).map((value) => (typeof value === 'boolean' ? value : valueOf(value, assumptions))).join()
      const other = seen.get(key)
      if (other === undefined) seen.set(key, id)
      return other === undefined ? [] : [{ at: pointerOf(['countries', id, 'attributes']), params: { country: id, other } }]
    })
  },
}

const falling: Lint = {
  id: 'ladder-not-rising', severity: 'warning',
  says: 'Rung {{rung}} of {{network}} asks for a push of {{threshold}}, no more than the rung below it.',
  means: 'A country jumps over the rung below, or never stands on it.',
  mend: 'Thresholds rise from rung to rung, beginning at 0.',
  broken: { edits: { '/networks/net/ladder/2/threshold': 0.5 }, at: '/networks/net/ladder/2/threshold' },
  check: ({ scenario, assumptions }) => Object.entries(scenario.networks).flatMap(([id, { ladder }]) => ladder.flatMap((rung, n) => {
    const threshold = valueOf(rung.threshold, assumptions)
    return n > 0 && threshold <= valueOf(ladder[n - 1].threshold, assumptions) ? [{ at: pointerOf(['networks', id, 'ladder', n, 'threshold']), params: { network: id, rung: n, threshold: shown(threshold) } }] : []
  })),
}

const pointless: Lint = {
  id: 'network-without-play', severity: 'warning',
  says: '{{network}} has no ladder, and no move, event or technology works on it.',
  means: 'Its reliance grows by itself and nobody can do anything about it.',
  mend: 'Give it a ladder, or a move or technology that names it.',
  broken: { edits: { '/networks/cable': { name: 'Cables', short: 'Cables', text: 'Cables under the sea.', ladder: [], sphereWeight: 0, start: {}, growth: { rate: 0, constant: 0, anchor: 1, finance: 0, price: 0, alternative: 0, market: 0, control: 0 }, functions: {} } }, at: '/networks/cable' },
  check: ({ scenario }) => {
    const used = new Set<unknown>(usesOf(scenario).map(({ use }) => use.network))
    for (const move of Object.values(scenario.moves)) used.add(move.network ?? scenario.mainNetwork)
    for (const technology of Object.values(scenario.technologies)) {
      used.add(technology.carries)
      for (const output of technology.outputs) used.add(output.network)
    }
    return Object.entries(scenario.networks).flatMap(([id, network]) => (network.ladder.length > 0 || used.has(id) ? [] : [{ at: pointerOf(['networks', id]), params: { network: id } }]))
  },
}

const bloc: Lint = {
  id: 'bloc-without-members', severity: 'notice',
  says: 'No two countries are in the bloc {{bloc}}.',
  means: 'Members of a bloc watch one another; here there is nobody to watch.',
  mend: 'Add it to the "blocs" of its members, or remove it.',
  broken: { edits: { '/blocs/club': { name: 'Club', weight: 1 } }, at: '/blocs/club' },
  check: ({ scenario, assumptions }) => Object.entries(scenario.blocs).flatMap(([id, entry]) => {
    const members = Object.values(scenario.countries).filter((country) => country.blocs.includes(id)).length
    const stands = members > 1 || (members === 1 && (valueOf(entry.guarantor, assumptions) > 0 || valueOf(entry.aligned, assumptions) > 0))
    return stands ? [] : [{ at: pointerOf(['blocs', id]), params: { bloc: id } }]
  }),
}

export const COUNTRY_LINTS: readonly Lint[] = [heavy, alone, windowless, surprise, namesakes, twins, falling, pointless, bloc]
