/** The page's own English texts, by area of the screen; a page that loads late brings its own with `addTexts`. */
import common from './en/common.json' with { type: 'json' }
import country from './en/country.json' with { type: 'json' }
import glossary from './en/glossary.json' with { type: 'json' }
import map from './en/map.json' with { type: 'json' }
import play from './en/play.json' with { type: 'json' }
import review from './en/review.json' with { type: 'json' }
import title from './en/title.json' with { type: 'json' }

export const PAGE_ENGLISH: Record<string, string> = { ...common, ...title, ...play, ...country, ...map, ...glossary, ...review }
