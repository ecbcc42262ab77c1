/** What the page's modules ask of a browser when they are loaded, for tests that have none. Import it before them. */
import { vi } from 'vitest'

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }))
vi.stubGlobal('document', { documentElement: { lang: 'en', dataset: {} }, querySelector: () => null })
vi.stubGlobal('getComputedStyle', () => ({ getPropertyValue: () => '' }))
vi.stubGlobal('location', { hash: '', search: '' })
vi.stubGlobal('scrollTo', () => undefined)
vi.stubGlobal('addEventListener', () => undefined)
