/** Lints of texts: what does not fit the screen, is not translated, or speaks of the two sides in two voices. */
import type { Scenario } from '../format.ts'
import { nearestName } from '../nearest.ts'
import { pointerOf } from '../problem.ts'
import { textsOf, valuesIn } from '../readTexts.ts'
import type { Finding, Lint } from './lint.ts'

/** Every translated text of a scenario, with its place. */
const translationsOf = (scenario: Scenario) =>
  Object.entries(scenario.translations ?? {}).flatMap(([language, texts]) => Object.entries(texts).map(([pointer, text]) => ({ pointer, text, at: pointerOf(['translations', language, pointer]) })))

const untranslated: Lint = {
  id: 'missing-translation', severity: 'warning',
  says: '{{count}} of {{of}} texts have no translation into "{{language}}"; the first is {{first}}.',
  means: 'Readers of that language meet English in the middle of a sentence.',
  mend: 'Add the pointers that are missing, under "translations" or in the file beside the scenario.',
  broken: { edits: { '/translations': { de: { '/title': 'Zwei Mächte' } } }, at: '/translations/de' },
  check: ({ scenario }) => Object.entries(scenario.translations ?? {}).flatMap(([language, texts]) => {
    const all = [...textsOf(scenario).read.keys()]
    const missing = all.filter((pointer) => texts[pointer] === undefined)
    return missing.length === 0 ? [] : [{ at: pointerOf(['translations', language]), params: { language, count: missing.length, of: all.length, first: missing[0] } }]
  }),
}

const stale: Lint = {
  id: 'translation-of-nothing', severity: 'warning',
  says: 'There is no text at {{pointer}} to translate.',
  means: 'The translation is never shown.',
  mend: 'Correct the pointer, or remove the line.',
  broken: { edits: { '/translations': { de: { '/titel': 'Zwei Mächte' } } }, at: '/translations/de/~1titel' },
  check: ({ scenario }) => {
    if (scenario.translations === undefined) return []
    const { read, printed } = textsOf(scenario)
    const known = new Map([...read, ...printed])
    return translationsOf(scenario).filter(({ pointer }) => !known.has(pointer)).map(({ pointer, at }) => {
      const nearest = nearestName(pointer, known.keys())
      return { at, params: { pointer }, ...(nearest ? { nearest } : {}) }
    })
  },
}

const inBraces = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(', ') || 'nothing'

const lossy: Lint = {
  id: 'translation-loses-value', severity: 'warning',
  says: 'The text has {{wanted}} to be filled in; its translation has {{found}}.',
  means: 'What stands in braces is filled in by the game. A name that is lost is not said, and one that is new stays in braces.',
  mend: 'Take over the braces of the text as they are.',
  broken: { edits: { '/translations': { de: { '/moves/north-brief/name': 'Vertraulich unterrichten' } } }, at: '/translations/de/~1moves~1north-brief~1name' },
  check: ({ scenario }) => {
    if (scenario.translations === undefined) return []
    const { read } = textsOf(scenario)
    return translationsOf(scenario).flatMap(({ pointer, text, at }) => {
      const wanted = inBraces(valuesIn(read.get(pointer) ?? text))
      const found = inBraces(valuesIn(text))
      return found === wanted ? [] : [{ at, params: { found, wanted } }]
    })
  },
}

const wordsOf = (text: string): number => text.trim().split(/\s+/).length
const sentenceLength = (text: string): number => wordsOf(text) / Math.max(1, text.split(/[.?]\s/).length)

const far = (a: number, b: number, most: number): boolean => Math.max(a, b) > most * Math.min(a, b)

const brief: Lint = {
  id: 'briefs-unequal', severity: 'warning',
  says: 'The briefs of the two sides differ in {{what}}: {{one}} for {{side}}, {{other}} for {{rival}}.',
  means: 'A reader can tell which side the author knows better, or likes better.',
  mend: 'Bring both to the same length and the same register.',
  broken: { edits: { '/sides/north/brief': 'You protect countries. Some of them buy their network from South. Build what South must answer, and keep your friends. Your friends are many and they are rich, but they look at prices, and some of them have signed contracts that run for years. Bring reasons, bring money, and be patient.' }, at: '/sides/south/brief' },
  check: ({ scenario }) => {
    const [[side, one], [rival, other]] = Object.entries(scenario.sides).map(([id, entry]) => [id, entry.brief] as const)
    const longer = wordsOf(one) >= wordsOf(other)
    const found: Finding[] = []
    if (far(wordsOf(one), wordsOf(other), 1.3)) found.push({ at: pointerOf(['sides', longer ? rival : side, 'brief']), params: { what: 'words', side, rival, one: wordsOf(one), other: wordsOf(other) } })
    if (far(sentenceLength(one), sentenceLength(other), 1.6)) found.push({ at: pointerOf(['sides', longer ? rival : side, 'brief']), params: { what: 'words a sentence', side, rival, one: Math.round(sentenceLength(one)), other: Math.round(sentenceLength(other)) } })
    return found
  },
}

