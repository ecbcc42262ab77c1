/** English texts of the first page: what is common to all pages, the title page, and the names on its map. */
import common from './en/common.json' with { type: 'json' }
import map from './en/map.json' with { type: 'json' }
import title from './en/title.json' with { type: 'json' }

export const FIRST_ENGLISH: Record<string, string> = { ...common, ...map, ...title }
