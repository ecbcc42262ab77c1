/** A file that the service worker keeps. */
export interface Kept {
  /** Relative to the page. */
  url: string
  /** Hash of its content; null where the name already holds one. */
  revision: string | null
}
