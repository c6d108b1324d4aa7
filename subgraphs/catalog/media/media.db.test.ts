import { testDatabase } from '@tensile/local-stack/test-database'
import pg from 'pg'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buyer, openCatalog } from '../tests/catalog.ts'
import { fasteners } from '../tests/fixture.ts'
import { mediaClient, openStore, picture } from '../tests/media.ts'

const ownDatabase = await testDatabase()
const store = await openStore()
const { ask, close } = openCatalog(ownDatabase, store.settings)
const admin = new pg.Client({ connectionString: ownDatabase.adminUrl })
beforeAll(() => admin.connect())
afterAll(async () => {
  await admin.end()
  await close()
  await store.close()
})
const { make, family } = await fasteners(ask)
const { requestUpload, upload, attach, detach, mediaOf } = mediaClient(ask)

let length = 10
const makeProduct = async () => (await make.product(family.id, { thread_size: 'M8', length: length++ })).id
const png = await picture().png().toBuffer()
const declaredPng = { kind: 'IMAGE', fileName: 'bolt.png', contentType: 'image/png', byteSize: png.length }
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n')
const declaredPdf = {
  kind: 'DOCUMENT',
  fileName: 'Data sheet.pdf',
  contentType: 'application/pdf',
  byteSize: pdf.length,
}

describe('an upload', () => {
  test('is bound to its type and size by the signature', async () => {
    const { upload } = await requestUpload(declaredPng)
    expect(upload).toMatchObject({ method: 'PUT', headers: [{ name: 'Content-Type', value: 'image/png' }] })
    const signed = new URL(upload?.url ?? '').searchParams
    expect(signed.get('X-Amz-SignedHeaders')?.split(';').sort()).toEqual(['content-length', 'content-type', 'host'])
    expect(signed.get('X-Amz-Expires')).toBe('900')
    expect([...signed.keys()].filter((key) => /checksum/i.test(key))).toEqual([])
  })

  test('that breaks rules is refused with all of them, and leaves no row', async () => {
    const { upload, userErrors } = await requestUpload({ ...declaredPng, contentType: 'text/html', byteSize: 0 })
    expect(upload).toBe(null)
    expect(userErrors.map(({ path, code }) => [path[1], code])).toEqual([
      ['contentType', 'INVALID'],
      ['byteSize', 'INVALID'],
    ])
    const { rows } = await admin.query(`select from catalog.media_upload where content_type = 'text/html'`)
    expect(rows).toEqual([])
  })
})

test.each([
  'mutation { createMediaUpload(input: { kind: IMAGE, fileName: "a", contentType: "image/png", byteSize: 1 }) { upload { id } } }',
  'mutation { attachMedia(input: { productId: "a", uploadId: "a" }) { product { id } } }',
  'mutation { detachMedia(id: "a") { product { id } } }',
])('a buyer may not: %s', async (command) => {
  await expect(ask(command, {}, buyer)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } })
})

describe('a picture', () => {
  test('is attached with its size and a thumbnail, and anybody may fetch both', async () => {
    const productId = await makeProduct()
    const { id } = await upload(declaredPng, png)
    const { product, userErrors } = await attach(productId, id, ' Side view ')
    expect(userErrors).toEqual([])
    expect(product?.media).toMatchObject([
      { kind: 'IMAGE', title: 'Side view', contentType: 'image/png', byteSize: png.length, width: 640, height: 480 },
    ])
    const [media] = product?.media ?? []
    const whole = await fetch(media?.url ?? '')
    expect(whole.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(await whole.arrayBuffer()).equals(png)).toBe(true)
    const thumbnail = await fetch(media?.thumbnailUrl ?? '')
    expect(await sharp(await thumbnail.arrayBuffer()).metadata()).toMatchObject({
      format: 'webp',
      width: 320,
      height: 240,
    })
    expect(new URL(media?.url ?? '').search).toBe('')
  })

  test('can not be replaced by the address it was uploaded to', async () => {
    const productId = await makeProduct()
    const { id, url, headers } = await upload(declaredPng, png)
    const { product } = await attach(productId, id)
    const other = Buffer.alloc(png.length)
    await fetch(url, {
      method: 'PUT',
      headers: headers.map(({ name, value }): [string, string] => [name, value]),
      body: other,
    })
    const whole = await fetch(product?.media[0]?.url ?? '')
    expect(Buffer.from(await whole.arrayBuffer()).equals(png)).toBe(true)
  })

  test('leaves who attached it on the audit trail', async () => {
    const { rows } = await admin.query(
      `select distinct operation, actor from audit.entry where entity_type = 'catalog.media' and operation = 'INSERT'`,
    )
    expect(rows).toEqual([{ operation: 'INSERT', actor: 'user:catalog@tensile.example' }])
  })
})

