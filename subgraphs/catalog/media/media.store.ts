import {
  CopyObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import {
  createStoreClients,
  reachStore,
  signAddresses,
  StorageUnavailable,
  type ObjectStoreSettings,
} from '@tensile/object-store'

/** For the first contact, retries included; a store that does not answer by then is out of reach. */
const CONTACT_MS = 5_000

/** Objects below it are readable by everybody: the bucket's policy allows s3:GetObject on them and nothing else. */
export const PUBLIC_PREFIX = 'public/'

/** What is in the store. The etag names exactly these bytes: a later upload to the same key has another. */
export interface StoredObject {
  etag: string
  byteSize: number
}

export type MediaStore = ReturnType<typeof createMediaStore>

/** The bucket that pictures and documents lie in. Whatever talks to it throws `StorageUnavailable` when it is out of reach. */
export function createMediaStore(settings: ObjectStoreSettings) {
  const Bucket = settings.S3_BUCKET
  const { s3, forBrowsers, close } = createStoreClients(settings)

  /** The bytes of one state of an object; null when it is gone or is another by now. */
  async function read(key: string, { etag }: StoredObject, Range?: string): Promise<Uint8Array | null> {
    return orNull(async () => {
      const object = await s3.send(new GetObjectCommand({ Bucket, Key: key, IfMatch: etag, Range }))
      return (await object.Body?.transformToByteArray()) ?? null
    })
  }

  return {
    ...signAddresses(forBrowsers, Bucket),

    /** The lasting address of an object below PUBLIC_PREFIX. */
    publicUrl: (key: string): string => `${settings.S3_PUBLIC_ENDPOINT.replace(/\/$/, '')}/${Bucket}/${key}`,

    /** Throws when the store is out of reach. */
    check: async (): Promise<void> => {
      await reachStore(() =>
        s3.send(new HeadBucketCommand({ Bucket }), { abortSignal: AbortSignal.timeout(CONTACT_MS) }),
      )
    },

    head: (key: string): Promise<StoredObject | null> =>
      orNull(async () => {
        const { ETag, ContentLength } = await s3.send(new HeadObjectCommand({ Bucket, Key: key }), {
          abortSignal: AbortSignal.timeout(CONTACT_MS),
        })
        return ETag === undefined || ContentLength === undefined ? null : { etag: ETag, byteSize: ContentLength }
      }),

    readStart: (key: string, object: StoredObject, bytes: number) => read(key, object, `bytes=0-${bytes - 1}`),

    readAll: (key: string, object: StoredObject) => read(key, object),

    put: async (key: string, contentType: string, body: Uint8Array): Promise<void> => {
      const CacheControl = cacheControl(key)
      await reachStore(() =>
        s3.send(new PutObjectCommand({ Bucket, Key: key, ContentType: contentType, Body: body, CacheControl })),
      )
    },

    /** Copies one state of an object within the store; false when it is gone or is another by now. */
    copy: async (from: string, { etag }: StoredObject, to: string, contentType: string): Promise<boolean> => {
      const copied = await orNull(() =>
        s3.send(
          new CopyObjectCommand({
            Bucket,
            Key: to,
            CopySource: `${Bucket}/${from}`,
            CopySourceIfMatch: etag,
            MetadataDirective: 'REPLACE',
            ContentType: contentType,
            CacheControl: cacheControl(to),
          }),
        ),
      )
      return copied !== null
    },

    /** Deletes up to 1,000 objects; one that is gone already is no error. */
    remove: async (keys: readonly string[]): Promise<void> => {
      const Objects = keys.map((Key) => ({ Key }))
      const { Errors = [] } = await reachStore(() =>
        s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } })),
      )
      if (Errors.length > 0)
        throw new StorageUnavailable(`${Errors.length} objects could not be deleted`, { cause: Errors[0] })
    },

    close,
  }
}

/** Keys are never used twice, so what lies below one never changes. */
const cacheControl = (key: string) =>
  key.startsWith(PUBLIC_PREFIX) ? 'public, max-age=31536000, immutable' : 'private'

/** Null for an object that is not there (404), or not in the state asked for (412). */
async function orNull<T>(send: () => Promise<T>): Promise<T | null> {
  return reachStore(async () => {
    try {
      return await send()
    } catch (error) {
      const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined
      if (status === 404 || status === 412) return null
      throw error
    }
  })
}
