import { expect, test as base, type APIRequestContext, type Page } from '@playwright/test'

const gateway = process.env.GATEWAY_URL ?? 'http://127.0.0.1:4000'
const password = 'tensile-demo'

/** A journey through the admin instead of the store. */
export const test = base.extend({
  baseURL: async ({}, use) => use(process.env.ADMIN_URL ?? 'http://127.0.0.1:3001'),
})

export { expect }

/** Signs one of the seeded staff in and stands on `path`. */
export async function signIn(page: Page, path = '/products', email = 'catalog@tensile.example'): Promise<void> {
  await page.goto(`/login?${new URLSearchParams({ next: path })}`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname + url.search === path)
}

export type Ask = <Data>(query: string, variables?: Record<string, unknown>) => Promise<Data>

/** Asks the gateway directly, as the catalog manager: to prepare a journey and to clean up after it. */
export async function asManager(request: APIRequestContext): Promise<Ask> {
  return askAs(request, 'catalog@tensile.example')
}

/** Asks the gateway directly, as one of the seeded people. */
export async function askAs(request: APIRequestContext, email: string): Promise<Ask> {
  const credentials = { email, password }
  const tokens: unknown = await (await request.post(new URL('/auth/login', gateway).href, { data: credentials })).json()
  expect(tokens).toHaveProperty('accessToken')
  const authorization = `Bearer ${textAt(tokens, 'accessToken')}`
  return async <Data>(query: string, variables: Record<string, unknown> = {}) => {
    const options = { headers: { authorization }, data: { query, variables } }
    const answer: unknown = await (await request.post(new URL('/graphql', gateway).href, options)).json()
    expectData<Data>(answer)
    return answer.data
  }
}

function expectData<Data>(answer: unknown): asserts answer is { data: Data } {
  expect(answer).not.toHaveProperty('errors')
}

function textAt(value: unknown, key: string): string {
  return typeof value === 'object' && value !== null
    ? String(Object.entries(value).find(([name]) => name === key)?.[1])
    : ''
}

export type Screw = { id: string; sku: string; version: number; specs: { key: string; value: unknown }[] }

/** A product of its own for one journey: a copy of a seeded hex head screw with a length that no other has. */
export async function makeScrew(ask: Ask, length: number): Promise<Screw> {
  const { category } = await ask<{ category: { families: { nodes: { id: string; products: { nodes: Screw[] } }[] } } }>(
    `{ category(slug: "hex-head-screws") { families(first: 1) { nodes { id products(first: 1) { nodes { ${screwFields} } } } } } }`,
  )
  const family = category.families.nodes[0]
  const model = family?.products.nodes[0]
  const specs = { ...Object.fromEntries(model?.specs.map(({ key, value }) => [key, value]) ?? []), length }
  const { createProduct } = await ask<{ createProduct: { product: Screw | null; userErrors: unknown[] } }>(
    `mutation ($input: ProductInput!) { createProduct(input: $input) { product { ${screwFields} } userErrors { message } } }`,
    { input: { familyId: family?.id, name: `Screw of a journey, ${length} mm`, specs } },
  )
  expect(createProduct.userErrors).toEqual([])
  if (!createProduct.product) throw new Error('The catalog made no product.')
  return createProduct.product
}

/** Takes a journey's product away again. */
export async function removeProduct(ask: Ask, id: string): Promise<void> {
  await ask('mutation ($id: ID!) { deleteProduct(id: $id) { deletedId } }', { id })
}

const screwFields = 'id sku version specs { key value }'
