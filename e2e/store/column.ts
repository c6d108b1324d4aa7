import type { Page } from '@playwright/test'

/** The numbers of one column, top to bottom. */
export async function column(page: Page, name: string): Promise<number[]> {
  const heads = await page.getByRole('columnheader').allInnerTexts()
  const index = heads.findIndex((head) => head.startsWith(name))
  const rows = await page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .all()
  // The row's own head is no cell; columns hidden on a phone are in neither list.
  const texts = await Promise.all(
    rows.map((row) =>
      row
        .getByRole('cell')
        .nth(index - 1)
        .innerText(),
    ),
  )
  return texts.map(Number.parseFloat)
}
