import { randomUUID } from 'node:crypto'
import { SIGNED_SECONDS, StorageUnavailable } from '@tensile/object-store'
import { rowIdOf } from '@tensile/relay'
import type { CatalogContext } from '../context.ts'
import type { AttachMediaInput, MediaUploadInput, UserError } from '../generated/resolvers.ts'
import { selectProducts } from '../product/product.repository.ts'
import { visibleTo } from '../product/product-visibility.ts'
import { answering, Refused, says, userError, type RefusalTable } from '../user-error.ts'
import { describeFormats, formatOf, megabytesMax } from './media-format.ts'
import { mediaKeys } from './media-key.ts'
import { deleteMedia, findUpload, insertMedia, insertOrphans, insertUpload, markAttached } from './media.repository.ts'
import { acceptUpload } from './upload-inspection.ts'

const attachRules: RefusalTable = {
  media_product: says(['input', 'productId'], 'NOT_FOUND', 'There is no such product.'),
  media_title: says(['input', 'title'], 'INVALID', 'A title has 200 characters at most.'),
}

/** An address to upload to, bound to type and size. */
export const createMediaUpload = (input: MediaUploadInput, context: CatalogContext) =>
  answering({}, () =>
    reachingStore(context, async () => {
      const { kind, fileName, byteSize } = input
      const contentType = input.contentType.trim().toLowerCase()
      const violations = checkUpload({ ...input, contentType })
      if (violations.length > 0) throw new Refused(...violations)
      await context.mediaStore.check()
      const id = randomUUID()
      const { upload: objectKey } = mediaKeys({ id, contentType })
      const expiresAt = new Date(Date.now() + SIGNED_SECONDS * 1_000)
      const url = await context.mediaStore.presignUpload(objectKey, contentType, byteSize)
      const createdBy = context.viewer?.email ?? 'anonymous'
      await context.write((trx) =>
        insertUpload(trx, { id, kind, objectKey, fileName, contentType, byteSize, createdBy }),
      )
      return { id, method: 'PUT', url, headers: [{ name: 'Content-Type', value: contentType }], expiresAt }
    }),
  )

/**
 * Checks what arrived and makes it a product's. The store is done with before the transaction begins; what a failure
 * leaves there is swept with its upload. Of several callers one attaches.
 */
export const attachMedia = (input: AttachMediaInput, context: CatalogContext) =>
  answering(attachRules, () =>
    reachingStore(context, async () => {
      const { upload, productId } = await readAttachment(input, context)
      const file = await acceptUpload(upload, context.mediaStore)
      const { kind, contentType, byteSize } = upload
      const title = input.title?.trim() || (kind === 'IMAGE' ? null : upload.fileName)
      return context.write(async (trx) => {
        if (!(await markAttached(trx, upload.id))) throw alreadyAttached()
        await insertOrphans(trx, [upload.objectKey])
        return insertMedia(trx, { productId, kind, contentType, byteSize, title, ...file })
      })
    }),
  )

/** Takes it off its product. Its objects are deleted later, when no address given away needs them. */
export const detachMedia = (id: string, context: CatalogContext) =>
  answering({}, () =>
    context.write(async (trx) => {
      const rowId = rowIdOf(id, 'Media')
      const media = rowId === null ? undefined : await deleteMedia(trx, rowId)
      if (!media) throw new Refused(userError(['id'], 'NOT_FOUND', 'There is no such picture or document.'))
      return media
    }),
  )

export function checkUpload({ kind, fileName, contentType, byteSize }: MediaUploadInput): UserError[] {
  const violations: UserError[] = []
  if (!/^[^\p{Cc}/\\]{1,200}$/u.test(fileName)) {
    violations.push(userError(['input', 'fileName'], 'INVALID', 'A file name has 1 to 200 characters and no path.'))
  }
  if (formatOf(contentType)?.kind !== kind) {
    const message = `${kind} takes ${describeFormats(kind)}.`
    violations.push(userError(['input', 'contentType'], 'INVALID', message, { contentType }))
  }
  const bytesMax = megabytesMax[kind] * 1024 * 1024
  if (byteSize < 1 || byteSize > bytesMax) {
    const message = `${kind} takes files of 1 byte to ${megabytesMax[kind]} MB.`
    violations.push(userError(['input', 'byteSize'], 'INVALID', message, { byteSize, bytesMax }))
  }
  return violations
}

/** The upload and the product, if one may go to the other. From the primary: the upload may be younger than the replica. */
const readAttachment = ({ productId, uploadId }: AttachMediaInput, context: CatalogContext) =>
  context.rehearse(async (trx) => {
    const rowId = rowIdOf(productId, 'Product')
    const [product] = rowId === null ? [] : await selectProducts(trx, [rowId], visibleTo(context.viewer))
    if (!product) throw new Refused(userError(['input', 'productId'], 'NOT_FOUND', 'There is no such product.'))
    const upload = isUuid(uploadId) ? await findUpload(trx, uploadId) : undefined
    if (!upload)
      throw new Refused(userError(['input', 'uploadId'], 'NOT_FOUND', 'There is no such upload, or it has expired.'))
    if (upload.attachedAt) throw alreadyAttached()
    if (upload.isExpired)
      throw new Refused(userError(['input', 'uploadId'], 'NOT_FOUND', 'The upload has expired: upload the file again.'))
    return { upload, productId: product.id }
  })

const alreadyAttached = () =>
  new Refused(userError(['input', 'uploadId'], 'CONFLICT', 'This upload is attached already, or has expired.'))

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

async function reachingStore<T>(context: CatalogContext, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error
    context.log.error({ err: error }, 'media store out of reach')
    throw new Refused(
      userError(
        [],
        'STORAGE_UNAVAILABLE',
        'The file store can’t be reached at the moment. Nothing was changed; try again in a minute.',
      ),
    )
  }
}
