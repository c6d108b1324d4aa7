import { expect, test as base, type APIRequestContext, type Page } from '@playwright/test'
import { accessTokenOf, gateway } from '../access-tokens.ts'
import { fillSignIn } from '../fill-sign-in.ts'

/** A journey through the admin instead of the store. */
export const test = base.extend({
  baseURL: async ({}, use) => use(process.env.ADMIN_URL ?? 'http://127.0.0.1:3001'),
})

export { expect }

/** Stands on `path` as one of the seeded staff, with all that this file has written in sight. */
export async function signIn(page: Page, path = '/products', email = 'catalog@tensile.example'): Promise<void> {
  const url = process.env.ADMIN_URL ?? 'http://127.0.0.1:3001'
  await page
    .context()
    .addCookies([
      { name: 'admin_session', value: await accessTokenOf(email), url },
      ...(lastWrite ? [{ name: 'admin_consistency', value: lastWrite, url }] : []),
    ])
  await page.goto(path)
  await taken(page)
}

/**
 * The page's scripts answer from here on; what is pressed or chosen before is lost. A page that is still loading has no
 * controls: it comes after the load event, too, in place of the bars that stand for it.
 */
async function taken(page: Page): Promise<void> {
  const areAllTaken = `!document.querySelector('main [role="status"][aria-label="Loading"]') &&
    [...document.querySelectorAll('main :is(a, button, input, select)')]
      .every((control) => Object.keys(control).some((key) => key.startsWith('__reactProps')))`
  await expect.poll(() => page.evaluate(areAllTaken)).toBe(true)
  await page.evaluate('new Promise(requestAnimationFrame)')
}

/** Signs in as a person does. */
export async function signInByForm(page: Page, path = '/products', email = 'catalog@tensile.example'): Promise<void> {
  await page.goto(`/login?${new URLSearchParams({ next: path })}`)
  await fillSignIn(page, email)
  await page.waitForURL((url) => url.pathname + url.search === path)
}

export type Ask = <Data>(query: string, variables?: Record<string, unknown>) => Promise<Data>

/** Asks the gateway directly, as the catalog manager: to prepare a journey and to clean up after it. */
export function asManager(request: APIRequestContext): Ask {
  return askAs(request, 'catalog@tensile.example')
}

let lastWrite: string | undefined

/** Asks the gateway directly, as one of the seeded people. */
export function askAs(request: APIRequestContext, email: string): Ask {
  return async <Data>(query: string, variables: Record<string, unknown> = {}) => {
    const headers = { authorization: `Bearer ${await accessTokenOf(email)}` }
    const answer = await request.post(new URL('/graphql', gateway).href, { headers, data: { query, variables } })
    lastWrite = answer.headers()['x-consistency-token'] ?? lastWrite
    const body: unknown = await answer.json()
    expectData<Data>(body)
    return body.data
  }
}

function expectData<Data>(answer: unknown): asserts answer is { data: Data } {
  expect(answer).not.toHaveProperty('errors')
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
