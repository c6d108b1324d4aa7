import { expect, test } from 'vitest'
import { formsOf } from './stem.ts'

test.each([
  ['taper', 'tapered'],
  ['flange', 'flanged'],
  ['slot', 'slotted'],
  ['groove', 'grooving'],
  ['clinches', 'clinching'],
])('%s and %s are said of each other', (word, participle) => {
  expect(formsOf(word)).toContain(participle)
  expect(formsOf(participle)).toContain(word.replace(/es$/, ''))
})

test('what is short or no word has no forms', () => {
  expect(['led', 'ring', 'm12', 'o-ring', ''].map(formsOf)).toEqual([
    [],
    ['r', 're'].filter((form) => form.length > 2),
    [],
    [],
    [],
  ])
})
