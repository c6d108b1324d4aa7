import { userErrors, type RefusalTable as RefusalTableOf } from '@tensile/subgraph'
import type { UserError, UserErrorCode } from './generated/resolvers.ts'

export type RefusalTable = RefusalTableOf<UserErrorCode>
export const { userError, says, quotes, Refused, answering, requireVersion } = userErrors<UserErrorCode>('CONFLICT')

/** What keeps a row from being deleted: how many, and the names of the first few. */
export interface Uses {
  count: number
  names: string[]
}

/** Tells what uses the row, where a deletion was refused because something does. */
export async function tellingUses<Answer extends { userErrors: UserError[] }>(
  answer: Answer,
  selectUses: () => Promise<Uses>,
): Promise<Answer> {
  if (!answer.userErrors.some(({ code }) => code === 'IN_USE')) return answer
  const uses = await selectUses()
  const userErrors = answer.userErrors.map((error) => ({ ...error, details: { ...uses } }))
  return { ...answer, userErrors }
}
