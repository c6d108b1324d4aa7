import { PersistedQueryLink } from '@apollo/client/link/persisted-queries'
import { Kind, type DocumentNode } from 'graphql'
import { operationIds } from './operation-ids.ts'

/** Sends the id of an operation in place of its text: it is shorter, and in production the gateway may answer nothing else. */
export const persistedLink = () => new PersistedQueryLink({ generateHash: operationIdOf })

/** What the gateway knows an operation by. */
export function operationIdOf({ definitions }: DocumentNode): string {
  const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  const id = operationIds[operation?.name?.value ?? '']
  if (id === undefined) throw new Error('An operation that is not in operation-ids.ts: npm run persist')
  return id
}
