import { expect, type Page, test } from '@playwright/test'
import { column } from './column.ts'
import { expectAccessible } from './expect-accessible.ts'

test('a query is read: its parts are chips, each taken away by a key or click and brought back by the back button', async ({
  page,
}) => {
  await search(page, 'M8x40 hex head')
  await expect(page).toHaveURL('/search?q=M8x40+hex+head')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Results for “M8x40 hex head”')
  await expect(conditions(page)).toContainText(['“hex”', '“head”'])
  const narrow = await total(page)
  expect(narrow).toBeGreaterThan(0)
  await expectAccessible(page)

  await conditions(page).getByRole('link').first().press('Enter')
  await expect(page).not.toHaveURL(/M8x40/)
  await expect(page.getByRole('list', { name: 'Search conditions' })).toBeFocused()
  await expect(conditions(page)).not.toContainText(['M8x40'])
  expect(await total(page)).toBeGreaterThan(narrow)
  await page.goBack()
  await expect(box(page)).toHaveValue('M8x40 hex head')
  await expect.poll(() => total(page)).toBe(narrow)
})

test('words stand on their chips as they were typed', async ({ page }) => {
  await search(page, 'M8x40 HEX Head')
  await expect(conditions(page)).toContainText(['“HEX”', '“Head”'])
})

test('a list never scrolls sideways on a phone, and each value is named', { tag: '@phone' }, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const path of ['/c/hex-head-screws', '/search?q=hex', '/search?q=hex&group=family', '/search?q=M13+hex+screw']) {
    await page.goto(path)
    await expect(page.getByRole('rowheader').first()).toBeVisible()
    const hidden = page.locator('[role=region]').evaluate((box) => box.scrollWidth - box.clientWidth)
    expect(await hidden, path).toBe(0)
  }
  await page.goto('/c/hex-head-screws?sort=spec:length:desc')
  const cell = page.getByRole('row').nth(1).locator('[data-label="Length mm"]')
  await expect(cell).toBeInViewport()
  expect(await cell.evaluate((cell) => getComputedStyle(cell, '::before').content)).toBe('"Length mm"')
})

test('bounds hold where there is one unit alone', async ({ page }) => {
  await page.goto('/search?q=o-ring')
  const all = await total(page)
  await page.getByRole('textbox', { name: 'Hardness from', exact: true }).fill('80')
  await page.getByRole('textbox', { name: 'Hardness from', exact: true }).press('Enter')
  await expect(conditions(page).last()).toContainText('Hardness ≥ 80')
  await expect.poll(() => total(page)).toBeLessThan(all)
})

test('a value takes the place of bounds on the same facet', async ({ page }) => {
  await page.goto('/c/hex-head-screws?f.length.min=1000')
  await expect(page.getByRole('heading', { name: 'No product meets all of this' })).toBeVisible()
  await page.goto('/c/hex-head-screws?f.length.min=20&f.length.max=30')
  const told = await choose(page, 'Length', 0)
  await expect(page).toHaveURL(/f\.length=[\d.]+$/)
  await expect.poll(() => total(page)).toBe(told)
})

