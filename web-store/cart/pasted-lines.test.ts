import { expect, test } from 'vitest'
import { readPastedLines } from './pasted-lines.ts'

test.each([
  ['HHS-M8X40-88\t100', 'HHS-M8X40-88', 100],
  ['HHS-M8X40-88;100', 'HHS-M8X40-88', 100],
  ['HHS-M8X40-88, 1,000 pcs', 'HHS-M8X40-88', 1000],
  ['HHS-M8X40-88 x10', 'HHS-M8X40-88', 10],
  ['25 x HHS-M8X40-88', 'HHS-M8X40-88', 25],
  ['"AB 12/3"\t5', 'AB 12/3', 5],
  ['HHS-M8X40-88', 'HHS-M8X40-88', 1],
])('%s is read', (text, sku, quantity) => {
  expect(readPastedLines(text)).toEqual([{ text: text.trim(), sku, quantity, problem: null }])
})

test('no line is lost: what can’t be read says why', () => {
  const lines = readPastedLines('A 1\n\n  B 2.5\r\nC 0\n')
  expect(lines.map(({ sku, problem }) => [sku, problem])).toEqual([
    ['A', null],
    ['B', '“2.5” is no number of pieces.'],
    ['C', '“0” is no number of pieces.'],
  ])
})

test('what is above 500 lines is named, not dropped', () => {
  const lines = readPastedLines('A 1\n'.repeat(501))
  expect(lines).toHaveLength(501)
  expect(lines.at(-1)?.problem).toBe('At most 500 lines at once.')
})
