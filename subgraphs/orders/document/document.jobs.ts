import type { Database } from '@tensile/database'
import type { ObjectStore } from '@tensile/object-store'
import type { DB } from '../generated/database.ts'
import { keepObjectKey, selectDocumentsToMake, selectPrinted, type DocumentRow } from './document.repository.ts'
import { printDocument } from './print-document.ts'

/** graphile-worker's crontab line: what was not made when it was issued is made within ten minutes. */
export const documentCrontab = '*/10 * * * * make-documents ?max=1&jobKey=make-documents'

const BATCH = 50

/** The task of that line, and of every order that got documents. */
export const documentTasks = (database: Database<DB>, store: Pick<ObjectStore, 'put'>) => ({
  'make-documents': async () => {
    await makeDocuments(database, store)
  },
})

/**
 * Makes the files of all documents that have none. Done twice it makes the same file under the same key. Throws when the store is
 * out of reach; what is left is made by the next run.
 */
export async function makeDocuments(database: Database<DB>, store: Pick<ObjectStore, 'put'>): Promise<number> {
  const caller = { actor: 'job:make-documents', requestId: '' }
  let made = 0
  for (let afterId = '0'; ;) {
    const { result: documents } = await database.write(caller, (trx) => selectDocumentsToMake(trx, afterId, BATCH))
    for (const document of documents) {
      const { result: printed } = await database.write(caller, (trx) => selectPrinted(trx, document))
      const key = keyOf(document)
      await store.put(key, 'application/pdf', await printDocument(printed))
      await database.write(caller, (trx) => keepObjectKey(trx, document.id, key))
      made += 1
    }
    const last = documents.at(-1)
    if (!last || documents.length < BATCH) return made
    afterId = last.id
  }
}

const keyOf = ({ orderId, kind, number }: DocumentRow) => `orders/${orderId}/${kind.toLowerCase()}/${number}.pdf`
