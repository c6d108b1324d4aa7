import { expect, type Page } from '@playwright/test'
import { z } from 'zod'
import { accessTokenOf } from '../access-tokens.ts'
import { fillSignIn } from '../fill-sign-in.ts'
import { askAs } from './ask-as.ts'

const Errors = z.array(z.object({ message: z.string() })).max(0)
const Skus = z.object({ products: z.object({ nodes: z.array(z.object({ sku: z.string() })) }) })
const Warehouses = z.object({ warehouses: z.array(z.object({ code: z.string() })) })
const Lists = z.object({ priceLists: z.object({ nodes: z.array(z.object({ id: z.string(), name: z.string() })) }) })

/** A part of the demo catalog, another one for each place. */
export async function partAt(page: Page, place: number): Promise<string> {
  const query = 'query ($first: Int) { products(first: $first) { nodes { sku } } }'
  const { products } = await askAs(page, 'sales', Skus, query, { first: place + 1 })
  return z.string().parse(products.nodes[place]?.sku)
}

/** Puts so many pieces of it on a shelf. */
export async function stockUp(page: Page, sku: string, pieces = 1000): Promise<void> {
  const { warehouses } = await askAs(page, 'warehouse', Warehouses, '{ warehouses { code } }')
  const warehouse = warehouses[0]?.code ?? (await openWarehouse(page))
  const set = `mutation ($input: AdjustInventoryInput!) { adjustInventory(input: $input) { userErrors { message } } }`
  const shape = z.object({ adjustInventory: z.object({ userErrors: Errors }) })
  await askAs(page, 'warehouse', shape, set, { input: { sku, warehouse, set: pieces, reason: 'counted' } })
}

/** Sells it in these quantities only. */
export async function sellBy(page: Page, sku: string, minOrderQuantity: number, orderMultiple: number): Promise<void> {
  const set = `mutation ($input: SetSalesTermsInput!) { setSalesTerms(input: $input) { userErrors { message } } }`
  const shape = z.object({ setSalesTerms: z.object({ userErrors: Errors }) })
  await askAs(page, 'sales', shape, set, { input: { entries: [{ sku, minOrderQuantity, orderMultiple }] } })
}

/** Everyone pays so much for a piece of it from now on, those with a contract too. */
export async function price(page: Page, sku: string, unit: string): Promise<void> {
  const { priceLists } = await askAs(page, 'sales', Lists, '{ priceLists(first: 50) { nodes { id name } } }')
  const set = `mutation ($input: SetPricesInput!) { setPrices(input: $input) { userErrors { message } } }`
  const shape = z.object({ setPrices: z.object({ userErrors: Errors }) })
  const euro = priceLists.nodes.filter(({ name }) => /^(List prices|Contract)/.test(name))
  for (const { id } of euro) {
    await askAs(page, 'sales', shape, set, { input: { priceListId: id, entries: [{ sku, unit }] } })
  }
}

/** Is one of the demo's buyers from here on, and stands on `next`. */
export async function signIn(page: Page, email: string, next?: string): Promise<void> {
  const url = process.env.STORE_URL ?? 'http://127.0.0.1:3000'
  await page.context().addCookies([{ name: 'store_session', value: await accessTokenOf(email), url }])
  if (next) await page.goto(next)
}

/** Signs in as a person does, which makes the guest's cart the buyer's. */
export async function signInByForm(page: Page, email: string, next = '/'): Promise<void> {
  await page.goto(`/login?next=${encodeURIComponent(next)}`)
  await fillSignIn(page, email)
  await expect(page.getByRole('button', { name: /^Sign out/ })).toBeVisible()
}

/** Adds it on its own page. */
export async function addToCart(page: Page, sku: string, quantity: number): Promise<void> {
  await page.goto(`/p/${encodeURIComponent(sku)}`)
  await page.getByLabel('Quantity').fill(String(quantity))
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await expect(page.getByText(`Added ${quantity} × ${sku}`)).toBeVisible()
}

/** From the cart to the filled-in checkout. */
export async function goToCheckout(page: Page): Promise<void> {
  await page.goto('/cart')
  await page.getByRole('button', { name: 'Checkout' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Checkout' })).toBeVisible()
  const email = page.getByLabel('E-mail')
  if (await email.isVisible()) await email.fill('guest@example.com')
  await page.getByLabel('Name', { exact: true }).or(page.getByLabel(/^Name/)).first().fill('Ines Keil')
  await page.getByLabel(/^Street and number/).fill('Werkstrasse 1')
  await page.getByLabel(/^Postal code/).fill('80331')
  await page.getByLabel(/^City/).fill('Munich')
}

/** Orders what is in the checkout, paid by one of the test cards, and stays on the order's page. */
export async function payBy(page: Page, method: string, card: string): Promise<void> {
  await page.getByLabel(method).check()
  await page.getByRole('combobox', { name: 'Card', exact: true }).selectOption(card)
  await page.getByRole('button', { name: /^Order for/ }).click()
  await expect(page).toHaveURL(/\/orders\/\d{4}-\d+$/)
}

/** Orders so many pieces of it by card, as whoever is signed in, and stays on the order's page. Returns its number. */
export async function orderByCard(page: Page, sku: string, quantity: number): Promise<string> {
  await emptyCart(page)
  await addToCart(page, sku, quantity)
  await goToCheckout(page)
  await payBy(page, 'Card (Stripe)', 'Test card, approved')
  const heading = page.getByRole('heading', { level: 1, name: /^Order \d{4}-\d+$/ })
  return (await heading.innerText()).replace('Order ', '')
}

/** Sends pieces of an order on their way, as the warehouse; without `pieces` all that are left. */
export async function ship(page: Page, number: string, pieces?: number): Promise<void> {
  const query = 'query ($number: String!) { order(number: $number) { lines { id } } warehouses { code } }'
  const shape = z.object({ order: z.object({ lines: z.array(z.object({ id: z.string() })) }), ...Warehouses.shape })
  const { order, warehouses } = await askAs(page, 'warehouse', shape, query, { number })
  const lines = pieces === undefined ? null : [{ lineId: order.lines[0]?.id, quantity: pieces }]
  const input = { number, warehouse: warehouses[0]?.code, carrier: 'DHL', lines }
  const send = 'mutation ($input: ShipOrderInput!) { shipOrder(input: $input) { userErrors { message } } }'
  await askAs(page, 'warehouse', z.object({ shipOrder: z.object({ userErrors: Errors }) }), send, { input })
}

/** Takes everything out of the cart of who is signed in. */
export async function emptyCart(page: Page): Promise<void> {
  await page.goto('/cart')
  const remove = page.getByRole('button', { name: /^Remove / })
  for (let left = await remove.count(); left > 0; left--) {
    await remove.first().click()
    await expect(remove).toHaveCount(left - 1)
  }
}

async function openWarehouse(page: Page): Promise<string> {
  const create = `mutation ($input: CreateWarehouseInput!) { createWarehouse(input: $input) { userErrors { message } } }`
  const shape = z.object({ createWarehouse: z.object({ userErrors: Errors }) })
  await askAs(page, 'admin', shape, create, { input: { code: 'HAM', name: 'Hamburg' } })
  return 'HAM'
}
