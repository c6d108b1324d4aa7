import { currentRequestId } from '@tensile/telemetry'
import {
  PostgresDialect,
  PostgresQueryCompiler,
  type CompiledQuery,
  type QueryId,
  type RootOperationNode,
} from 'kysely'
import { isPrepared } from './prepared.ts'

/** Writes the id of the request into its statements, so that PostgreSQL's log and activity tell whose they are. */
export class CommentedDialect extends PostgresDialect {
  override createQueryCompiler() {
    return new CommentingCompiler()
  }
}

class CommentingCompiler extends PostgresQueryCompiler {
  override compileQuery(node: RootOperationNode, queryId: QueryId): CompiledQuery {
    const compiled = super.compileQuery(node, queryId)
    const requestId = currentRequestId()
    return requestId === undefined || isPrepared(compiled.sql)
      ? compiled
      : { ...compiled, sql: `${compiled.sql} /*request_id='${requestId}'*/` }
  }
}
