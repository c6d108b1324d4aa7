import { sql, type Insertable, type Selectable } from 'kysely'
import type { Reader, Writer } from '../context.ts'
import type { Media, MediaUpload } from '../generated/database.ts'

export type MediaRow = Selectable<Media>
export type MediaUploadRow = Selectable<MediaUpload>

/** In the order they were attached. */
export const selectMediaOfProducts = (db: Reader, productIds: readonly string[]): Promise<MediaRow[]> =>
  db.selectFrom('media').selectAll().where('productId', 'in', productIds).orderBy('id').execute()

export const insertMedia = (trx: Writer, media: Insertable<Media>) =>
  trx.insertInto('media').values(media).returning(['id', 'productId']).executeTakeFirstOrThrow()

/** A trigger notes its objects for the sweep. */
export const deleteMedia = (trx: Writer, id: string) =>
  trx.deleteFrom('media').where('id', '=', id).returning('productId').executeTakeFirst()

/** May be attached for an hour. */
export const insertUpload = (trx: Writer, upload: Omit<Insertable<MediaUpload>, 'expiresAt'>) =>
  trx
    .insertInto('mediaUpload')
    .values({ ...upload, expiresAt: sql<Date>`now() + interval '1 hour'` })
    .execute()

export const findUpload = (db: Reader, id: string) =>
  db
    .selectFrom('mediaUpload')
    .selectAll()
    .select(sql<boolean>`expires_at <= now()`.as('isExpired'))
    .where('id', '=', id)
    .executeTakeFirst()

/** True for one caller only; others wait for its transaction. */
export async function markAttached(trx: Writer, uploadId: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('mediaUpload')
    .set({ attachedAt: sql<Date>`now()` })
    .where('id', '=', uploadId)
    .where('attachedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export const deleteExpiredUploads = (trx: Writer): Promise<MediaUploadRow[]> =>
  trx
    .deleteFrom('mediaUpload')
    .where('attachedAt', 'is', null)
    .where('expiresAt', '<=', sql<Date>`now()`)
    .returningAll()
    .execute()

/** Notes objects for the sweep. */
export async function insertOrphans(trx: Writer, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  await trx
    .insertInto('mediaOrphan')
    .values(keys.map((objectKey) => ({ objectKey })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Those noted over an hour ago, when no address given away and no attachment under way needs them; never one in use. */
export async function selectOrphans(db: Reader, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('mediaOrphan')
    .select('objectKey')
    .where('since', '<=', sql<Date>`now() - interval '1 hour'`)
    .where('objectKey', 'not in', (used) => used.selectFrom('media').select('objectKey'))
    .where('objectKey', 'not in', (used) =>
      used.selectFrom('media').select('thumbnailKey').where('thumbnailKey', 'is not', null),
    )
    .orderBy('since')
    .limit(limit)
    .execute()
  return rows.map(({ objectKey }) => objectKey)
}

export const deleteOrphans = (trx: Writer, keys: readonly string[]) =>
  trx.deleteFrom('mediaOrphan').where('objectKey', 'in', keys).execute()
