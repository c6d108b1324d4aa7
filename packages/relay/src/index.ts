export { fromGlobalId, requireRowId, rowIdOf, toGlobalId, type GlobalId } from './global-id.ts'
export { decodeCursor, encodeCursor, type CursorKey, type CursorValue } from './cursor.ts'
export { parsePage, type Page, type PageArgs, type PageLimits } from './page.ts'
export { toConnection, type Connection, type CountedConnection, type Edge, type PageInfo } from './connection.ts'
