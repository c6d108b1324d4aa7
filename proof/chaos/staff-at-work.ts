import { randomUUID } from 'node:crypto'
import { insist, type Client } from './client.ts'
import type { Task } from './load.ts'

/** What staff were told. */
export interface StaffBooks {
  brandId: string
  /** The last one that was acknowledged, with how many were. */
  brandName: string
  renames: number
  /** Of one product in one warehouse. */
  adjustments: number
  delta: number
}

export interface StaffTokens {
  catalog: string
  warehouse: string
}

const CREATE = `mutation Create($input: CreateBrandInput!) { createBrand(input: $input) { brand { id version } userErrors { code } } }`
const RENAME = `mutation Rename($input: UpdateBrandInput!) {
  updateBrand(input: $input) { brand { version } userErrors { code message } } }`
const ADJUST = `mutation Adjust($input: AdjustInventoryInput!) {
  adjustInventory(input: $input) { userErrors { code message } } }`
const UPLOAD = `mutation Upload($input: MediaUploadInput!) {
  createMediaUpload(input: $input) { upload { id } userErrors { code message } } }`

interface BrandPayload {
  brand: { id: string; version: number } | null
  userErrors: { code: string }[]
}

/** Staff who rename a brand, count stock and ask for places to upload to. What has no answer is repeated with its key. */
export async function staff(client: Client, tokens: () => StaffTokens, sku: string) {
  const run = randomUUID().slice(0, 8)
  const { data } = await client.ask<{ createBrand: BrandPayload }>('rename', {
    query: CREATE,
    variables: { input: { name: `Chaos ${run}` } },
    token: tokens().catalog,
  })
  const { brand } = data.createBrand
  if (!brand) throw new Error(`no brand was made: ${JSON.stringify(data.createBrand.userErrors)}`)
  let { version } = brand
  const books: StaffBooks = { brandId: brand.id, brandName: `Chaos ${run}`, renames: 0, adjustments: 0, delta: 0 }

  /** Says which version it changes: made twice, it would be refused. */
  async function rename(): Promise<void> {
    const name = `Chaos ${run} ${books.renames + 1}`
    const input = { id: books.brandId, name, expectedVersion: version }
    const question = { query: RENAME, variables: { input }, idempotencyKey: randomUUID() }
    const { data } = await insist(() =>
      client.ask<{ updateBrand: BrandPayload }>('rename', { ...question, token: tokens().catalog }),
    )
    const { brand: renamed, userErrors } = data.updateBrand
    if (!renamed) throw new Error(`a rename was refused: ${JSON.stringify(userErrors)}`)
    version = renamed.version
    books.brandName = name
    books.renames += 1
  }

  async function adjust(): Promise<void> {
    const delta = 1 + (books.adjustments % 5)
    const input = { sku, warehouse: 'BEN1', delta, reason: 'counted', idempotencyKey: randomUUID() }
    const question = { query: ADJUST, variables: { input } }
    const { data } = await insist(() =>
      client.ask<{ adjustInventory: { userErrors: object[] } }>('stock', { ...question, token: tokens().warehouse }),
    )
    const { userErrors } = data.adjustInventory
    if (userErrors.length > 0) throw new Error(`an adjustment was refused: ${JSON.stringify(userErrors)}`)
    books.adjustments += 1
    books.delta += delta
  }

  async function upload(): Promise<void> {
    const input = { kind: 'DOCUMENT', fileName: 'sheet.pdf', contentType: 'application/pdf', byteSize: 1000 }
    await client.ask('upload', { query: UPLOAD, variables: { input }, token: tokens().catalog })
  }

  const tasks: Task[] = [
    { clients: 1, everyMs: 700, turn: rename },
    { clients: 2, everyMs: 700, turn: adjust },
    { clients: 1, everyMs: 1_200, turn: upload },
  ]
  return { books, tasks }
}