/** Most characters that fit where a text is shown on a small screen. */
const FITS: [pattern: RegExp, most: number][] = [
  [/^\/countries\/[^/]+\/name$/, 28], [/^\/technologies\/[^/]+\/short$/, 22], [/^\/technologies\/[^/]+\/name$/, 48], [/^\/moves\/[^/]+\/name$/, 48], [/^\/networks\/[^/]+\/ladder\/\d+\/name$/, 22], [/^\/networks\/[^/]+\/short$/, 20],
  [/^\/events\/[^/]+\/name$/, 80], [/^\/assumptions\/[^/]+\/name$/, 48], [/^\/resources\/[^/]+\/name$/, 24], [/^\/sides\/[^/]+\/name$/, 24], [/^\/title$/, 60], [/^\/sides\/[^/]+\/goals\/\d+$/, 140], [/^\/(moves|technologies|events)\/[^/]+\/text$/, 420],
]

const long: Lint = {
  id: 'text-too-long', severity: 'notice',
  says: 'The text has {{length}} characters; {{most}} fit where it is shown.',
  means: 'On a phone it is cut off or pushes the numbers away.',
  mend: 'Shorten it; details belong in "text" or "note".',
  broken: { edits: { '/technologies/swarm/short': 'Autonomous drone swarms' }, at: '/technologies/swarm/short' },
  check: ({ scenario }) => [...textsOf(scenario).read].flatMap(([pointer, text]) => {
    const most = FITS.find(([pattern]) => pattern.test(pointer))?.[1]
    return most !== undefined && text.length > most ? [{ at: pointer, params: { length: text.length, most } }] : []
  }),
}

const COLLECTIONS = ['countries', 'technologies', 'moves', 'assumptions', 'networks', 'blocs', 'arguments', 'resources', 'sides', 'worlds'] as const

const sameName: Lint = {
  id: 'same-name', severity: 'warning',
  says: '{{id}} and {{other}} are both called "{{name}}".',
  means: 'Players cannot tell them apart.',
  mend: 'Name what sets them apart.',
  broken: { edits: { '/countries/belmora/name': 'Arden' }, at: '/countries/belmora/name' },
  check: ({ scenario }) => COLLECTIONS.flatMap((part) => {
    const seen = new Map<string, string>()
    return Object.entries(scenario[part]).flatMap(([id, entry]) => {
      const side = 'side' in entry ? String(entry.side) : ''
      const key = `${side} ${(entry as { name: string }).name.toLowerCase()}`
      const other = seen.get(key)
      if (other === undefined) seen.set(key, id)
      return other === undefined ? [] : [{ at: pointerOf([part, id, 'name']), params: { id, other, name: (entry as { name: string }).name } }]
    })
  }),
}

const stem = (id: string): string => id.replace(/-?\d+[a-z]?$/, '')

/** Whether two ids differ by one letter that is added, left out or changed; numbers at the end count as meant. */
const near = (a: string, b: string): boolean => {
  if (a.length < 6 || Math.abs(a.length - b.length) > 1 || stem(a) === stem(b)) return false
  let n = 0
  while (n < a.length && a[n] === b[n]) n++
  return a.length === b.length ? a.slice(n + 1) === b.slice(n + 1) : a.length > b.length ? a.slice(n + 1) === b.slice(n) : a.slice(n) === b.slice(n + 1)
}

const nearId: Lint = {
  id: 'near-duplicate-id', severity: 'notice',
  says: 'The ids {{id}} and {{other}} differ by one letter.',
  means: 'A slip of the finger names the other one, and no check can tell.',
  mend: 'Choose ids that differ more.',
  broken: { edits: { '/technologies/jammers': { name: 'Old jammers', short: 'Old jammers', text: 'Jammers of the last war.', domain: 'military', origin: 'state', value: 1, lead: { research: 1, prototype: 1, integration: 1, fielding: 1 }, sides: { south: { stage: 'research', source: 'invented', confidence: 'analyst' }, north: { stage: 'research', source: 'invented', confidence: 'analyst' } }, source: 'invented', confidence: 'analyst' } }, at: '/technologies/jammers' },
  check: ({ scenario }) => [...COLLECTIONS, 'events' as const, 'sources' as const].flatMap((part) => {
    const ids = Object.keys(scenario[part])
    // the two sides may have moves of one kind
    const sideOf = (id: string) => (part === 'moves' ? scenario.moves[id].side : '')
    return ids.flatMap((id, n) => ids.slice(0, n).filter((other) => near(id, other) && sideOf(id) === sideOf(other)).map((other) => ({ at: pointerOf([part, id]), params: { id, other } })))
  }),
}

const holes: Lint = {
  id: 'refusal-names-nobody', severity: 'notice',
  says: 'The refusal of {{argument}} does not name the country.',
  means: 'It is a spokesman’s sentence; the reader should know whose.',
  mend: 'Use {country} in it.',
  broken: { edits: { '/arguments/money/refusal': 'We have a better offer.' }, at: '/arguments/money/refusal' },
  check: ({ scenario }) => Object.entries(scenario.arguments).flatMap(([argument, { refusal }]) => (refusal.includes('{country}') ? [] : [{ at: pointerOf(['arguments', argument, 'refusal']), params: { argument } }])),
}

export const TEXT_LINTS: readonly Lint[] = [untranslated, stale, lossy, brief, long, sameName, nearId, holes]
