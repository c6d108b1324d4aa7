import { type APIRequestContext, expect, test } from '@playwright/test'
import { z } from 'zod'
import { expectAccessible } from './expect-accessible.ts'

const Token = z.object({ accessToken: z.string() })
const Created = z.object({
  data: z.object({ createCategory: z.object({ category: z.object({ id: z.string(), slug: z.string() }) }) }),
})
const gateway = process.env.GATEWAY_URL ?? 'http://127.0.0.1:4000'

test('an empty category says that it is empty', async ({ page, request }, { project }) => {
  const name = `Empty on a ${project.name} ${Date.now()}`
  const authorization = await signInAsManager(request)
  const create =
    'mutation Create($input: CreateCategoryInput!) { createCategory(input: $input) { category { id slug } } }'
  const answer = Created.parse(await ask(request, authorization, create, { input: { name, level: 'CLUSTER' } }))
  const { id, slug } = answer.data.createCategory.category
  try {
    await page.goto(`/c/${slug}`)
    await expect(page.getByText(`Nothing in ${name} yet`)).toBeVisible()
    await expectAccessible(page)
  } finally {
    const remove = 'mutation Delete($id: ID!) { deleteCategory(id: $id) { deletedId } }'
    await ask(request, authorization, remove, { id })
  }
})

async function signInAsManager(request: APIRequestContext): Promise<string> {
  const data = { email: 'catalog@tensile.example', password: 'tensile-demo' }
  const answer = await request.post(new URL('/auth/login', gateway).href, { data })
  return `Bearer ${Token.parse(await answer.json()).accessToken}`
}

async function ask(
  request: APIRequestContext,
  authorization: string,
  query: string,
  variables: object,
): Promise<unknown> {
  const headers = { authorization, 'apollo-require-preflight': 'true' }
  const answer = await request.post(new URL('/graphql', gateway).href, { headers, data: { query, variables } })
  return answer.json()
}
