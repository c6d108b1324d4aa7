import { expect, test } from '@playwright/test'
import { z } from 'zod'
import { askAs } from './ask-as.ts'
import { expectAccessible } from './expect-accessible.ts'

const create =
  'mutation Create($input: CreateCategoryInput!) { createCategory(input: $input) { category { id slug } } }'
const remove = 'mutation Delete($id: ID!) { deleteCategory(id: $id) { deletedId } }'
const Created = z.object({ createCategory: z.object({ category: z.object({ id: z.string(), slug: z.string() }) }) })
const Deleted = z.object({ deleteCategory: z.object({ deletedId: z.string() }) })

test('an empty category says that it is empty', async ({ page }) => {
  const name = `Empty ${Date.now()}`
  const { createCategory } = await askAs(page, 'catalog', Created, create, { input: { name, level: 'CLUSTER' } })
  const { id, slug } = createCategory.category
  try {
    await page.goto(`/c/${slug}`)
    await expect(page.getByText(`Nothing in ${name} yet`)).toBeVisible()
    await expectAccessible(page)
  } finally {
    await askAs(page, 'catalog', Deleted, remove, { id })
  }
})
