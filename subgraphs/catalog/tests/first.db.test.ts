import { testDatabase } from '@tensile/local-stack/test-database'
import { afterAll, expect, test } from 'vitest'
import { openCatalog } from './catalog.ts'

const { ask, close } = openCatalog(await testDatabase())
afterAll(close)

test('a category with attributes, a family, a product', async () => {
  const { createCategory: a } = await ask('mutation { createCategory(input: { name: "Fasteners", level: CLUSTER }) { category { id path slug } userErrors { path code message } } }')
  expect(a).toMatchObject({ userErrors: [], category: { slug: 'fasteners' } })
  const { createCategory: b } = await ask('mutation($p: ID) { createCategory(input: { name: "Hex Bolts", level: LEAF, parentId: $p }) { category { id path ancestors { name } } userErrors { path code message } } }', { p: a.category.id })
  expect(b.category.ancestors).toEqual([{ name: 'Fasteners' }])
  const { defineAttribute: c } = await ask('mutation($i: DefineAttributeInput!) { defineAttribute(input: $i) { attribute { id unit min owner { ... on Category { name } } } userErrors { path code message details } } }', { i: { ownerId: a.category.id, key: 'length', label: 'Length', type: 'NUMBER', unit: 'mm', min: 1, required: true, variantDefining: true, filterable: true } })
  expect(c.userErrors).toEqual([])
  const { createFamily: f } = await ask('mutation($c: ID!) { createFamily(input: { categoryId: $c, name: "ISO 4017", code: "HB" }) { family { id variantAxes { key } } userErrors { path code message } } }', { c: b.category.id })
  expect(f).toMatchObject({ userErrors: [], family: { variantAxes: [{ key: 'length' }] } })
  const { createProduct: p } = await ask('mutation($f: ID!) { createProduct(input: { familyId: $f, name: "Bolt", specs: { length: "1 1/2 in" } }) { product { id sku specs { key value unit display entered canonical definedBy { ... on Category { name } } } } userErrors { path code message } } }', { f: f.family.id })
  expect(p).toMatchObject({ userErrors: [], product: { sku: 'HB-38.1', specs: [{ value: 38.1, display: '38.1 mm', entered: '1 1/2 in', definedBy: { name: 'Fasteners' } }] } })
  const { products } = await ask('{ products(filter: [{ key: "length", min: "1 in" }], sort: { by: SPEC, specKey: "length" }) { totalCount nodes { sku } } }')
  expect(products).toEqual({ totalCount: 1, nodes: [{ sku: 'HB-38.1' }] })
})
