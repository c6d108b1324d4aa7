import { expect, type Page, test } from '@playwright/test'
import { z } from 'zod'
import { askAs } from './ask-as.ts'
import { orderByCard, partAt, price, ship, signIn, stockUp } from './desk.ts'
import { expectAccessible } from './expect-accessible.ts'

// Journeys over many pages, one after the other: they share a buyer and so a cart, which no other file uses.
test.describe.configure({ timeout: 120_000 })

test('an order above the company’s limit waits for a colleague, who approves one and refuses another', async ({
  page,
  browser,
  baseURL,
}) => {
  const sku = await partAt(page, 12)
  await stockUp(page, sku, 10_000)
  await price(page, sku, '2000')
  await limitOrders(page, 'C-1001', '1000000')
  await signIn(page, 'workshop@acme.example')
  const approved = await orderByCard(page, sku, 600)
  await expect(page.getByText('Somebody else of your company has to approve it')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0)
  await expectAccessible(page)
  const refused = await orderByCard(page, sku, 700)

  const colleague = await (await browser.newContext({ ...(baseURL && { baseURL }) })).newPage()
  await signIn(colleague, 'buyer@acme.example', '/orders')
  const waiting = colleague.getByRole('list', { name: 'Orders that wait for your approval' })

  await test.step('the colleague finds and approves it', async () => {
    await colleague.goto('/orders')
    await expect(waiting).toContainText(approved)
    await expectAccessible(colleague)
    await waiting.getByRole('link', { name: approved }).click()
    await expect(colleague.getByText('This order waits for your approval')).toBeVisible()
    await expectAccessible(colleague)
    await colleague.getByRole('button', { name: 'Approve' }).click()
    await expect(colleague.getByText('Placed', { exact: true })).toBeVisible()
    await expect(colleague.getByRole('list', { name: 'History' })).toContainText('Approved')
  })

  await test.step('and refuses the other with a reason, which the buyer reads', async () => {
    await colleague.goto(`/orders/${refused}`)
    await colleague.getByRole('button', { name: 'Refuse' }).click()
    const dialog = colleague.getByRole('dialog')
    await dialog.getByLabel('Why').fill('Not this quarter')
    await expectAccessible(colleague)
    await dialog.getByRole('button', { name: 'Refuse the order' }).click()
    await expect(dialog).toHaveCount(0)
    await page.reload()
    await expect(page.getByText('Cancelled', { exact: true })).toBeVisible()
    await expect(page.getByRole('list', { name: 'History' })).toContainText('Not this quarter')
  })

  await test.step('neither waits any more', async () => {
    await colleague.goto('/orders')
    await expect(colleague.getByRole('heading', { level: 1, name: 'Orders' })).toBeVisible()
    await expect(waiting.getByText(approved)).toHaveCount(0)
    await expect(waiting.getByText(refused)).toHaveCount(0)
  })
  await colleague.context().close()
})

test('of an order that has left in part the rest is cancelled, and what came is asked to be returned', async ({
  page,
}) => {
  const sku = await partAt(page, 13)
  await stockUp(page, sku)
  await signIn(page, 'workshop@acme.example')
  const number = await orderByCard(page, sku, 5)
  await expect(page.getByRole('button', { name: 'Return', exact: true })).toHaveCount(0)
  await ship(page, number, 3)
  await page.reload()

  await test.step('the rest is cancelled, after being asked about once more', async () => {
    await page.getByRole('button', { name: 'Cancel the rest' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel what has not left' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.getByRole('list', { name: 'History' })).toContainText('The rest was cancelled')
    await expect(page.getByRole('columnheader', { name: 'Cancelled' })).toBeVisible()
    await expect(page.getByText('Shipped', { exact: true }).first()).toBeVisible()
  })

  await test.step('no more can be returned than came, and only with a reason', async () => {
    await page.getByRole('button', { name: 'Return', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await expect(dialog.getByText('of 3')).toBeInViewport({ ratio: 1 })
    await page.setViewportSize({ width: 1440, height: 900 })
    await dialog.getByLabel('Why').fill('Wrong thread')
    await dialog.getByRole('button', { name: 'Ask for the return' }).click()
    await expect(dialog.getByRole('alert')).toBeVisible()
    await dialog.getByLabel(`Pieces of ${sku} to return`).fill('2')
    await dialog.getByLabel('Why').fill('Wrong thread')
    await dialog.getByRole('button', { name: 'Ask for the return' }).click()
    await expect(dialog).toHaveCount(0)
    const returns = page.getByRole('list', { name: 'Returns' })
    await expect(returns).toContainText(`2 × ${sku}`)
    await expect(returns).toContainText('Waits for our answer')
  })

  await test.step('our answer stands there, and where to write the number', async () => {
    const find = 'query ($number: String!) { order(number: $number) { returns { id number } } }'
    const Found = z.object({
      order: z.object({ returns: z.tuple([z.object({ id: z.string(), number: z.string() })]) }),
    })
    const [asked] = (await askAs(page, 'sales', Found, find, { number })).order.returns
    const agree = 'mutation ($id: ID!) { approveReturn(id: $id, answer: "To gate 4") { userErrors { message } } }'
    const Done = z.object({ approveReturn: z.object({ userErrors: z.tuple([]) }) })
    await askAs(page, 'sales', Done, agree, { id: asked.id })
    await page.reload()
    await expect(page.getByText(`Write ${asked.number} on the parcel.`)).toBeVisible()
    await expect(page.getByText('Our answer: To gate 4')).toBeVisible()
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await expectAccessible(page)
  })
})

/** Orders of a company above this total wait for approval. */
async function limitOrders(page: Page, number: string, totalOver: string): Promise<void> {
  const find = 'query ($number: String!) { companies(query: $number, first: 1) { nodes { id } } }'
  const Companies = z.object({ companies: z.object({ nodes: z.tuple([z.object({ id: z.string() })]) }) })
  const { companies } = await askAs(page, 'sales', Companies, find, { number })
  const set = `mutation ($companyId: ID!, $totalOver: Decimal!) {
    setApprovalRule(companyId: $companyId, currency: "EUR", totalOver: $totalOver) { userErrors { message } } }`
  const Done = z.object({ setApprovalRule: z.object({ userErrors: z.tuple([]) }) })
  await askAs(page, 'sales', Done, set, { companyId: companies.nodes[0].id, totalOver })
}
