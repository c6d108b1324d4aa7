import { toGlobalId } from '@tensile/relay'
import type { Resolvers } from '../generated/resolvers.ts'
import { downloadName } from './media-format.ts'

export const mediaResolvers: Resolvers = {
  Media: {
    id: ({ id }) => toGlobalId('Media', id),
    byteSize: ({ byteSize }) => Number(byteSize),
    url: ({ kind, objectKey, title }, _, { mediaStore }) =>
      kind === 'IMAGE'
        ? mediaStore.publicUrl(objectKey)
        : mediaStore.presignDownload(objectKey, downloadName(objectKey, title)),
    thumbnailUrl: ({ thumbnailKey }, _, { mediaStore }) => thumbnailKey && mediaStore.publicUrl(thumbnailKey),
  },
}
