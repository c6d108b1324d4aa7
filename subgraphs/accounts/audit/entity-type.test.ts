import { toGlobalId } from '@tensile/relay'
import { expect, test } from 'vitest'
import { entityOf, globalIdOf, tablesOf } from './entity-type.ts'

test('a type and its table find each other', () => {
  expect(tablesOf('AttributeDefinition')).toContain('catalog.attribute_definition')
  expect(globalIdOf('catalog.attribute_definition', '7')).toBe(toGlobalId('AttributeDefinition', 7))
})

test('a table stays itself', () => expect(tablesOf('catalog.product')).toEqual(['catalog.product']))

test('a global id names its table, other text is a row id', () => {
  expect(entityOf(toGlobalId('Product', 5))).toMatchObject({ rowId: '5' })
  expect(entityOf(toGlobalId('Product', 5)).tables).toContain('catalog.product')
  expect(entityOf('0b6f1b0e-7d6c-4f3e-9b43-1f1f5a6f2a11')).toEqual({ rowId: '0b6f1b0e-7d6c-4f3e-9b43-1f1f5a6f2a11' })
})
