/** Lints of sources: what is asserted of the real world without saying where it was read. */
import { nearestName } from '../nearest.ts'
import { pointerOf } from '../problem.ts'
import type { Lint, Subject } from './lint.ts'
import { eachObject } from './walk.ts'

/** Ids at the head of the parts of a source text: "wb-gdp, 2019; moves-file"; "price from moves-file" names what the part stands for first. */
const citedIn = (text: string): string[] => text.split(';').map((part) => part.trim().replace(/^[a-z ]{1,60} from /, '').split(/[,\s]/)[0]).filter((id) => id !== '')

/** Every source text, and where it stands. */
const citations = ({ scenario }: Subject): { text: string; path: readonly PropertyKey[] }[] => {
  const found: { text: string; path: readonly PropertyKey[] }[] = []
  eachObject({ ...scenario, sources: {}, translations: {} }, [], (object, path) => {
    if (typeof object.source === 'string') found.push({ text: object.source, path: [...path, 'source'] })
  })
  return found
}

const bare: Lint = {
  id: 'unsourced-figure', severity: 'warning',
  says: '{{count}} of {{of}} attributes of {{country}} say nothing of their source ({{names}}).',
  means: 'A player who opens the number finds nobody behind it.',
  mend: 'Write { "value": 21, "source": "wb-gdp, 2019", "confidence": "found" } in place of 21.',
  broken: { edits: { '/countries/arden/attributes/gdp': 900 }, at: '/countries/arden/attributes' },
  check: ({ scenario }) => Object.entries(scenario.countries).flatMap(([id, { attributes }]) => {
    const names = Object.entries(attributes).filter(([, value]) => typeof value === 'number').map(([name]) => name)
    return names.length === 0 ? [] : [{ at: pointerOf(['countries', id, 'attributes']), params: { country: id, count: names.length, of: Object.keys(attributes).length - 1, names: names.join(', ') } }]
  }),
}

const bareCounter: Lint = {
  id: 'unsourced-counter', severity: 'warning',
  says: 'That {{technology}} counters {{against}} has neither source nor confidence.',
  means: 'A counter is a claim about the world.',
  mend: 'Add "confidence", and "source" where there is one.',
  broken: { edits: { '/technologies/jammer/counters/swarm': { strength: 0.5, lag: 2, channel: 'military' } }, at: '/technologies/jammer/counters/swarm' },
  check: ({ scenario }) => Object.entries(scenario.technologies).flatMap(([technology, entry]) => Object.entries(entry.counters).flatMap(([against, counter]) =>
    counter.source === undefined && counter.confidence === undefined ? [{ at: pointerOf(['technologies', technology, 'counters', against]), params: { technology, against } }] : [])),
}

const unknown: Lint = {
  id: 'unknown-source', severity: 'warning',
  says: 'There is no source "{{name}}".',
  means: 'The reader is sent to a source that the scenario does not list.',
  mend: 'Write the id of an entry of "sources" first, then a comma and the place in it.',
  broken: { edits: { '/technologies/swarm/source': 'inventd' }, at: '/technologies/swarm/source' },
  check: (subject) => {
    const known = Object.keys(subject.scenario.sources)
    return citations(subject).flatMap(({ text, path }) => citedIn(text).filter((name) => !known.includes(name)).map((name) => {
      const nearest = nearestName(name, known)
      const at = pointerOf(path)
      return { at, params: { name }, ...(nearest ? { nearest, fix: [{ op: 'replace' as const, path: at, value: text.replace(name, nearest) }] } : {}) }
    }))
  },
}

const uncited: Lint = {
  id: 'source-never-cited', severity: 'notice',
  says: 'Nothing cites the source {{name}}.',
  means: 'It lengthens the list that readers check.',
  mend: 'Cite it where it was used, or remove it.',
  broken: { edits: { '/sources/atlas': { title: 'An atlas', publisher: 'A press' } }, at: '/sources/atlas' },
  check: (subject) => {
    const cited = new Set(citations(subject).flatMap(({ text }) => citedIn(text)))
    const notes = JSON.stringify(Object.values(subject.scenario.sources).map((source) => source.note ?? ''))
    return Object.keys(subject.scenario.sources).filter((name) => !cited.has(name) && !notes.includes(name)).map((name) => ({ at: pointerOf(['sources', name]), params: { name } }))
  },
}

const homeless: Lint = {
  id: 'source-without-place', severity: 'notice',
  says: 'The source {{name}} names neither publisher nor address.',
  means: 'Nobody can look it up.',
  mend: 'Add "publisher", or "url" where it was read.',
  broken: { edits: { '/sources/atlas': { title: 'An atlas' }, '/technologies/swarm/source': 'atlas' }, at: '/sources/atlas' },
  check: ({ scenario }) => Object.entries(scenario.sources).flatMap(([name, source]) => (source.publisher === undefined && source.url === undefined ? [{ at: pointerOf(['sources', name]), params: { name } }] : [])),
}

/** Most of all marks of confidence that may be the author’s judgement. */
const ANALYST_SHARE = 0.6

const judgement: Lint = {
  id: 'mostly-judgement', severity: 'notice',
  says: '{{share}}% of {{count}} marks of confidence say "analyst".',
  means: 'The game rests on its author more than on what can be read. The title page should say so.',
  mend: 'Look up what can be found. Where that is all there is, say it in "nonClaims" and waive this.',
  broken: { edits: { '/title': 'A game of judgement' }, at: '/sources' },
  check: ({ scenario }) => {
    let all = 0
    let own = 0
    eachObject(scenario, [], (object) => {
      if (typeof object.confidence !== 'string') return
      all++
      if (object.confidence === 'analyst') own++
    })
    return own > all * ANALYST_SHARE ? [{ at: '/sources', params: { share: Math.round((own / all) * 100), count: all } }] : []
  },
}

export const EVIDENCE_LINTS: readonly Lint[] = [bare, bareCounter, unknown, uncited, homeless, judgement]
