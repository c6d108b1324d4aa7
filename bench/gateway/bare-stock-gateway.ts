import '../../gateway/src/disable-telemetry.ts'
import { readFile } from 'node:fs/promises'
import { ApolloGateway } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { z } from '@tensile/settings'
import { placeSupergraph } from './place-supergraph.ts'

/** Apollo Gateway as its documentation starts it: its own data source, its own server, no duty of a door. */
const { PORT } = z.object({ PORT: z.coerce.number() }).parse(process.env)
const supergraph = await readFile(new URL('../../gateway/supergraph.graphql', import.meta.url), 'utf8')
const gateway = new ApolloGateway({ supergraphSdl: placeSupergraph(supergraph, process.env) })
await startStandaloneServer(new ApolloServer({ gateway, csrfPrevention: false }), {
  listen: { host: '127.0.0.1', port: PORT },
})
