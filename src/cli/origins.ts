/** Which file of a chain says what: the shares of every file, and the place of one value. */
import { readLayers } from '../scenario/layers.ts'
import { originOf, sharesOf } from '../scenario/provenance.ts'
import { openScenarioFile } from './files.ts'

const layersOf = (name: string) => {
  const file = openScenarioFile(name)
  const layered = file.ok ? readLayers(file.value.text, file.value.name, file.value.load) : file
  return layered.ok ? layered.value.layers : []
}

/** What each file of a scenario changes in what it extends; empty for a scenario of one file. */
export const shareLines = (name: string): string[] => {
  const layers = layersOf(name)
  if (layers.length < 2) return []
  return [
    ...sharesOf(layers).map(({ file, sets, drops }) => `- ${file ?? name} sets ${sets.join(', ') || 'nothing'}${drops.length > 0 ? `; drops ${drops.join(', ')}` : ''}.`),
    `- ${layers[layers.length - 1].file ?? name} has all the rest.`,
  ]
}

/** Where the value at a pointer comes from: "file:line:column". */
export const originLine = (name: string, pointer: string): string | undefined => {
  const layers = layersOf(name)
  if (layers.length === 0) return undefined
  const { file, line, column } = originOf(layers, pointer)
  return `${file ?? name}:${line}:${column}`
}