test(
  'facets narrow: counts come true, choices add up, the address brings all of it back',
  { tag: '@phone' },
  async ({ page }) => {
    await page.goto('/c/socket-head-cap-screws')
    await expect(page.getByRole('rowheader').first()).toBeVisible()
    const all = await total(page)
    const [first, second] = await test.step('two values of one facet hold either', async () => {
      const one = await choose(page, 'Property class', 0)
      await expect.poll(() => total(page)).toBe(one)
      expect(one).toBeLessThan(all)
      // A facet's own choice does not shrink it: the others are still there to be added.
      const other = await choose(page, 'Property class', 1)
      await expect.poll(() => total(page)).toBe(one + other)
      return [one, other]
    })

    await test.step('bounds hold in any unit', async () => {
      await filters(page)
      await page.getByRole('textbox', { name: 'Length from', exact: true }).fill('1')
      await page.getByRole('combobox', { name: 'Unit of Length', exact: true }).selectOption('in')
      await page.getByRole('textbox', { name: 'Length from', exact: true }).press('Enter')
      await expect(conditions(page)).toContainText(['Length ≥ 1 in'])
      await expect(page.getByRole('textbox', { name: 'Length from', exact: true })).toBeFocused()
      await expect.poll(() => total(page)).toBeLessThan(first + second)
      const lengths = await column(page, 'Length')
      expect(lengths.length).toBeGreaterThan(0)
      expect(Math.min(...lengths)).toBeGreaterThanOrEqual(25.4)
    })

    await test.step('the address alone shows the same', async () => {
      const rows = await page.getByRole('rowheader').allInnerTexts()
      const chips = await conditions(page).allInnerTexts()
      await page.goto(page.url())
      await expect(page.getByRole('rowheader')).toHaveText(rows)
      await expect(conditions(page)).toHaveText(chips)
      await expectAccessible(page)
    })

    await test.step('one is cleared, then all', async () => {
      await filters(page)
      await page.getByRole('link', { name: 'Clear Length', exact: true }).click()
      await expect.poll(() => total(page)).toBe(first + second)
      await page.getByRole('link', { name: 'Clear filters' }).click()
      await expect.poll(() => total(page)).toBe(all)
    })
  },
)

test('a long facet is searched, and what is chosen stands first', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/c/fasteners-fixings')
  await filters(page)
  await page.getByRole('button', { name: /^All \d+ of Thread size$/ }).click()
  await page.getByRole('searchbox', { name: 'Search in Thread size' }).fill('m10')
  const values = page.getByRole('list', { name: 'Thread size', exact: true }).getByRole('link')
  await expect(values.first()).toContainText(/^M10/)
  await values.first().click()
  await expect(conditions(page)).toContainText([/^Thread size M10/])
  await expect(values.first()).toHaveAttribute('aria-current', 'true')
})

test('a category is searched by itself', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/c/hex-head-screws')
  await filters(page)
  await page.getByRole('searchbox', { name: 'Search in this category' }).fill('10.9')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/c/hex-head-screws?q=10.9')
  await expect(page.getByRole('rowheader').first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Remove 10.9' })).toBeVisible()
})

test('what is found can be seen by family, with how many variants fit', async ({ page }) => {
  await search(page, 'hex head screw')
  const products = await total(page)
  await page.getByRole('link', { name: 'List of: Families' }).click()
  await expect(page).toHaveURL(/group=family/)
  await expect(page.getByText(/of [\d,]+ families/).first()).toBeVisible()
  const matching = await column(page, 'Matching variants')
  expect(matching.every((count) => count > 0 && count <= products)).toBe(true)
  await expectAccessible(page)
  await page.getByRole('rowheader').first().getByRole('link').click()
  await expect(page).toHaveURL(/\/f\//)
})

test('a part that is not made: no silent near miss, but what differs and which condition to drop', async ({ page }) => {
  await search(page, 'M13 hex head screw')
  await expect(page.getByRole('heading', { name: 'No product meets all of this' })).toBeVisible()
  await expect(page.getByRole('table', { name: /^The nearest products/ })).toBeVisible()
  await expect(page.getByRole('cell', { name: /M13/ }).first()).toBeVisible()
  await expectAccessible(page)
  const way = page.getByRole('link', { name: /^Without M13/ })
  const promised = Number((await way.innerText()).replaceAll(',', '').match(/(\d+) products/)?.[1])
  await way.click()
  await expect.poll(() => total(page)).toBe(promised)
})

test('a misspelt word is corrected, and the page says so', async ({ page }) => {
  await search(page, 'stainles screw')
  await expect(page.getByText(/^Nothing holds “stainles screw”/)).toBeVisible()
  await expect(page.getByRole('rowheader').first()).toBeVisible()
})

test('a filter that can’t be read is named, and the query stays', async ({ page }) => {
  await page.goto('/search?q=screw&f.length.min=long')
  await expect(page.getByRole('alert').filter({ hasText: 'can\'t be read as a value of "length"' })).toBeVisible()
  await expect(box(page)).toHaveValue('screw')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Without filters' }).click()
  await expect(page.getByRole('rowheader').first()).toBeVisible()
})

const hostile = [
  `'; drop table product; -- " \\ % _ & | ! ( ) : * <->`,
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '\u0000\u202Eneddih\u{1F529} 𝔐𝟙𝟚',
  'm8 '.repeat(160),
]
for (const [index, query] of hostile.entries()) {
  test(`a hostile query is only a query (${index + 1})`, async ({ page }) => {
    page.on('dialog', () => expect('a script of the query').toBe('not run'))
    const response = await page.goto(
      `/search?${new URLSearchParams({ q: query, sort: query, after: query, 'f.x': query })}`,
    )
    expect(response?.status()).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const answer = await page.goto(`/search?${new URLSearchParams({ q: query })}`)
    expect(answer?.status()).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page)
  })
}

