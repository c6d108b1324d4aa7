import { expect, test } from '@playwright/test'
import { expectAccessible } from './expect-accessible.ts'
import { focusSearch } from './focus-search.ts'

test('the box is used by keys alone: slash, type, arrows, Enter', async ({ page }) => {
  await page.goto('/')
  const box = await focusSearch(page)
  await expect(box).toHaveAttribute('aria-expanded', 'false')

  await page.keyboard.type('hex head')
  const options = page.getByRole('option')
  await expect(page.getByRole('group', { name: 'Categories' }).getByRole('option')).toContainText([/Hex Head/])
  await expect(page.getByRole('group', { name: 'Categories' }).getByRole('option').first()).toContainText(
    /[\d,]+ products$/,
  )
  await expect(box).toHaveAttribute('aria-expanded', 'true')
  await expectAccessible(page)

  await page.keyboard.press('ArrowDown')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await expect(box).toHaveAttribute('aria-activedescendant', (await options.first().getAttribute('id')) ?? 'no id')
  await page.keyboard.press('ArrowUp')
  await expect(box).not.toHaveAttribute('aria-activedescendant')
  await page.keyboard.press('ArrowUp')
  await expect(options.last()).toHaveAttribute('aria-selected', 'true')

  await page.keyboard.press('Escape')
  await expect(box).toHaveAttribute('aria-expanded', 'false')
  await expect(box).toHaveValue('hex head')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const chosen = page.getByRole('option', { selected: true })
  await expect(chosen).toContainText('Hex Head')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/[cfp]\//)
})

test(
  'a suggestion is followed by a click, and the text itself is searched by Enter',
  { tag: '@phone' },
  async ({ page }) => {
    await page.goto('/')
    const box = page.getByRole('combobox', { name: 'Search' })
    await box.pressSequentially('hex head screws')
    await page
      .getByRole('option', { name: /^Hex Head Screws/ })
      .first()
      .click()
    await expect(page).toHaveURL('/c/hex-head-screws')
    await expect(box).toHaveAttribute('aria-expanded', 'false')

    await box.fill('hex head')
    await expect(page.getByRole('option').first()).toBeVisible()
    await box.press('Enter')
    await expect(page).toHaveURL('/search?q=hex+head')
    await expect(box).toHaveValue('hex head')
  },
)

test('with the suggestions failing the box still searches', async ({ page }) => {
  await page.route('**/suggest?*', (route) => route.abort())
  await page.goto('/')
  const box = page.getByRole('combobox', { name: 'Search' })
  await box.fill('hex nut')
  await box.press('Enter')
  await expect(page).toHaveURL('/search?q=hex+nut')
  await expect(page.getByRole('rowheader').first()).toBeVisible()
})
