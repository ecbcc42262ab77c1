/** Names on the map that no scenario gives: waters and insets, by the English name that the shapes carry. */
import { textOr } from './texts.ts'

const KEYS: Readonly<Record<string, string>> = {
  Europe: 'inset.europe', 'East and South-East Asia': 'inset.asia', 'East Asia': 'inset.asiaShort',
  'Atlantic Ocean': 'water.atlantic', 'Indian Ocean': 'water.indian', 'Pacific Ocean': 'water.pacific', 'Mediterranean Sea': 'water.mediterranean',
  'North Sea': 'water.north', 'Black Sea': 'water.black', 'Bay of Bengal': 'water.bengal', 'Arabian Sea': 'water.arabian', 'Coral Sea': 'water.coral',
  'Hudson Bay': 'water.hudson', 'Tasman Sea': 'water.tasman',
}

/** The same names in the language of the page; English where its texts have not come yet. */
export const mapNames = (): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(KEYS).map(([name, key]) => [name, textOr(key, name)]))
