import { randomUUID } from 'node:crypto'
import type { Database } from '@tensile/database'
import type { DB } from '../generated/database.ts'
import { mediaKeys } from './media-key.ts'
import { deleteExpiredUploads, deleteOrphans, insertOrphans, selectOrphans } from './media.repository.ts'
import type { MediaStore } from './media.store.ts'

/** As many as S3 deletes at once. */
const BATCH = 1_000

/**
 * Deletes what nobody needs: uploads that were never attached, and objects of media that are gone. May run anywhere and
 * any number of times at once: an object is struck off the list only after the store has deleted it, so what a failure
 * leaves is for the next run. Answers how many objects were deleted.
 */
export async function sweepMedia(database: Database<DB>, store: MediaStore): Promise<number> {
  const caller = { actor: 'job:sweep-media', requestId: randomUUID() }
  let { token } = await database.write(caller, async (trx) => {
    const expired = await deleteExpiredUploads(trx)
    const keys = expired.flatMap((upload) => Object.values(mediaKeys(upload)))
    await insertOrphans(
      trx,
      keys.filter((key) => key !== null),
    )
  })
  for (let swept = 0; ;) {
    const keys = await selectOrphans(await database.reader(token), BATCH)
    if (keys.length === 0) return swept
    await store.remove(keys)
    ;({ token } = await database.write(caller, (trx) => deleteOrphans(trx, keys)))
    swept += keys.length
  }
}
