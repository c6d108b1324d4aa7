import { testDatabase } from '@tensile/local-stack/test-database'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { buyer, openCatalog } from '../tests/catalog.ts'

const own = await testDatabase()
const { ask, close } = openCatalog(own)
const admin = new pg.Pool({ connectionString: own.adminUrl, max: 1 })
afterAll(async () => {
  await close()
  await admin.end()
})

const create = async (input: object) =>
  (
    await ask(
      'mutation ($input: CreateSynonymInput!) { createSynonym(input: $input) { synonym { id language term meaning version } userErrors { path code } } }',
      { input },
    )
  ).createSynonym
const update = async (input: object) =>
  (
    await ask(
      'mutation ($input: UpdateSynonymInput!) { updateSynonym(input: $input) { synonym { language term meaning version } userErrors { path code details } } }',
      { input },
    )
  ).updateSynonym
const remove = async (id: string) =>
  (await ask('mutation ($id: ID!) { deleteSynonym(id: $id) { deletedId userErrors { path code } } }', { id }))
    .deleteSynonym
const list = async (args: string) =>
  (await ask(`{ synonyms(${args}) { nodes { term meaning } totalCount pageInfo { hasNextPage endCursor } } }`)).synonyms

describe('a synonym', () => {
  test('is kept as search compares words', async () => {
    const { synonym } = await create({ term: '  Führungs   BUCHSE ', meaning: 'Guide Bushing', language: 'DE' })
    expect(synonym).toMatchObject({
      language: 'de',
      term: 'fuhrungs buchse',
      meaning: 'guide bushing',
      version: 1,
    })
    const { node } = await ask('query ($id: ID!) { node(id: $id) { ... on Synonym { term } } }', { id: synonym.id })
    expect(node).toEqual({ term: 'fuhrungs buchse' })
  })

  test('is refused twice, without words, of too many, and of itself', async () => {
    await create({ term: 'dzus', meaning: 'quarter turn' })
    const errors = async (input: object) => (await create(input)).userErrors
    expect(await errors({ term: 'DZUS', meaning: 'quarter turn' })).toEqual([
      { path: ['input', 'term'], code: 'TAKEN' },
    ])
    expect(await errors({ term: ' ', meaning: 'x' })).toEqual([{ path: ['input', 'term'], code: 'INVALID' }])
    expect(await errors({ term: 'a b c d e f', meaning: 'x' })).toEqual([{ path: ['input', 'term'], code: 'INVALID' }])
    expect(await errors({ term: 'x', meaning: '' })).toEqual([{ path: ['input', 'meaning'], code: 'INVALID' }])
    expect(await errors({ term: 'x', meaning: 'X' })).toEqual([{ path: ['input', 'meaning'], code: 'INVALID' }])
    expect(await errors({ term: 'x', meaning: 'y', language: 'english' })).toEqual([
      { path: ['input', 'language'], code: 'INVALID' },
    ])
  })

  test('keeps what a change leaves out, and refuses a change by somebody who read an older version', async () => {
    const { synonym } = await create({ term: 'helicoil', meaning: 'wire insert' })
    expect((await update({ id: synonym.id, meaning: 'wire thread insert', expectedVersion: 1 })).synonym).toEqual({
      language: 'en',
      term: 'helicoil',
      meaning: 'wire thread insert',
      version: 2,
    })
    expect((await update({ id: synonym.id, term: 'helicoils', expectedVersion: 1 })).userErrors).toEqual([
      { path: ['expectedVersion'], code: 'CONFLICT', details: { currentVersion: 2 } },
    ])
  })

  test('goes, once', async () => {
    const { synonym } = await create({ term: 'tommy bar', meaning: 'turning bar' })
    expect(await remove(synonym.id)).toEqual({ deletedId: synonym.id, userErrors: [] })
    expect((await remove(synonym.id)).userErrors).toEqual([{ path: ['id'], code: 'NOT_FOUND' }])
  })

  test('is on the audit trail with who changed it', async () => {
    const { synonym } = await create({ term: 'rawl bolt', meaning: 'expansion anchor' })
    await update({ id: synonym.id, meaning: 'shield anchor' })
    const { rows } = await admin.query(
      "select actor, operation, after ->> 'meaning' as meaning from audit.entry where entity_type = 'catalog.synonym' and entity_id = $1 order by id",
      [Buffer.from(synonym.id, 'base64url').toString().split(':')[1]],
    )
    expect(rows).toEqual([
      { actor: 'user:catalog@tensile.example', operation: 'INSERT', meaning: 'expansion anchor' },
      { actor: 'user:catalog@tensile.example', operation: 'UPDATE', meaning: 'shield anchor' },
    ])
  })
})

test('synonyms page by term, and are found by a part of term or meaning, and by language', async () => {
  await create({ term: 'wurmschraube', meaning: 'set screw', language: 'de' })
  await create({ term: 'blind screw', meaning: 'wurmschraube' })
  const { nodes, totalCount, pageInfo } = await list('first: 2, query: "Wurm"')
  expect(nodes).toEqual([
    { term: 'blind screw', meaning: 'wurmschraube' },
    { term: 'wurmschraube', meaning: 'set screw' },
  ])
  expect({ totalCount, more: pageInfo.hasNextPage }).toEqual({ totalCount: 2, more: false })
  expect((await list('query: "wurm", language: "de"')).nodes).toEqual([{ term: 'wurmschraube', meaning: 'set screw' }])
  const first = await list('first: 3')
  const second = await list(`first: 3, after: "${first.pageInfo.endCursor}"`)
  expect(new Set([...first.nodes, ...second.nodes].map(({ term, meaning }: any) => `${term}=${meaning}`)).size).toBe(6)
})

test('buyers neither read nor write synonyms', async () => {
  await expect(ask('{ synonyms { totalCount } }', {}, buyer)).rejects.toThrow()
  const write = 'mutation { createSynonym(input: { term: "a", meaning: "b" }) { userErrors { code } } }'
  await expect(ask(write, {}, buyer)).rejects.toThrow()
  await expect(ask(write, {}, null)).rejects.toThrow()
})