test('a query longer than the search takes is refused in words', async ({ page }) => {
  await page.goto(`/search?q=${'screw '.repeat(200)}`)
  await expect(page.getByRole('alert').filter({ hasText: 'at most 500 characters' })).toBeVisible()
})

test('pages and sorts without scripts', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })
  const page = await context.newPage()
  await page.goto('/')
  await box(page).fill('hex head screw')
  await box(page).press('Enter')
  await expect(page).toHaveURL('/search?q=hex+head+screw')
  await expect(page.getByText(/^1–24 of/).first()).toBeVisible()
  await page.getByRole('link', { name: 'Next' }).first().click()
  await expect(page.getByText(/^25–\d+ of/).first()).toBeVisible()
  await page.getByRole('columnheader', { name: 'Part number' }).getByRole('link').click()
  await expect(page.getByRole('columnheader', { name: 'Part number' })).toHaveAttribute('aria-sort', 'ascending')
  await context.close()
})

async function search(page: Page, query: string): Promise<void> {
  await page.goto('/')
  await box(page).fill(query)
  await box(page).press('Enter')
  await expect(page).toHaveURL(/\/search\?q=/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Results for “${query}”`)
}

function box(page: Page) {
  return page.getByRole('combobox', { name: 'Search', exact: true })
}

function conditions(page: Page) {
  return page.getByRole('list', { name: 'Search conditions' }).getByRole('listitem')
}

/** How many products the list is of. */
async function total(page: Page): Promise<number> {
  const text = await page
    .getByText(/^[\d,]+–[\d,]+ of [\d,]+/)
    .first()
    .innerText()
  return Number(text.match(/of ([\d,]+)/)?.[1]?.replaceAll(',', ''))
}

/** Opens the filters where they are folded away, on a phone. */
async function filters(page: Page): Promise<void> {
  const fold = page.getByRole('complementary', { name: 'Filters' }).locator('summary').first()
  const open = await page
    .getByRole('complementary', { name: 'Filters' })
    .locator('details')
    .first()
    .getAttribute('open')
  if ((await fold.isVisible()) && open === null) await fold.click()
}

/** Chooses a value of a facet; answers how many products it said to have. */
async function choose(page: Page, facet: string, index: number): Promise<number> {
  await filters(page)
  const values = page.getByRole('list', { name: facet, exact: true }).getByRole('link')
  const link = (await values.filter({ hasNot: page.locator('[aria-current]') }).all())[index]
  if (!link) throw new Error(`The facet ${facet} has no value ${index}.`)
  const count = Number((await link.innerText()).replaceAll(',', '').match(/(\d+)\s*$/)?.[1])
  await link.click()
  await expect(page.getByRole('link', { name: `Clear ${facet}` })).toBeVisible()
  return count
}
