import { PersistedQueryLink } from '@apollo/client/link/persisted-queries'
import { Kind, type DocumentNode } from 'graphql'

/** By the name of an operation, the SHA-256 of its text: what `npm run persist` writes for an app. */
export type OperationIds = Readonly<Record<string, string>>

/** Sends the id of an operation in place of its text: it is shorter, and in production the gateway may answer nothing else. */
export const persistedLink = (ids: OperationIds) =>
  new PersistedQueryLink({ generateHash: (document) => operationIdOf(document, ids) })

/** What the gateway knows an operation by. */
export function operationIdOf({ definitions }: DocumentNode, ids: OperationIds): string {
  const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  const id = ids[operation?.name?.value ?? '']
  if (id === undefined) throw new Error('An operation that is not in operation-ids.ts: npm run persist')
  return id
}
