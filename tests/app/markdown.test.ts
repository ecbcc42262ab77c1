/** The manual as blocks: everything that it is printed in is understood, and nothing of the markup is left in a text. */
import { expect, test } from 'vitest'
import { blocksOf, spansOf } from '../../src/app/panels/workshop/markdown.ts'
import { manual } from '../../src/scenario/manual/index.ts'

test('each kind of block is read', () => {
  expect(blocksOf('## A `b`\n\nOne\ntwo.\n\n- x: y\n  - below\n- z\n\n1. first\n2. second\n\n| a | b |\n|---|---|\n| 1 \\| 2 |  |\n\n```json\n{\n\n  "a": 1 }\n```\n\nEnd.')).toEqual([
    { kind: 'heading', level: 2, text: 'A `b`' }, { kind: 'paragraph', text: 'One two.' },
    { kind: 'list', isOrdered: false, items: [{ text: 'x: y', below: ['below'] }, { text: 'z', below: [] }] }, { kind: 'list', isOrdered: true, items: [{ text: 'first', below: [] }, { text: 'second', below: [] }] },
    { kind: 'table', head: ['a', 'b'], rows: [['1 | 2', '']] }, { kind: 'code', text: '{\n\n  "a": 1 }' }, { kind: 'paragraph', text: 'End.' },
  ])
})

test('so is each kind of words, and a lone sign is left alone', () => {
  expect(spansOf('Set `a_b` to *x*, __always__; 2 * 3 * 4 and __ and `')).toEqual([
    { kind: 'text', text: 'Set ' }, { kind: 'code', text: 'a_b' }, { kind: 'text', text: ' to ' }, { kind: 'em', text: 'x' }, { kind: 'text', text: ', ' }, { kind: 'strong', text: 'always' }, { kind: 'text', text: '; 2 * 3 * 4 and __ and `' },
  ])
})

test('the whole manual is understood', () => {
  const blocks = blocksOf(manual())
  for (const [kind, least] of [['heading', 100], ['table', 40], ['list', 20], ['code', 30], ['paragraph', 80]] as const) expect([kind, blocks.filter((block) => block.kind === kind).length]).toEqual([kind, expect.toSatisfy((count: number) => count >= least)])
  for (const block of blocks) if (block.kind === 'table') for (const row of block.rows) expect([block.head, row.length]).toEqual([block.head, block.head.length])
  const texts = blocks.flatMap((block) => (block.kind === 'paragraph' || block.kind === 'heading' ? spansOf(block.text) : block.kind === 'table' ? block.rows.flat().flatMap(spansOf) : block.kind === 'list' ? block.items.flatMap(({ text, below }) => [text, ...below].flatMap(spansOf)) : []))
  expect(texts.filter(({ kind, text }) => kind === 'text' && /`|__|\{\{|^#|\*\w+\*/.test(text)).map(({ text }) => text)).toEqual([])
})
