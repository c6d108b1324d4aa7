import { CursorMismatch } from '@tensile/database'
import { badInput } from '@tensile/relay'

/** Runs the statement of a list by keyset; a cursor of another list or order is the caller's mistake. */
export async function readingList<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof CursorMismatch)) throw error
    throw badInput('The cursor belongs to another list or order: start without it.')
  }
}
