import { badInput } from './bad-input.ts'

/** The values of the sort columns of one row, in the order of `order by`; the last one makes the order total. */
export type CursorKey = readonly CursorValue[]
export type CursorValue = string | number | boolean | null

/** Opaque to clients. The version lets a later release refuse the cursors of a sort order that it no longer has. */
export function encodeCursor(key: CursorKey): string {
  return Buffer.from(JSON.stringify([version, ...key])).toString('base64url')
}

/** @throws GraphQLError BAD_USER_INPUT for text that `encodeCursor` of this version did not make. */
export function decodeCursor(cursor: string): CursorKey {
  const [cursorVersion, ...key] = parseValues(cursor)
  if (cursorVersion !== version || key.length === 0) {
    throw badInput('The cursor is not one of this list. Read the first page again.')
  }
  return key
}

const version = 1

function parseValues(cursor: string): CursorValue[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(parsed) && parsed.every(isCursorValue) ? parsed : []
  } catch {
    return []
  }
}

function isCursorValue(value: unknown): value is CursorValue {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}
