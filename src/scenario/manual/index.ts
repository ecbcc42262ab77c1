/** The author’s manual, printed from the schema, the effects, the checks and the guides, so that nothing is told twice. */
import type { z } from 'zod'
import { DERIVED } from '../../engine/derived.ts'
import { QUANTITIES, quantityId } from '../../engine/quantities.ts'
import { EFFECTS } from '../../effects/index.ts'
import { EFFECT_SCHEMAS, scenarioSchema } from '../format.ts'
import { toldOf } from '../jsonSchema.ts'
import { LINTS } from '../lints/index.ts'
import { PLAYED_LINT_TEXTS } from '../lints/played.ts'
import { FORMAT, STEPS } from '../migrate.ts'
import { PROBLEM_WORDS } from '../problemWords.ts'
import { QUANTITY_IDS } from '../quantityPath.ts'
import { defOf, kindOf, peel } from '../schemaWalk.ts'
import { withValueNames } from '../valueNames.ts'
import { GUIDES, type Snippet } from './guides.ts'

export { GUIDES }

/** A value of JSON on short lines: what fits in a line stands in one. */
export const jsonText = (value: unknown, indent = ''): string => {
  const line = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ')
  if (line.length + indent.length <= 110 || typeof value !== 'object' || value === null) return line
  const inner = `${indent}  `
  if (Array.isArray(value)) return `[\n${value.map((child) => inner + jsonText(child, inner)).join(',\n')}\n${indent}]`
  return `{\n${Object.entries(value).map(([key, child]) => `${inner}${JSON.stringify(key)}: ${jsonText(child, inner)}`).join(',\n')}\n${indent}}`
}

const snippetText = (snippet: Snippet): string => {
  if ('whole' in snippet) return `\`\`\`json\n${jsonText(snippet.json)}\n\`\`\``
  const parts = snippet.at.split('/').slice(1)
  const value = parts.reduceRight<unknown>((inside, key) => ({ [key]: inside }), snippet.json)
  return `\`\`\`json\n${jsonText(value)}\n\`\`\``
}

const guides = (): string => GUIDES.map(({ title, parts }) => `## ${title}\n\n${parts.map((part) => (typeof part === 'string' ? part : snippetText(part))).join('\n\n')}`).join('\n\n')

const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\n/g, ' ')

/** Objects with fields below a field, each with its path in words. */
const tables = (schema: z.ZodType, path: string, out: string[], depth: number): void => {
  const field = peel(schema)
  if (kindOf(field.schema) !== 'plain') return
  const def = defOf(field.schema)
  const below = def.valueType ?? def.element
  if (below !== undefined) return tables(below, `${path}${def.type === 'array' ? '[]' : '.<id>'}`, out, depth)
  if (def.shape === undefined) return
  const rows = Object.entries(def.shape).map(([name, child]) => {
    const peeled = peel(child)
    const need = peeled.required ? 'yes' : peeled.byDefault === undefined ? '' : `\`${JSON.stringify(peeled.byDefault)}\``
    const example = peeled.examples === undefined ? '' : ` For example \`${JSON.stringify(peeled.examples[0])}\`.`
    return `| \`${name}\` | ${need} | ${cell(toldOf(peeled) + example)} |`
  })
  out.push(`${'#'.repeat(Math.min(4, depth))} ${path === '' ? 'The file' : `\`${path}\``}\n\n${field.description ? `${field.description}\n\n` : ''}| field | needed, or default | what it does |\n|---|---|---|\n${rows.join('\n')}`)
  for (const [name, child] of Object.entries(def.shape)) tables(child, path === '' ? name : `${path}.${name}`, out, depth + 1)
}

const fields = (): string => {
  const out: string[] = []
  tables(scenarioSchema, '', out, 3)
  return `## Every field\n\nA *figure* is a number, or \`{ "value", "unit", "range", "source", "confidence" }\`, or \`{ "assume", "times", "plus" }\`. Ids are small letters, digits and hyphens.\n\n${out.join('\n\n')}`
}

const effects = (): string =>
  `## Effects\n\nMoves and events are made of these. Beside its own settings each takes \`after\`, \`for\`, \`chance\` and \`when\`.\n\n${EFFECTS.map((effect) => {
    const settings = Object.entries(defOf(EFFECT_SCHEMAS.get(effect.id) as z.ZodType).shape ?? {}).filter(([name]) => !['effect', 'after', 'for', 'chance', 'when'].includes(name))
    const told: Readonly<Record<string, string | undefined>> = effect.words
    const rows = settings.flatMap(([name, child]) => [
      `- \`${name}\`${peel(child).required ? '' : ' (may be left out)'}: ${toldOf(peel(child))}`,
      ...Object.values(defOf(peel(child).schema).entries ?? {}).flatMap((word) => (told[word] === undefined ? [] : [`  - \`${word}\`: ${withValueNames(told[word], true)}`])),
    ])
    const [example] = effect.examples as unknown as { title: string; settings: unknown }[]
    return `### \`${effect.id}\`\n\n${withValueNames(effect.words.does, true)}\n\n${rows.length > 0 ? `${rows.join('\n')}\n\n` : ''}${example.title}:\n\n\`\`\`json\n${jsonText(example.settings)}\n\`\`\``
  }).join('\n\n')}`

const quantities = (): string => {
  const all: Record<string, { of: readonly string[]; unit: string; text: string }> = { ...QUANTITIES, ...DERIVED }
  const rows = Object.entries(all).filter(([name]) => QUANTITY_IDS.includes(quantityId(name))).map(([name, { of, unit, text }]) => `| \`${quantityId(name)}\` | ${of.filter((one) => one !== 'one').join('/') || ''} | ${unit} | ${cell(text)} |`)
  return `## Quantities\n\nWhat conditions may ask about. "of" joins ids by "/" in the order given.\n\n| quantity | of | unit | what it is |\n|---|---|---|---|\n${rows.join('\n')}`
}

const said = (text: string): string => withValueNames(text, true)

const checks = (): string => {
  const entry = (id: string, { severity, says, means, mend }: { severity: string; says: string; means: string; mend: string }) => `### \`${id}\` (${severity})\n\n${said(says)} ${said(means)} __Mend:__ ${said(mend)}`
  return `## Checks\n\nFound without playing:\n\n${LINTS.map((lint) => entry(lint.id, lint)).join('\n\n')}\n\nFound by playing (\`lint --play\`):\n\n${Object.entries(PLAYED_LINT_TEXTS).map(([id, text]) => entry(id, text)).join('\n\n')}`
}

const codes = (): string => `## Problems of form and names\n\n${Object.entries(PROBLEM_WORDS).map(([code, text]) => `- \`${code}\`: ${said(text)}`).join('\n')}`

const formats = (): string => `## Formats\n\nThis version writes \`${FORMAT}\`. Older files are read, with a notice of what was old; \`counteroffset migrate FILE --out FILE\` writes them anew and leaves the rest of the text as it was. Known steps: ${STEPS.map(({ text }) => text).join('; ')}.`

/** The manual as Markdown. */
export const manual = (): string => [`# Writing a scenario`, guides(), fields(), effects(), quantities(), checks(), codes(), formats()].join('\n\n')
