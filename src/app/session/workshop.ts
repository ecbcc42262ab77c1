/** The workshop: the text that an author works on, what the checks say of it, and where it is kept. */
import { computed, signal } from '@preact/signals'
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'
import { parse } from 'jsonc-parser'
import { type Checked, checkScenario, mended } from '../../scenario/check.ts'
import { baseOf, builtInText, fetchBuiltIn } from '../builtInTexts.ts'
import type { Problem } from '../../scenario/problem.ts'
import { besideName, withTranslation } from '../../scenario/translations.ts'
import { type Draft, draftId, dropDraft, keepDraft, shelvedDrafts } from './drafts.ts'
import { fileText } from './fileText.ts'
import { say } from './store.ts'
import { t } from '../texts.ts'

/** Milliseconds of quiet after which a text is checked, and kept. */
const QUIET = 350
/** Longest code that is offered as a link: the smallest complete scenario fits, and any patch of a built-in one. */
export const MOST_SHARED = 12_000
/** Decompression of a shared text stops here. */
const MOST_BYTES = 512 * 1024

/** Text on the bench. `version` goes up when it comes from elsewhere than the editor. */
export const bench = signal<{ id: string; name: string; text: string; version: number } | undefined>(undefined)
export const checks = signal<Checked & { text: string }>({ problems: [], layers: [], text: '' })
export const keeping = signal<'unknown' | 'kept' | 'failed'>('unknown')
/** Text that was kept last. */
export const keptText = signal<string | undefined>(undefined)
export const drafts = signal<Draft[]>([])
/** Place in the text that the editor is asked to show. */
export const asked = signal<{ at: number; length: number } | undefined>(undefined)

/** The text as JSON, as far as it can be read: for completion, which has to work in a broken text. */
export const loose = computed<unknown>(() => parse(bench.value?.text ?? '', [], { allowTrailingComma: true }) as unknown)

/** Whether nothing is known yet of any text: the first one is being fetched or checked. */
export const isUnchecked = computed(() => checks.value.text === '' && bench.value?.text !== '')

/** The scenario of the text, while it can be played. */
export const benchScenario = computed(() => checks.value.scenario)

let timer: ReturnType<typeof setTimeout> | undefined

/** Checks and keeps the text now. */
export const settle = async (): Promise<void> => {
  clearTimeout(timer)
  timer = undefined
  const now = bench.value
  if (now === undefined) return
  const base = baseOf(now.text)
  if (base !== undefined) await fetchBuiltIn(base)
  if (bench.value?.text === now.text) checks.value = { ...checkScenario(now.text, now.name, builtInText), text: now.text }
  try {
    await keepDraft({ id: now.id, name: now.name, text: now.text, when: Date.now() })
    keptText.value = now.text
    keeping.value = 'kept'
  } catch {
    keeping.value = 'failed'
  }
}

const settleSoon = (): void => {
  clearTimeout(timer)
  timer = setTimeout(() => void settle(), QUIET)
}

/** The author has typed. */
export const edit = (text: string): void => {
  const now = bench.value
  if (now === undefined || now.text === text) return
  bench.value = { ...now, text }
  settleSoon()
}

/** Puts another text on the bench; the one before stays among the drafts. */
export const putOnBench = async (name: string, text: string, id: string = draftId()): Promise<void> => {
  if (timer !== undefined) await settle()
  bench.value = { id, name, text, version: (bench.value?.version ?? 0) + 1 }
  await settle()
  await listDrafts()
}

/** Puts a chosen file on the bench: a scenario for a text of its own, a translation into the text that is there. Hands back what keeps it from that. */
export const openOnBench = async (file: File): Promise<Problem[]> => {
  const read = await fileText(file)
  if (!read.ok) return read.problems
  const now = bench.value
  const translation = besideName(file.name)
  if (translation === undefined || now === undefined) {
    await putOnBench(file.name, read.value)
    return []
  }
  const whole = withTranslation(now.text, { language: translation.language, file: file.name, text: read.value })
  if (!whole.ok) return whole.problems
  replaceText(whole.value)
  say(t('workshop.translated', { language: translation.language }))
  return []
}

/** Replaces the text, by a mend for example; the editor can undo it. */
export const replaceText = (text: string): void => {
  const now = bench.value
  if (now === undefined) return
  bench.value = { ...now, text, version: now.version + 1 }
  void settle()
}

export const rename = (name: string): void => {
  const now = bench.value
  if (now === undefined || name.trim() === '') return
  bench.value = { ...now, name: name.trim() }
  settleSoon()
}

const listDrafts = async (): Promise<void> => {
  try {
    drafts.value = await shelvedDrafts()
  } catch {
    drafts.value = []
  }
}

/** Opens the workshop where it was left: on the newest draft, or on a template. */
export const openWorkshop = async (code: string | undefined): Promise<void> => {
  await listDrafts()
  if (code !== undefined && code !== '') {
    const shared = readShared(code)
    // read once: a reload goes on with the draft that it has become
    history.replaceState(history.state, '', '#/workshop')
    if (shared !== undefined) return putOnBench(shared.name, shared.text)
    say(t('workshop.badLink'))
  }
  if (bench.value !== undefined) return undefined
  const [newest] = drafts.value
  return newest === undefined ? fromTemplate('two-powers') : putOnBench(newest.name, newest.text, newest.id)
}

/** A fresh text from a built-in scenario. */
export const fromTemplate = async (id: string): Promise<void> => {
  await fetchBuiltIn(id)
  const text = builtInText(id)
  if (text !== undefined) await putOnBench(`${id}-copy.json`, text.replace(`"id": "${id}"`, `"id": "${id.slice(0, 34)}-copy"`))
}

/** A fresh text that extends a built-in scenario and changes nothing yet. */
export const fromPatch = (id: string): Promise<void> =>
  putOnBench(`my-${id}.json`, `${JSON.stringify({ format: 'scenario/1', extends: id, id: `my-${id}`.slice(0, 40), title: t('workshop.patchTitle') }, undefined, 2)}\n`)

/** Makes every certain mend; says how many. */
export const mendAll = (): void => {
  const now = bench.value
  if (now === undefined) return
  const done = mended(now.text, now.name, builtInText)
  if (done.mended.length > 0) replaceText(done.text)
  say(t('workshop.mended', { count: done.mended.length }))
}

export const forgetDraft = async (id: string): Promise<void> => {
  await dropDraft(id)
  await listDrafts()
}

/** The text as a code for a link, or undefined where it is too long for one. */
export const sharedCode = (): string | undefined => {
  const now = bench.value
  if (now === undefined) return undefined
  let bytes = ''
  for (const byte of deflateSync(strToU8(`${now.name}\n${now.text}`), { level: 9 })) bytes += String.fromCharCode(byte)
  const code = btoa(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
  return code.length <= MOST_SHARED ? code : undefined
}

/** Reads a code: whatever is not one is undefined, and what would unpack without end is cut off. */
export const readShared = (code: string): { name: string; text: string } | undefined => {
  if (code.length > MOST_SHARED || !/^[\w-]+$/.test(code)) return undefined
  try {
    const packed = Uint8Array.from(atob(code.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0))
    const unpacked = inflateSync(packed, { out: new Uint8Array(MOST_BYTES) })
    if (unpacked.length >= MOST_BYTES) return undefined
    const whole = strFromU8(unpacked)
    const end = whole.indexOf('\n')
    return end < 0 ? undefined : { name: whole.slice(0, Math.min(end, 80)), text: whole.slice(end + 1) }
  } catch {
    return undefined
  }
}
