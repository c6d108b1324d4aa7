import { toGlobalId } from '@tensile/relay'
import type { Resolvers } from '../generated/resolvers.ts'
import { downloadName } from './media-format.ts'
import { attachMedia, createMediaUpload, detachMedia } from './media.service.ts'

export const mediaResolvers: Resolvers = {
  Mutation: {
    async createMediaUpload(_, { input }, context) {
      const { result, userErrors } = await createMediaUpload(input, context)
      return { upload: result, userErrors }
    },
    async attachMedia(_, { input }, context) {
      const { result, userErrors } = await attachMedia(input, context)
      return { product: result && (await context.loaders.productById.load(result.productId)), userErrors }
    },
    async detachMedia(_, { id }, context) {
      const { result, userErrors } = await detachMedia(id, context)
      return { product: result && (await context.loaders.productById.load(result.productId)), userErrors }
    },
  },
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
