import { expect, test } from 'vitest'
import { countFacets, type FacetGroup } from './facet-count.ts'
import type { FacetDefinition, FacetValue } from './facet.repository.ts'

const definition = (id: string, key: string, label = key): FacetDefinition => ({
  id,
  key,
  label,
  type: 'SELECT',
  unit: null,
})
const definitions = new Map(
  [definition('1', 'colour'), definition('2', 'feature'), definition('3', 'colour', 'Color')].map((one) => [
    one.id,
    one,
  ]),
)
const texts: [string, string][] = [
  ['1', 'red'],
  ['1', 'blue'],
  ['2', 'fanless'],
  ['2', 'modular'],
  ['3', 'red'],
]
const [red, blue, fanless, modular, otherRed] = [1, 2, 3, 4, 5]
const valueOf = (id: number): FacetValue | undefined => {
  const [definitionId, text] = texts[id - 1] ?? []
  return definitionId && text ? { id, definitionId, text, number: null, numberMax: null } : undefined
}
/** `values` of the products one behind the other, negative for a further one of the same attribute. */
const group = (failed: string | null, products: number, values: number[]): FacetGroup => {
  const ids = Int32Array.from(new Set(values.map(Math.abs)))
  const often = (sign: 1 | -1) => ids.map((id) => values.filter((value) => value === sign * id).length)
  return { failed, products, ids, first: often(1), further: often(-1) }
}
const counted = (groups: FacetGroup[]) =>
  Object.fromEntries(
    countFacets(groups, valueOf, definitions).map(({ key, label, missing, values }) => [
      key,
      { label, missing, values: Object.fromEntries(values.map(({ text, count }) => [text, count])) },
    ]),
  )

test('a product with several values of an attribute counts for each, and misses none', () => {
  expect(counted([group(null, 3, [red, fanless, -modular, red, fanless, blue])])).toEqual({
    colour: { label: 'colour', missing: 0, values: { red: 2, blue: 1 } },
    feature: { label: 'feature', missing: 1, values: { fanless: 2, modular: 1 } },
  })
})

test('products that an attribute’s own filter keeps away count for it, and for no other', () => {
  expect(counted([group(null, 1, [red, fanless]), group('colour', 4, [blue, fanless, blue, modular, blue])])).toEqual({
    colour: { label: 'colour', missing: 1, values: { red: 1, blue: 3 } },
    feature: { label: 'feature', missing: 0, values: { fanless: 1 } },
  })
})

test('definitions with the same key are one facet, named as most of the products have it', () => {
  expect(counted([group(null, 4, [red, otherRed, otherRed, blue])])).toEqual({
    colour: { label: 'colour', missing: 0, values: { red: 3, blue: 1 } },
  })
  expect(counted([group(null, 3, [red, otherRed, otherRed])])).toMatchObject({ colour: { label: 'Color' } })
})

test('a value that is not known is left out', () => {
  expect(counted([group(null, 1, [99])])).toEqual({})
  expect(counted([])).toEqual({})
})
