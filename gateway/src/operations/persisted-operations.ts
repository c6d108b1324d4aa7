import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { ApolloServerPlugin } from '@apollo/server'
import { InMemoryLRUCache, type KeyValueCache } from '@apollo/utils.keyvaluecache'
import { z } from '@tensile/settings'
import { GraphQLError } from 'graphql'
import type { GatewayContext } from '../gateway-context.ts'

/** The documents of store and admin by the SHA-256 of their text, made when they are built. */
export type PersistedOperations = ReadonlyMap<string, string>

/** @throws when an operation is not what its id says */
export async function readPersistedOperations(): Promise<PersistedOperations> {
  const text = await readFile(new URL('../../persisted-operations.json', import.meta.url), 'utf8')
  const { operations } = manifest.parse(JSON.parse(text))
  for (const { id, name, body } of operations) {
    if (operationId(body) !== id)
      throw new Error(`persisted-operations.json: ${name} has been changed. npm run generate`)
  }
  return new Map(operations.map(({ id, body }) => [id, body]))
}

export function operationId(body: string): string {
  return createHash('sha256').update(body).digest('hex')
}

const manifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string(), name: z.string(), type: z.string(), body: z.string() })),
})

/**
 * Where the server looks documents up by the hash that a client sends: among those of the manifest and, unless only those are
 * allowed, those that clients have registered (automatic persisted queries), the latest 30 MB of them.
 */
export function persistedCache(operations: PersistedOperations, isOpen: boolean): KeyValueCache {
  const registered = new InMemoryLRUCache()
  return {
    get: async (key) => operations.get(key.replace(/^apq:/, '')) ?? (isOpen ? registered.get(key) : undefined),
    set: async (key, value, options) => (isOpen ? registered.set(key, value, options) : undefined),
    delete: (key) => registered.delete(key),
  }
}

/** The scope of an API key that may send documents of its own where others may not. */
export const anyOperationScope = 'operations:any'

/** Refuses every document that is not in the manifest, except to partners with the scope. */
export function onlyPersisted(operations: PersistedOperations): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart({ contextValue }) {
      if (contextValue.partner?.scopes.includes(anyOperationScope)) return
      return {
        async didResolveOperation({ queryHash }) {
          if (queryHash === undefined || !operations.has(queryHash)) throw notPersisted()
        },
      }
    },
  }
}

function notPersisted(): GraphQLError {
  return new GraphQLError(
    `Only persisted operations are answered here. An API key with the scope ${anyOperationScope} may send its own.`,
    { extensions: { code: 'PERSISTED_QUERY_ONLY', http: { status: 400 } } },
  )
}
