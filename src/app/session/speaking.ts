/** The page speaks in the words of the scenario that it shows. */
import { effect } from '@preact/signals'
import type { Scenario } from '../../scenario/format.ts'
import { inWords } from '../../scenario/inWords.ts'
import { speakInWords } from '../texts.ts'
import { reviewed } from './reviewed.ts'
import { part } from './store.ts'
import { table } from './table.ts'

const page = part((from) => from.page)

let words: Scenario['words']

/** In the words of a scenario; without any, in the page's own. */
const speakAs = (scenario: Pick<Scenario, 'words' | 'language'> | undefined): void => {
  const next = scenario?.words
  if (next === words) return
  words = next
  speakInWords(scenario?.language ?? 'en', (texts) => inWords(texts, next))
}

/** From now on; to be called before anything is drawn, so that no panel shows the words of another scenario. */
export const startSpeaking = (): void =>
  void effect(() => {
    const match = page.value === 'title' ? undefined : page.value === 'review' ? reviewed.value?.match : table.value?.match
    speakAs(match?.scenario)
  })
