import type { Selectable } from 'kysely'
import type { Reader } from '../context.ts'
import type { Media } from '../generated/database.ts'

export type MediaRow = Selectable<Media>

/** In the order they were attached. */
export const selectMediaOfProducts = (db: Reader, productIds: readonly string[]): Promise<MediaRow[]> =>
  db.selectFrom('media').selectAll().where('productId', 'in', productIds).orderBy('id').execute()
