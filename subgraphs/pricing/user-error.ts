import { userErrors, type RefusalTable as RefusalTableOf } from '@tensile/subgraph'
import type { UserErrorCode } from './generated/resolvers.ts'

export type RefusalTable = RefusalTableOf<UserErrorCode>
export const { userError, says, quotes, Refused, answering, requireVersion } = userErrors<UserErrorCode>('CONFLICT')
