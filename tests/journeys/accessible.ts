/** axe finds nothing in any page or state, in both themes. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Journey } from './journey.ts'
import { type Look, walkOf } from './places.ts'

/** What is no matter of colour is the same in both themes and is asked once. */
const axe = (theme: 'light' | 'dark'): Look => async (page, where) => {
  // there are no frames, so that the quick way sees everything
  const builder = new AxeBuilder({ page }).setLegacyMode().exclude('.map-host').options({ resultTypes: ['violations'] })
  const { violations } = await (theme === 'light' ? builder : builder.withRules(['color-contrast'])).analyze()
  expect(violations.length === 0, `${where}: ${violations.map((one) => `${one.id} (${one.nodes.length}: ${one.nodes[0]?.target.join(' ')})`).join('; ')}`)
}

export const accessible: Journey[] = (['light', 'dark'] as const).flatMap((theme) =>
  walkOf({ name: `axe, ${theme}`, query: `theme=${theme}`, scenario: 'huawei-third-offset', side: 'washington', look: axe(theme) }))
