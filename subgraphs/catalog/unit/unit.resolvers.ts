import type { Resolvers } from '../generated/resolvers.ts'
import { selectUnits } from './unit.repository.ts'

export const unitResolvers: Resolvers = {
  Query: {
    units: async (_, { dimension }, { read }) => selectUnits(await read(), dimension ?? null),
  },
}
