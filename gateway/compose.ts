import { readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { composeServices } from '@apollo/composition'
import { z } from '@tensile/settings'
import { loadTypeDefs } from '@tensile/subgraph'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { parse } from 'yaml'

const root = new URL('../', import.meta.url)

export interface Composition {
  /** What the gateway serves. */
  supergraph: string
  /** What clients see: the same without the federation's directives. */
  api: string
}

/**
 * Composes the subgraphs of supergraph.yaml, offline.
 * @throws Error with every composition error when the parts do not fit together
 */
export async function compose(): Promise<Composition> {
  const config = supergraphConfig.parse(parse(await readFile(new URL('supergraph.yaml', root), 'utf8')))
  const services = Object.entries(config.subgraphs).map(([name, { routing_url, schema }]) => ({
    name,
    url: routing_url,
    typeDefs: loadTypeDefs(dirname(fileURLToPath(new URL(schema.file, root)))),
  }))
  const { schema, supergraphSdl, errors } = composeServices(services)
  if (errors)
    throw new Error(`The subgraphs do not compose:\n${errors.map(({ message }) => `  ${message}`).join('\n')}`)
  const api = lexicographicSortSchema(schema.toAPISchema().toGraphQLJSSchema())
  return { supergraph: `${supergraphSdl.trim()}\n`, api: `${printSchema(api)}\n` }
}

export const supergraphFile = new URL('gateway/supergraph.graphql', root)
export const apiFile = new URL('gateway/api.graphql', root)

const supergraphConfig = z.object({
  subgraphs: z.record(z.string(), z.object({ routing_url: z.string(), schema: z.object({ file: z.string() }) })),
})

if (import.meta.main) {
  const { supergraph, api } = await compose()
  await Promise.all([writeFile(supergraphFile, supergraph), writeFile(apiFile, api)])
}
