import '../src/disable-telemetry.ts'
import { ApolloGateway } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import { readCacheHints } from '../src/answers/cache-hints.ts'
import { createCompiledOperations } from '../src/execution/compiled-operations.ts'
import type { AskSubgraph } from '../src/subgraphs/ask-subgraph.ts'
import { createSubgraphDataSource } from '../src/subgraphs/subgraph-data-source.ts'

/** A gateway that compiles what it has interpreted once, without its door, and how often it has interpreted. */
export async function startCompilingGateway(supergraphSdl: string, askOf: (subgraph: string) => AskSubgraph) {
  const compiled = createCompiledOperations(askOf, readCacheHints(supergraphSdl))
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => createSubgraphDataSource(askOf(name)),
    experimental_didResolveQueryPlan: compiled.add,
  })
  let interpreted = 0
  const { executor } = gateway
  gateway.executor = (context) => {
    interpreted++
    return executor(context)
  }
  compiled.runFirst(gateway)
  const server = new ApolloServer({ gateway })
  await server.start()
  return { gateway, server, interpreted: () => interpreted }
}
