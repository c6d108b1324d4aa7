import { expect, it } from 'vitest'

import { readCell } from './read-cells.ts'
import type { AttributeType } from './rows.ts'

it.each<[unknown, AttributeType | undefined, unknown]>([
  ['24', 'NUMBER', 24],
  ['-0.5', 'NUMBER', -0.5],
  ['24 V', 'NUMBER', '24 V'],
  ['1e400', 'NUMBER', '1e400'],
  ['24', 'TEXT', '24'],
  ['1', 'SELECT', '1'],
  ['Yes', 'BOOLEAN', true],
  ['0', 'BOOLEAN', false],
  ['perhaps', 'BOOLEAN', 'perhaps'],
  ['A | B', 'MULTI_SELECT', ['A', 'B']],
  ['[4.5, 36]', 'RANGE', [4.5, 36]],
  ['4.5-36 V', 'RANGE', '4.5-36 V'],
  ['24', undefined, '24'],
  [true, 'BOOLEAN', true],
])('reads %j of %s as %j', (cell, type, expected) => {
  expect(readCell(cell, type)).toEqual(expected)
})
