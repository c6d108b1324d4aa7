import { formatOf } from './media-format.ts'
import { PUBLIC_PREFIX } from './media.store.ts'

/**
 * Where the objects of an upload lie. What arrives is checked first and then copied, so that the presigned address, which
 * still works, can't replace what was checked. All keys follow from the upload's id: whatever an attachment left
 * unfinished is found and swept with its upload. No key is used twice.
 */
export function mediaKeys(upload: { id: string; contentType: string }) {
  const format = formatOf(upload.contentType)
  if (!format) throw new Error(`upload ${upload.id} has the unknown type ${upload.contentType}`)
  const [extension] = format.extensions
  const isImage = format.kind === 'IMAGE'
  return {
    upload: `uploads/${upload.id}`,
    object: `${isImage ? PUBLIC_PREFIX : 'documents/'}${upload.id}${extension}`,
    thumbnail: isImage ? `${PUBLIC_PREFIX}${upload.id}-320.webp` : null,
  }
}
