import { Refused, userError } from '../user-error.ts'
import { sniffContentType, SNIFFED_BYTES } from './content-sniffing.ts'
import { readImage, UnreadableImage } from './image-reading.ts'
import { mediaKeys } from './media-key.ts'
import type { MediaUploadRow } from './media.repository.ts'
import type { MediaStore, StoredObject } from './media.store.ts'

/** Where the file was put to stay, and what its row says. */
export interface AcceptedFile {
  objectKey: string
  thumbnailKey: string | null
  width: number | null
  height: number | null
}

/** Checks what arrived against what was declared and puts it where it stays. Throws Refused when it is another. */
export async function acceptUpload(upload: MediaUploadRow, store: MediaStore): Promise<AcceptedFile> {
  const keys = mediaKeys(upload)
  const arrived = await store.head(keys.upload)
  if (!arrived) throw mismatch('No file has arrived for this upload yet: send it first, then attach it.')
  const declared = Number(upload.byteSize)
  if (arrived.byteSize !== declared) {
    throw mismatch(`The file has ${arrived.byteSize} bytes, ${declared} were declared.`, {
      declaredBytes: declared,
      arrivedBytes: arrived.byteSize,
    })
  }
  return upload.kind === 'IMAGE' ? acceptImage(upload, arrived, store) : acceptDocument(upload, arrived, store)
}

async function acceptImage(upload: MediaUploadRow, arrived: StoredObject, store: MediaStore): Promise<AcceptedFile> {
  const keys = mediaKeys(upload)
  const bytes = (await store.readAll(keys.upload, arrived)) ?? changedMeanwhile()
  await requireType(upload, bytes)
  const { width, height, thumbnail } = await readImage(bytes).catch((error: unknown) => {
    throw error instanceof UnreadableImage ? mismatch(`The picture can’t be taken. ${error.message}`) : error
  })
  await store.put(keys.object, upload.contentType, bytes)
  if (keys.thumbnail) await store.put(keys.thumbnail, 'image/webp', thumbnail)
  return { objectKey: keys.object, thumbnailKey: keys.thumbnail, width, height }
}

async function acceptDocument(upload: MediaUploadRow, arrived: StoredObject, store: MediaStore): Promise<AcceptedFile> {
  const keys = mediaKeys(upload)
  await requireType(upload, (await store.readStart(keys.upload, arrived, SNIFFED_BYTES)) ?? changedMeanwhile())
  if (!(await store.copy(keys.upload, arrived, keys.object, upload.contentType))) changedMeanwhile()
  return { objectKey: keys.object, thumbnailKey: null, width: null, height: null }
}

async function requireType({ contentType, byteSize }: MediaUploadRow, start: Uint8Array): Promise<void> {
  const found = await sniffContentType(start, Number(byteSize))
  if (found === contentType) return
  throw mismatch(`The file is ${found ?? 'of no known type'}, ${contentType} was declared.`, {
    declaredType: contentType,
    arrivedType: found,
  })
}

function changedMeanwhile(): never {
  throw mismatch('The file was replaced while it was checked: attach it again.')
}

const mismatch = (message: string, details?: Record<string, unknown>) =>
  new Refused(userError(['input', 'uploadId'], 'UPLOAD_MISMATCH', message, details))
