import type { openCatalog } from './catalog.ts'

type Ask = ReturnType<typeof openCatalog>['ask']

/** Commands of the catalog, each refused answer thrown: for tests that need something to stand on. */
export const builder = (ask: Ask) => ({
  async category(
    name: string,
    level: 'CLUSTER' | 'NODE' | 'LEAF',
    parentId?: string,
  ): Promise<{ id: string; path: string; version: number }> {
    const { createCategory } = await ask(
      `mutation ($input: CreateCategoryInput!) { createCategory(input: $input) { category { id path version } userErrors { code message } } }`,
      { input: { name, level, parentId } },
    )
    return accepted(createCategory).category
  },
  async attribute(ownerId: string, key: string, definition: object): Promise<{ id: string; version: number }> {
    const { defineAttribute } = await ask(
      `mutation ($input: DefineAttributeInput!) { defineAttribute(input: $input) { attribute { id version } userErrors { code message } } }`,
      { input: { ownerId, key, label: key, filterable: true, ...definition } },
    )
    return accepted(defineAttribute).attribute
  },
  async family(categoryId: string, name: string, code: string): Promise<{ id: string; version: number }> {
    const { createFamily } = await ask(
      `mutation ($input: CreateFamilyInput!) { createFamily(input: $input) { family { id version } userErrors { code message } } }`,
      { input: { categoryId, name, code } },
    )
    return accepted(createFamily).family
  },
  async product(
    familyId: string,
    specs: object,
    rest: object = {},
  ): Promise<{ id: string; sku: string; version: number }> {
    const { createProduct } = await ask(
      `mutation ($input: ProductInput!) { createProduct(input: $input) { product { id sku version } userErrors { path code message } } }`,
      { input: { familyId, name: 'Product', specs, ...rest } },
    )
    return accepted(createProduct).product
  },
})

function accepted<Payload extends { userErrors: unknown[] }>(payload: Payload): Payload {
  if (payload.userErrors.length > 0) throw new Error(JSON.stringify(payload.userErrors))
  return payload
}

/** Fasteners > Screws > Hex Head Screws with the family ISO 4017, as the trade specifies them. */
export async function fasteners(ask: Ask) {
  const make = builder(ask)
  const cluster = await make.category('Fasteners', 'CLUSTER')
  const node = await make.category('Screws', 'NODE', cluster.id)
  const leaf = await make.category('Hex Head Screws', 'LEAF', node.id)
  const material = await make.attribute(cluster.id, 'material', {
    type: 'SELECT',
    options: ['Steel', 'A2', 'A4'],
    variantDefining: true,
  })
  const thread = await make.attribute(node.id, 'thread_size', {
    type: 'TEXT',
    pattern: '^M[0-9.]+(x[0-9.]+)?$',
    required: true,
    variantDefining: true,
  })
  const length = await make.attribute(node.id, 'length', {
    type: 'NUMBER',
    unit: 'mm',
    min: 2,
    max: 500,
    required: true,
    variantDefining: true,
  })
  const heads = await make.attribute(leaf.id, 'washers', { type: 'NUMBER', integer: true })
  const range = await make.attribute(leaf.id, 'temperature', { type: 'RANGE', unit: 'Cel', min: -273.15 })
  const coated = await make.attribute(leaf.id, 'coated', { type: 'BOOLEAN' })
  const marks = await make.attribute(leaf.id, 'marks', { type: 'MULTI_SELECT', options: ['CE', 'UL', 'CSA'] })
  const family = await make.family(leaf.id, 'ISO 4017', 'HB4017')
  return { make, cluster, node, leaf, family, definitions: { material, thread, length, heads, range, coated, marks } }
}
