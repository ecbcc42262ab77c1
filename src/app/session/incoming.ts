/** What comes from outside: a file or a link. Its reader of untrusted text is large, and comes when it is first needed. */
import type { Scenario } from '../../scenario/format.ts'
import { act } from './store.ts'

export const closeTrouble = (): void => act((draft) => void (draft.trouble = undefined))

const reader = () => import('./opening.ts')

/** Opens a file. A scenario is handed back to the start form; a game goes on the table. */
export const openFile = async (file: File): Promise<Scenario | undefined> => (await reader()).openFile(file)

/** Opens a game that was shared as a link. */
export const openLink = async (code: string): Promise<void> => (await reader()).openLink(code)
