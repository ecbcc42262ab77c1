/** The page speaks in the words of the scenario that it shows. */
import { effect } from '@preact/signals'
import { speakAs } from '../texts.ts'
import { reviewed } from './reviewed.ts'
import { part } from './store.ts'
import { table } from './table.ts'

const page = part((from) => from.page)

/** From now on; to be called before anything is drawn, so that no panel shows the words of another scenario. */
export const startSpeaking = (): void =>
  void effect(() => {
    const match = page.value === 'title' ? undefined : page.value === 'review' ? reviewed.value?.match : table.value?.match
    speakAs(match?.scenario)
  })
