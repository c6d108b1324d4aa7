import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3ServiceException } from '@aws-sdk/client-s3'
import type { ObjectStoreSettings } from './object-store-settings.ts'
import { signAddresses } from './signed-addresses.ts'
import { createStoreClients, reachStore } from './store-client.ts'

export type ObjectStore = ReturnType<typeof createObjectStore>

/** Files in the bucket that only signed addresses give away. Whatever talks to the store throws `StorageUnavailable` when it is out of reach. */
export function createObjectStore(settings: ObjectStoreSettings) {
  const Bucket = settings.S3_BUCKET
  const { s3, forBrowsers, close } = createStoreClients(settings)
  return {
    ...signAddresses(forBrowsers, Bucket),

    put: async (key: string, contentType: string, body: string | Uint8Array): Promise<void> => {
      await reachStore(() =>
        s3.send(
          new PutObjectCommand({ Bucket, Key: key, ContentType: contentType, Body: body, CacheControl: 'private' }),
        ),
      )
    },

    /** The whole text of an object; null for one that is not there. */
    readText: (key: string): Promise<string | null> =>
      reachStore(async () => {
        try {
          const object = await s3.send(new GetObjectCommand({ Bucket, Key: key }))
          return (await object.Body?.transformToString('utf-8')) ?? null
        } catch (error) {
          if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return null
          throw error
        }
      }),

    /** One that is gone already is no error. */
    remove: async (key: string): Promise<void> => {
      await reachStore(() => s3.send(new DeleteObjectCommand({ Bucket, Key: key })))
    },

    close,
  }
}
