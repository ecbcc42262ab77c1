/** The model sheet of a scenario: everything that the model says, generated from the scenario and the code. */
import { assumptionsOf } from '../scenario/figures.ts'
import type { Scenario } from '../scenario/format.ts'
import { lastRecordedTick } from './history.ts'
import { type Evidence, NO_EVIDENCE } from './modelSheetEvidence.ts'
import { coefficientFigures } from './modelSheetFigures.ts'
import { coefficientsSection, equationsSection, networkBlocks, purposeSection } from './modelSheetModel.ts'
import type { ModelSheet, Say, Section } from './modelSheetParts.ts'
import { experimentsSection, recordSection, sensitivitySection, weaknessesSection } from './modelSheetPlayed.ts'
import { countriesSection, dialsSection, sourcesSection, technologiesSection } from './modelSheetScenario.ts'

export interface SheetOptions {
  /** Named world whose dials the figures take; the default world where it is left out. */
  world?: string
  /** Country that is worked through; the largest where it is left out. */
  country?: string
  evidence?: Evidence
}

export const modelSheet = (scenario: Scenario, say: Say, options: SheetOptions = {}): ModelSheet => {
  const world = options.world ?? scenario.defaultWorld
  const evidence = options.evidence ?? NO_EVIDENCE
  const assumptions = assumptionsOf(scenario, world)
  const coefficients = coefficientFigures(scenario, assumptions, say)
  const sections: Section[] = [
    purposeSection(scenario, say),
    equationsSection(coefficients, say),
    coefficientsSection(scenario, coefficients, scenario.worlds[world].name, say),
    { id: 'networks', title: say('sheet.networks'), blocks: [{ kind: 'text', text: say('sheet.networks.text') }, ...networkBlocks(scenario, assumptions, say)] },
    dialsSection(scenario, world, say),
    countriesSection(scenario, assumptions, world, options.country, say),
    technologiesSection(scenario, assumptions, say),
    recordSection(scenario, evidence, lastRecordedTick(scenario) >= 1 && scenario.history.orders.length > 0, say),
    sensitivitySection(scenario, evidence.sensitivity, say),
    experimentsSection(evidence, say),
    weaknessesSection(scenario, coefficients, evidence, say),
    sourcesSection(scenario, say),
  ]
  return { title: scenario.title, subtitle: say('sheet.subtitle'), sections }
}
