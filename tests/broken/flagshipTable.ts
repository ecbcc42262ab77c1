/** The broken examples again, on the flagship: the same mistakes under its names, and some that only a large scenario can have. */
import { BROKEN, type Broken } from './table.ts'

/** Names of the example scenario and what stands for them in the flagship; longer ones first. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/\bnorth-fund\b/g, 'w-fund'], [/\bnorth-brief\b/g, 'w-brief'], [/\bsouth-finance\b/g, 'b-vendor-finance'], [/\bnorth-balanced\b/g, 'washington-balanced'], [/\barden\b/g, 'germany'], [/\bswarm\b/g, 'swarms'], [/\bcipher\b/g, 'encryption'], [/\bcarrier\b/g, 'radio-5g'],
  [/^\/events\/incident\b/g, '/events/hcsec-2018'], [/^\/events\/unease\b/g, '/events/chokepoints-bite'], [/^\/endings\/other\b/g, '/endings/common-ground'], [/^\/worlds\/plain\b/g, '/worlds/evidence'], [/\bcompliance\b/g, 'vendor-compliance'],
  [/^\/sides\/north\b/g, '/sides/washington'], [/^\/sides\/south\b/g, '/sides/beijing'], [/(^|\/|")net(?=$|\/|")/g, '$1radio'], [/\/sides\/north\//g, '/sides/washington/'],
]
const renamed = (text: string): string => NAMES.reduce((now, [pattern, name]) => now.replace(pattern, name), text)

const translated = (value: unknown): unknown => {
  if (typeof value === 'string') return renamed(value)
  if (Array.isArray(value)) return value.map(translated)
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, child]) => [renamed(key), translated(child)])) : value
}

/** Whose names have no counterpart, or whose dates are of another calendar. */
const OWN = ['a ladder of two rungs', 'a window at no date', 'an event outside the calendar', 'an unknown network']

export const FLAGSHIP_BROKEN: Broken[] = [
  ...BROKEN.filter(([name]) => !OWN.includes(name)).map(([name, code, path, edits, at]): Broken => [name, code, renamed(path), Object.fromEntries(Object.entries(edits).map(([pointer, put]) => [renamed(pointer), translated(put)])), renamed(at)]),
  ['a ladder of two rungs', 'main-network-ladder', '/mainNetwork', { '/networks/radio/ladder': [] }, '"radio"'],
  ['a window at no date', 'bad-tick', '/countries/germany/windows/0/at', { '/countries/germany/windows/0/at': '2020' }, '"2020"'],
  ['an event outside the calendar', 'outside-calendar', '/events/hcsec-2018/at', { '/events/hcsec-2018/at': '1999H1' }, '"1999H1"'],
  ['an unknown network', 'unknown-network', '/countries/germany/windows/0/network', { '/countries/germany/windows/0/network': 'radios' }, '"radios"'],
  ['an attribute that is a text', 'number-as-text', '/countries/germany/attributes/gdp/value', { '/countries/germany/attributes/gdp/value': 'much' }, '"much"'],
  ['a coefficient that does not exist', 'unknown-field', '/model/vendorComplience', { '/model/vendorComplience': 1 }, '"vendorComplience"'],
  ['a world that is drawn by a word', 'wrong-type', '/worlds/hidden/draw', { '/worlds/hidden/draw': 'yes' }, '"yes"'],
  ['a figure with half a range', 'wrong-type', '/technologies/radio-5g/value/range', { '/technologies/radio-5g/value': { value: 6, range: 5, source: 'analyst', confidence: 'analyst' } }, '5'],
  ['a seat of the other side', 'unknown-seat', '/moves/w-brief/seat', { '/moves/w-brief/seat': 'commerce-ministry' }, '"commerce-ministry"'],
]
