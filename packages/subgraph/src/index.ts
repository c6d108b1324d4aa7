export { createSubgraphSchema, serveSubgraph, type Subgraph } from './serve-subgraph.ts'
export { openDatabase, subgraphSettings, type SubgraphSettings } from './subgraph-settings.ts'
export { cachedReads, type CachedReads } from './cached-reads.ts'
export { dropOnEvents } from './drop-on-events.ts'
export { requestDatabase, type RequestDatabase } from './request-database.ts'
export { loadTypeDefs } from './load-type-defs.ts'
export { userErrors, type Answer, type RefusalTable, type UserError } from './user-errors.ts'
export { scalars } from './scalars.ts'
export { loadById, loadIfGiven, loadMany, loadPages, loadValue } from './batch.ts'
export { backgroundLog } from './background-log.ts'
export { startJobs, type JobLog, type JobOptions, type Jobs } from './job-runner.ts'
export { readingList } from './reading-list.ts'
export {
  fieldsWithoutPermission,
  guardSchema,
  permissionsWithoutField,
  type PermissionTable,
} from './permission-table.ts'
export { createEffects, type Effects } from './effects.ts'
export type { SubgraphContext, SubgraphLogger } from './subgraph-context.ts'
export { anyone, roles, signedIn, withScope } from '@tensile/identity'
