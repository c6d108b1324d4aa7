export { createDatabase } from './database.ts'
export type { Caller, Database, DatabaseSettings, Written } from './database.ts'
export type { Effect } from './once.ts'
export { isContention } from './contention.ts'
export { isOutage } from './outage.ts'
export { CursorMismatch, keyset, type KeysetPage, type SortColumn } from './keyset.ts'
export { plannedOnce, prepared } from './prepared.ts'
export { readRefusal, type Refusal } from './refusal.ts'
export {
  followEvents,
  laterPosition,
  pruneEvents,
  readEvents,
  selectEventBacklog,
  type Event,
  type EventHandler,
  type Following,
} from './events.ts'
export { selectJobBacklog } from './jobs.ts'
export { countStatements } from './statement-counter.ts'
export { isNewer, type Lsn } from './lsn.ts'
