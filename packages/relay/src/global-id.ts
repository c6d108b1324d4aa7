import { badInput } from './bad-input.ts'

export interface GlobalId {
  /** GraphQL type name, "Product". */
  type: string
  /** The row's id: the decimal text of a positive bigint. */
  id: string
}

/** The opaque id that the public API shows for a row: base64url of "Product:123". */
export function toGlobalId(type: string, id: string | number | bigint): string {
  return Buffer.from(`${type}:${id}`).toString('base64url')
}

/** Reads an opaque id back; null for anything that `toGlobalId` did not make. Safe to pass on to a bigint column. */
export function fromGlobalId(globalId: string): GlobalId | null {
  const text = Buffer.from(globalId, 'base64url').toString('utf8')
  const [, type, id] = /^([A-Z][A-Za-z0-9]{0,63}):([1-9][0-9]{0,18})$/.exec(text) ?? []
  if (type === undefined || id === undefined || BigInt(id) > bigintMax) return null
  return { type, id }
}

/**
 * The row id inside a global id of one of the given types, or null: an id of another type and a made-up one are
 * the same to a caller, "there is no such thing".
 */
export function rowIdOf(globalId: string, ...types: readonly string[]): string | null {
  const parsed = fromGlobalId(globalId)
  return parsed && types.includes(parsed.type) ? parsed.id : null
}

/** As `rowIdOf`, for an argument that makes no sense otherwise: throws BAD_USER_INPUT that names the type wanted. */
export function requireRowId(globalId: string, ...types: readonly string[]): string {
  const id = rowIdOf(globalId, ...types)
  if (id === null) {
    throw badInput(`Not an id of a ${types.join(' or ')}.`)
  }
  return id
}

const bigintMax = 9_223_372_036_854_775_807n
