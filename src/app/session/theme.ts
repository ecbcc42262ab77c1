/** Light or dark: the system's choice until somebody chooses. */
import { computed, effect, signal } from '@preact/signals'
import { readSetting, writeSetting } from './shelf.ts'

export type ThemeChoice = 'light' | 'dark' | 'system'

const chosen = signal<ThemeChoice>('system')
const systemIsDark = matchMedia('(prefers-color-scheme: dark)')
const system = signal<'light' | 'dark'>(systemIsDark.matches ? 'dark' : 'light')
systemIsDark.addEventListener('change', () => void (system.value = systemIsDark.matches ? 'dark' : 'light'))

/** The theme on screen. */
export const theme = computed<'light' | 'dark'>(() => (chosen.value === 'system' ? system.value : chosen.value))

const write = (): void => {
  const root = document.documentElement
  if (chosen.value === 'system') delete root.dataset.theme
  else root.dataset.theme = chosen.value
}
effect(write)

// the bar of the browser or of the installed game has the ground of the page
effect(() => {
  void theme.value
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', getComputedStyle(document.documentElement).getPropertyValue('--paper'))
})

// paper is light, whatever the screen is
addEventListener('beforeprint', () => void (document.documentElement.dataset.theme = 'light'))
addEventListener('afterprint', () => write())

/** Chooses a theme for this visit. */
export const showTheme = (choice: ThemeChoice): void => {
  chosen.value = choice
}

/** Switches between light and dark and keeps the choice. */
export const switchTheme = (): void => {
  chosen.value = theme.value === 'dark' ? 'light' : 'dark'
  void writeSetting('theme', chosen.value)
}

/** Takes up the choice of the last visit. */
export const recallTheme = async (): Promise<void> => {
  const kept = await readSetting('theme')
  if (kept === 'light' || kept === 'dark') chosen.value = kept
}
