/** How the text differs from a built-in scenario, in the terms of the game. */
import { useEffect, useState } from 'preact/hooks'
import { compareScenarios, type Difference } from '../../../scenario/compare.ts'
import type { Scenario } from '../../../scenario/format.ts'
import { asWritten, builtIns, titleOf } from '../../builtIn.ts'
import { baseOf } from '../../builtInTexts.ts'
import * as figures from '../../figures.ts'
import { bench, benchScenario } from '../../session/workshop.ts'
import { t } from '../../texts.ts'

const sentence = (scenario: Scenario, found: Difference): string => {
  const values = { name: found.name ?? found.part, what: scenario.resources[found.what]?.name.toLowerCase() ?? found.what, from: found.from ?? '', to: found.to ?? '', by: '' }
  if (found.kind === 'dearer' || found.kind === 'cheaper') values.by = figures.amount(Math.abs(Number(found.to) - Number(found.from)))
  return t((found.kind === 'added' || found.kind === 'removed') && found.what !== '' ? `difference.${found.kind}Field` : `difference.${found.kind}`, values)
}

/** The built-in that a text most likely comes from: what it extends, or the one that its id begins with. */
const likely = (text: string, id: string): string => {
  const base = baseOf(text)
  const known = builtIns.map((one) => one.id)
  return known.find((one) => one === base) ?? known.filter((one) => id.startsWith(one)).sort((a, b) => b.length - a.length)[0] ?? known[0]
}

export const ChangeList = () => {
  const scenario = benchScenario.value
  const text = bench.value?.text ?? ''
  const [chosen, choose] = useState<string | undefined>(undefined)
  const [other, setOther] = useState<Scenario | undefined>(undefined)
  const id = chosen ?? likely(text, scenario?.id ?? '')
  useEffect(() => {
    let gone = false
    // the text on the bench is what its author wrote: it is not held against a translation
    void asWritten(id).then((read) => !gone && setOther(read))
    return () => void (gone = true)
  }, [id])
  if (scenario === undefined) return <p class="fine">{t('workshop.needs')}</p>
  const found = other === undefined ? [] : compareScenarios(other, scenario)
  return (
    <>
      <label class="field"><span>{t('workshop.changes.against')}</span>
        <select value={id} onChange={(event) => choose(event.currentTarget.value)}>{builtIns.map((one) => <option key={one.id} value={one.id}>{titleOf(one)}</option>)}</select>
      </label>
      <p role="status">{found.length === 0 ? t('workshop.changes.none') : t('workshop.changes.count', { count: found.length })}</p>
      <ul class="workshop-list" data-testid="workshop-changes">{found.slice(0, 300).map((one, n) => <li key={n}>{sentence(scenario, one)}</li>)}</ul>
    </>
  )
}
