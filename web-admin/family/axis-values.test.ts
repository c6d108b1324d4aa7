import { expect, test } from 'vitest'
import { axisValues } from './axis-values.ts'

test('reads values one a line or parted by semicolons, each once', () => {
  expect(axisValues('NUMBER', '10; 12\n12\n1/2 in; 0,5 mm')).toEqual([10, 12, '1/2 in', '0,5 mm'])
  expect(axisValues('SELECT', 'M8\nM10\n')).toEqual(['M8', 'M10'])
  expect(axisValues('BOOLEAN', 'yes; no')).toEqual([true, false])
})