describe('documents and CAD', () => {
  test('are downloaded under their titles by a signed address', async () => {
    const productId = await makeProduct()
    const { id } = await upload(declaredPdf, pdf)
    const { product } = await attach(productId, id)
    const [media] = product?.media ?? []
    expect(media).toMatchObject({ kind: 'DOCUMENT', title: 'Data sheet.pdf', thumbnailUrl: null, width: null })
    const address = new URL(media?.url ?? '')
    expect(address.searchParams.get('X-Amz-Expires')).toBe('900')
    expect(address.searchParams.get('response-content-disposition')).toContain('filename="Data sheet.pdf"')
    const download = await fetch(address)
    expect(Buffer.from(await download.arrayBuffer()).equals(pdf)).toBe(true)
  })

  test('are taken as STEP, DXF and STL', async () => {
    const productId = await makeProduct()
    const files = [
      ['model/step', 'ISO-10303-21;\nHEADER;\nENDSEC;\nEND-ISO-10303-21;\n'],
      ['image/vnd.dxf', '  0\nSECTION\n  2\nHEADER\n  0\nENDSEC\n  0\nEOF\n'],
      ['model/stl', 'solid bolt\nendsolid bolt\n'],
    ] as const
    for (const [contentType, text] of files) {
      const body = Buffer.from(text)
      const { id } = await upload({ kind: 'CAD', fileName: 'bolt', contentType, byteSize: body.length }, body)
      expect((await attach(productId, id)).userErrors).toEqual([])
    }
    expect((await mediaOf(productId)).map(({ contentType }) => contentType)).toEqual(files.map(([type]) => type))
  })
})

describe('what arrived otherwise than declared is refused', () => {
  const exe = Buffer.concat([Buffer.from('MZ\x90\0'), Buffer.alloc(200)])
  test.each([
    [
      'of another size',
      { ...declaredPng, byteSize: png.length + 1 },
      png,
      { declaredBytes: png.length + 1, arrivedBytes: png.length },
    ],
    [
      'a PNG declared as PDF',
      { ...declaredPdf, byteSize: png.length },
      png,
      { declaredType: 'application/pdf', arrivedType: 'image/png' },
    ],
    [
      'a program declared as PNG',
      { ...declaredPng, byteSize: exe.length },
      exe,
      { declaredType: 'image/png', arrivedType: 'application/x-msdownload' },
    ],
    ['a picture whose end is missing', { ...declaredPng, byteSize: 5_000 }, png.subarray(0, 5_000), null],
    ['nothing', declaredPng, null, null],
  ])('%s', async (_, declared, body, details) => {
    const productId = await makeProduct()
    const { id } = await upload(declared, body)
    const { product, userErrors } = await attach(productId, id)
    expect(product).toBe(null)
    expect(userErrors).toMatchObject([{ path: ['input', 'uploadId'], code: 'UPLOAD_MISMATCH', details }])
    expect(await mediaOf(productId)).toEqual([])
  })

  test('and may be sent again, to the same upload', async () => {
    const productId = await makeProduct()
    const { id, url, headers } = await upload(declaredPng, null)
    expect((await attach(productId, id)).userErrors).toHaveLength(1)
    await fetch(url, {
      method: 'PUT',
      headers: headers.map(({ name, value }): [string, string] => [name, value]),
      body: new Uint8Array(png),
    })
    expect((await attach(productId, id)).userErrors).toEqual([])
  })
})

describe('attaching', () => {
  test('an upload from several sides at once makes one picture', async () => {
    const productId = await makeProduct()
    const { id } = await upload(declaredPng, png)
    const answers = await Promise.all(Array.from({ length: 4 }, () => attach(productId, id)))
    const refused = answers.flatMap(({ userErrors }) => userErrors)
    expect(refused.map(({ code }) => code)).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT'])
    expect(await mediaOf(productId)).toHaveLength(1)
  })

  test('an expired upload is refused', async () => {
    const { id } = await upload(declaredPng, png)
    await admin.query('update catalog.media_upload set expires_at = now() where id = $1', [id])
    expect((await attach(await makeProduct(), id)).userErrors).toMatchObject([
      { code: 'NOT_FOUND', message: 'The upload has expired: upload the file again.' },
    ])
  })

  test('refuses unknown uploads and products', async () => {
    const productId = await makeProduct()
    const { id } = await upload(declaredPng, png)
    for (const unknown of ['x', '018f3b1c-0000-7000-8000-000000000001']) {
      expect((await attach(productId, unknown)).userErrors).toMatchObject([
        { path: ['input', 'uploadId'], code: 'NOT_FOUND' },
      ])
    }
    expect((await attach(family.id, id)).userErrors).toMatchObject([
      { path: ['input', 'productId'], code: 'NOT_FOUND' },
    ])
    expect((await attach(productId, id, 'x'.repeat(201))).userErrors).toMatchObject([
      { path: ['input', 'title'], code: 'INVALID' },
    ])
    expect((await attach(productId, id)).userErrors).toEqual([])
  })
})

test('detaching takes a picture off its product, once', async () => {
  const productId = await makeProduct()
  const { id } = await upload(declaredPng, png)
  const { product } = await attach(productId, id)
  const mediaId = product?.media[0]?.id ?? ''
  expect(await detach(mediaId)).toEqual({ product: { media: [] }, userErrors: [] })
  expect((await detach(mediaId)).userErrors).toMatchObject([{ path: ['id'], code: 'NOT_FOUND' }])
})

test('with the store out of reach, media commands say so and all else works', async () => {
  const productId = await makeProduct()
  const { id } = await upload(declaredPng, png)
  expect((await attach(productId, (await upload(declaredPdf, pdf)).id)).userErrors).toEqual([])
  await store.s3.stop()
  for (const { userErrors } of [await requestUpload(declaredPng), await attach(productId, id)]) {
    expect(userErrors).toMatchObject([{ path: [], code: 'STORAGE_UNAVAILABLE' }])
  }
  const [media] = await mediaOf(productId)
  expect(media).toMatchObject({ kind: 'DOCUMENT', title: 'Data sheet.pdf' })
  expect((await detach(media?.id ?? '')).userErrors).toEqual([])
  const { rows } = await admin.query('select attached_at from catalog.media_upload where id = $1', [id])
  expect(rows).toEqual([{ attached_at: null }])
})
