import { toGlobalId } from '@tensile/relay'
import type { Resolvers } from '../generated/resolvers.ts'

export const documentResolvers: Resolvers = {
  OrderDocument: {
    id: ({ id }) => toGlobalId('OrderDocument', id),
    url: ({ objectKey, number }, _, { documentStore }) =>
      objectKey === null ? null : documentStore.presignDownload(objectKey, `${number}.pdf`),
  },
}
