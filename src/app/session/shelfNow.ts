/** What is known of the shelf, for a page that may have no game yet. */
import { computed, signal } from '@preact/signals'
import { session } from './store.ts'

/** Whether the last change of the game is on its way to the shelf. */
export const isUnderWay = signal(false)

/** "saving" while it is. */
export const shelfNow = computed(() => (isUnderWay.value ? 'saving' : session.value.shelf))
