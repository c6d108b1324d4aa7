import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSecrets, startS3, type S3 } from '@tensile/local-stack'
import { objectStoreSettings, type ObjectStoreSettings } from '@tensile/object-store'
import { readSettings } from '@tensile/settings'
import sharp from 'sharp'
import type { openCatalog } from './catalog.ts'

/** A media store of a test's own. */
export async function openStore(): Promise<{ settings: ObjectStoreSettings; s3: S3; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'tensile-media-'))
  const s3 = await startS3({ folder, port: 0, secrets: readSecrets(folder) })
  return {
    settings: readSettings(objectStoreSettings, s3.settings),
    s3,
    async close() {
      await s3.stop()
      await rm(folder, { recursive: true })
    },
  }
}

export const picture = (width = 640, height = 480) =>
  sharp({
    create: { width, height, channels: 3, background: 'teal', noise: { type: 'gaussian', mean: 120, sigma: 40 } },
  })

export interface MediaAnswer {
  id: string
  kind: string
  url: string
  thumbnailUrl: string | null
  contentType: string
  byteSize: number
  title: string | null
  width: number | null
  height: number | null
}

interface Refused {
  userErrors: { path: string[]; code: string; message: string; details: unknown }[]
}

const MEDIA = 'media { id kind url thumbnailUrl contentType byteSize title width height }'
const ERRORS = 'userErrors { path code message details }'

/** The commands of media as a client gives them. */
export function mediaClient(ask: ReturnType<typeof openCatalog>['ask']) {
  const requestUpload = async (input: object) => {
    const answer = await ask<{
      createMediaUpload: Refused & {
        upload: { id: string; method: string; url: string; headers: { name: string; value: string }[] } | null
      }
    }>(
      `mutation ($input: MediaUploadInput!) { createMediaUpload(input: $input) {
        upload { id method url headers { name value } expiresAt } ${ERRORS} } }`,
      { input },
    )
    return answer.createMediaUpload
  }

  /** Declares one thing and sends another, if `body` is another. */
  const upload = async (declared: object, body: Uint8Array | null) => {
    const { upload, userErrors } = await requestUpload(declared)
    if (!upload) throw new Error(JSON.stringify(userErrors))
    if (body) {
      const headers = Object.fromEntries(upload.headers.map(({ name, value }) => [name, value]))
      await fetch(upload.url, { method: upload.method, headers, body: new Uint8Array(body) })
    }
    return upload
  }

  const attach = async (productId: string, uploadId: string, title?: string) => {
    const answer = await ask<{ attachMedia: Refused & { product: { media: MediaAnswer[] } | null } }>(
      `mutation ($input: AttachMediaInput!) { attachMedia(input: $input) { product { ${MEDIA} } ${ERRORS} } }`,
      { input: { productId, uploadId, title } },
    )
    return answer.attachMedia
  }

  const detach = async (id: string) => {
    const answer = await ask<{ detachMedia: Refused & { product: { media: MediaAnswer[] } | null } }>(
      `mutation ($id: ID!) { detachMedia(id: $id) { product { ${MEDIA} } ${ERRORS} } }`,
      { id },
    )
    return answer.detachMedia
  }

  const mediaOf = async (productId: string) => {
    const answer = await ask<{ product: { media: MediaAnswer[] } }>(
      `query ($id: ID!) { product(id: $id) { ${MEDIA} } }`,
      { id: productId },
    )
    return answer.product.media
  }

  return { requestUpload, upload, attach, detach, mediaOf }
}
