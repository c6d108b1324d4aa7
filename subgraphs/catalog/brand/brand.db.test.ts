import { testDatabase } from '@tensile/local-stack/test-database'
import { afterAll, describe, expect, test } from 'vitest'
import { openCatalog } from '../tests/catalog.ts'
import { fasteners } from '../tests/fixture.ts'

const { ask, close } = openCatalog(await testDatabase())
afterAll(() => close())

const create = async (input: object) =>
  (
    await ask(
      'mutation ($input: CreateBrandInput!) { createBrand(input: $input) { brand { id name slug version } userErrors { path code } } }',
      { input },
    )
  ).createBrand
const update = async (input: object) =>
  (
    await ask(
      'mutation ($input: UpdateBrandInput!) { updateBrand(input: $input) { brand { name slug version } userErrors { path code details } } }',
      { input },
    )
  ).updateBrand
const remove = async (id: string) =>
  (await ask('mutation ($id: ID!) { deleteBrand(id: $id) { deletedId userErrors { path code details } } }', { id }))
    .deleteBrand

describe('a brand', () => {
  test('gets a readable slug from its name, and is found by it', async () => {
    const { brand } = await create({ name: '  Nordhäuser Stahl & Söhne ' })
    expect(brand).toMatchObject({ name: 'Nordhäuser Stahl & Söhne', slug: 'nordhauser-stahl-sohne', version: 1 })
    expect((await ask('{ brand(slug: "nordhauser-stahl-sohne") { name } }')).brand.name).toBe(brand.name)
  })

  test('is refused with a name that another one has, and with a malformed name or slug', async () => {
    await create({ name: 'Kestrel Tools' })
    const codes = async (input: object) => (await create(input)).userErrors
    expect(await codes({ name: 'Kestrel Tools' })).toEqual([{ path: ['input', 'name'], code: 'TAKEN' }])
    expect(await codes({ name: 'Nordhauser', slug: 'nordhauser-stahl-sohne' })).toEqual([
      { path: ['input', 'slug'], code: 'TAKEN' },
    ])
    expect(await codes({ name: 'Kestrel', slug: 'Kes trel' })).toEqual([{ path: ['input', 'slug'], code: 'INVALID' }])
    expect(await codes({ name: ' ' })).toEqual([{ path: ['input', 'name'], code: 'INVALID' }])
  })

  test('keeps what a change leaves out, and refuses a change by somebody who read an older version', async () => {
    const { brand } = await create({ name: 'Halden' })
    expect((await update({ id: brand.id, name: 'Halden Drives', expectedVersion: 1 })).brand).toEqual({
      name: 'Halden Drives',
      slug: 'halden',
      version: 2,
    })
    expect((await update({ id: brand.id, name: 'Halden Motors', expectedVersion: 1 })).userErrors).toEqual([
      { path: ['expectedVersion'], code: 'CONFLICT', details: { currentVersion: 2 } },
    ])
  })

  test('goes when nothing bears it, and else tells what does', async () => {
    const { family } = await fasteners(ask)
    const { brand } = await create({ name: 'Ostrava Fixings' })
    await ask('mutation ($input: UpdateFamilyInput!) { updateFamily(input: $input) { userErrors { code } } }', {
      input: { id: family.id, brandId: brand.id },
    })
    expect((await remove(brand.id)).userErrors).toMatchObject([{ path: ['id'], code: 'IN_USE', details: { count: 1 } }])
    const { brand: unused } = await create({ name: 'Unused' })
    expect(await remove(unused.id)).toEqual({ deletedId: unused.id, userErrors: [] })
    expect((await ask('query ($id: ID!) { brand(id: $id) { name } }', { id: unused.id })).brand).toBeNull()
  })

  test('pages by name as people sort it', async () => {
    for (const name of ['Zeta 10', 'Zeta 2']) await create({ name })
    const { brands } = await ask('{ brands(first: 100) { nodes { name } totalCount } }')
    const names: string[] = brands.nodes.map((brand: { name: string }) => brand.name)
    expect(names.slice(-2)).toEqual(['Zeta 2', 'Zeta 10'])
    expect(brands.totalCount).toBe(names.length)
  })
})
