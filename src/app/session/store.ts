/** The one store of the page: a signal that holds the session, changed by recipes. */
import { type ReadonlySignal, computed, signal } from '@preact/signals'
import { produce } from 'immer'
import { newSession, type Session } from './session.ts'

const store = signal<Session>(newSession())

/** The session, to be read inside components and selectors. */
export const session: ReadonlySignal<Session> = store

/** Changes the session by a recipe on a draft. */
export const act = (recipe: (draft: Session) => void): void => {
  store.value = produce(store.value, recipe)
}

/** A signal of one part of the session, which tells only when that part changes. */
export const part = <T>(read: (from: Session) => T): ReadonlySignal<T> => computed(() => read(store.value))

/** Says something to everybody, screen readers included. */
export const say = (notice: string): void => act((draft) => void (draft.notice = notice))
