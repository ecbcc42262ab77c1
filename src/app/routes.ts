/**
 * Addresses: hash routes, and the options that the query may hold. One table is the manual of both; what is unknown or
 * bad is named on the title page, never ignored.
 */

export const ROUTES = {
  '': 'title page',
  '/play': 'the game being played',
  '/end': 'results of the game that has ended',
  '/review': 'a game that is over, or an opened replay, turn by turn',
  '/workshop': 'the workshop: a scenario as text, checked, seen and played (followed by the code of a shared text)',
  '/model': 'the model sheet: equations, figures, evidence, weaknesses',
  '/r/': 'a game shared as a link (followed by its code)',
} as const

/** Rooms that a later version opens; an address of theirs leads to the title page with a word about it. */
export const LATER = ['/class'] as const

/** Options of the query. */
export const OPTIONS = {
  scenario: 'id of a built-in scenario',
  seed: 'whole number from 0 to 4294967295',
  side: 'id of the side you play, or "both" for two players at one screen',
  opponent: 'id of the bot that plays the other side',
  turns: 'number of turns, at most those of the scenario',
  world: 'id of a named world of the scenario',
  assume: 'id:value of one dial; may be given several times',
  lang: 'language of the page',
  theme: 'light, dark or system',
} as const
export type OptionName = keyof typeof OPTIONS

export const BOTH = 'both'
export const MOST_SEED = 4294967295

/** Options as they were read; ids are checked against the scenario when it is known. */
export interface Options {
  scenario?: string
  seed?: number
  side?: string
  opponent?: string
  turns?: number
  world?: string
  assume: Record<string, number>
  lang?: string
  theme?: 'light' | 'dark' | 'system'
}

/** A part of the address that says nothing the page knows. */
export interface AddressFault {
  key: 'address.unknown' | 'address.bad' | 'address.route'
  name: string
  value: string
  expected: string
}

const whole = (text: string, low: number, high: number): number | undefined => {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN
  return value >= low && value <= high ? value : undefined
}

/** Reads the query of an address. */
export const readOptions = (search: string): { options: Options; faults: AddressFault[] } => {
  const options: Options = { assume: {} }
  const faults: AddressFault[] = []
  const bad = (name: OptionName, value: string) => faults.push({ key: 'address.bad', name, value, expected: OPTIONS[name] })
  for (const [name, value] of new URLSearchParams(search)) {
    switch (name) {
      case 'scenario': case 'side': case 'opponent': case 'world': case 'lang':
        if (/^[A-Za-z][A-Za-z0-9-]{0,59}$/.test(value)) options[name] = value
        else bad(name, value)
        break
      case 'seed': case 'turns': {
        const read = whole(value, name === 'seed' ? 0 : 1, name === 'seed' ? MOST_SEED : 60)
        if (read === undefined) bad(name, value)
        else options[name] = read
        break
      }
      case 'assume': {
        const pair = /^([a-z][a-z0-9-]{1,39}):(-?\d+(?:\.\d+)?)$/.exec(value)
        if (pair === null) bad(name, value)
        else options.assume[pair[1]] = Number(pair[2])
        break
      }
      case 'theme':
        if (value === 'light' || value === 'dark' || value === 'system') options.theme = value
        else bad(name, value)
        break
      default:
        faults.push({ key: 'address.unknown', name, value, expected: Object.keys(OPTIONS).join(', ') })
    }
  }
  return { options, faults }
}

/** Whether the options say everything that a game needs, so that play begins at once. */
export const isFull = (options: Options): boolean =>
  options.scenario !== undefined && options.seed !== undefined && options.side !== undefined && (options.side === BOTH || options.opponent !== undefined)

export type Route = { page: 'title' } | { page: 'play' } | { page: 'end' } | { page: 'review' } | { page: 'model' } | { page: 'workshop'; code: string | undefined } | { page: 'link'; code: string } | { page: 'unknown'; fault: AddressFault }

/** Page of a hash. */
export const routeOf = (hash: string): Route => {
  const path = hash.replace(/^#/, '')
  if (path === '' || path === '/') return { page: 'title' }
  if (path === '/play') return { page: 'play' }
  if (path === '/end') return { page: 'end' }
  if (path === '/review') return { page: 'review' }
  if (path === '/model') return { page: 'model' }
  if (path === '/workshop' || path.startsWith('/workshop/')) return { page: 'workshop', code: path.slice(10) || undefined }
  if (path.startsWith('/r/')) return { page: 'link', code: path.slice(3) }
  return { page: 'unknown', fault: { key: 'address.route', name: path, value: path, expected: Object.keys(ROUTES).filter((route) => route !== '').join(', ') } }
}

/** Query that opens the same game again. */
export const makeQuery = (options: Options): string => {
  const query = new URLSearchParams()
  for (const name of ['scenario', 'seed', 'side', 'opponent', 'turns', 'world', 'lang', 'theme'] as const) {
    const value = options[name]
    if (value !== undefined) query.set(name, String(value))
  }
  for (const [id, value] of Object.entries(options.assume)) query.append('assume', `${id}:${value}`)
  return `?${query.toString()}`
}
