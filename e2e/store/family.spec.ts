import { expect, type Page, test } from '@playwright/test'
import { z } from 'zod'
import { askAs } from './ask-as.ts'

test('picking on one axis narrows the rows, disables impossible picks on the others and stays in the address', async ({
  page,
}) => {
  await openFamily(page)
  const status = page.getByRole('status').filter({ hasText: ' of ' })
  await expect(status).toHaveText(/^([\d,]+) of \1$/)

  const axis = page.getByRole('combobox', { name: /^Filter by/ }).first()
  const value = (await axis.getByRole('option').nth(1).innerText()).trim()
  await axis.selectOption(value)
  await expect(status).not.toHaveText(/^([\d,]+) of \1$/)
  const narrowed = await status.innerText()

  await page.reload()
  await expect(status).toHaveText(narrowed)
  await expect(axis).toHaveValue(value)

  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(status).toHaveText(/^([\d,]+) of \1$/)
  await expect(page).not.toHaveURL(/\?/)
})

test(
  'a family of over a thousand variants is all there: its last is reached by scrolling, heads in sight',
  { tag: '@phone' },
  async ({ page }) => {
    const slug = await growFamily(page)
    await page.goto(`/f/${slug}`)
    const table = page.getByRole('table')
    await expect(table).toBeVisible()
    const rows = Number(await table.getAttribute('aria-rowcount'))
    expect(rows).toBeGreaterThan(1000)
    await page.getByRole('region', { name: /^Variants of/ }).focus()
    await page.keyboard.press('End')
    await expect(table.locator(`tr[aria-rowindex="${rows}"]`)).toBeInViewport()
    await expect(page.getByRole('columnheader', { name: 'Part number' })).toBeInViewport()
    expect(await page.getByRole('row').count()).toBeLessThan(200)
  },
)

/** Gives a family all lengths of four sizes; those it has already stay. */
async function growFamily(page: Page): Promise<string> {
  const slug = 'hex-head-bolt-iso-4014'
  const Found = z.object({ family: z.object({ id: z.string() }) })
  const { family } = await askAs(page, 'catalog', Found, 'query Find($slug: String) { family(slug: $slug) { id } }', {
    slug,
  })
  const generate =
    'mutation Grow($input: GenerateVariantsInput!) { generateVariants(input: $input) { userErrors { message } } }'
  const Grown = z.object({ generateVariants: z.object({ userErrors: z.array(z.never()) }) })
  const axes = {
    material: ['Carbon steel'],
    finish: ['Plain'],
    thread_size: ['M8', 'M10', 'M12', 'M16'],
    length: Array.from({ length: 300 }, (_, index) => 201 + index),
    property_class: ['8.8'],
  }
  const input = {
    familyId: family.id,
    dryRun: false,
    axes: Object.entries(axes).map(([key, values]) => ({ key, values })),
    specs: { standard: 'ISO 4014' },
  }
  await askAs(page, 'catalog', Grown, generate, { input })
  return slug
}

async function openFamily(page: Page): Promise<void> {
  await page.goto('/c/hex-head-screws')
  await page.getByRole('row').nth(1).getByRole('link').last().click()
  await expect(page).toHaveURL(/\/f\//)
  await expect(page.getByRole('heading', { name: 'Variants', exact: true })).toBeVisible()
}
