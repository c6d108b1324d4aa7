import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type { ObjectStoreSettings } from './object-store-settings.ts'
import { StorageUnavailable } from './storage-unavailable.ts'

/** How long a signed address works. */
export const SIGNED_SECONDS = 15 * 60

export type ObjectStore = ReturnType<typeof createObjectStore>

/** Files in the bucket that only signed addresses give away. Whatever talks to the store throws `StorageUnavailable` when it is out of reach. */
export function createObjectStore(settings: ObjectStoreSettings) {
  const Bucket = settings.S3_BUCKET
  const s3 = createClient(settings, settings.S3_ENDPOINT)
  const forBrowsers = createClient(settings, settings.S3_PUBLIC_ENDPOINT)
  return {
    /** An address that takes one upload by PUT, of this type and size only. */
    presignUpload: (key: string, contentType: string, byteSize: number): Promise<string> =>
      getSignedUrl(
        forBrowsers,
        new PutObjectCommand({ Bucket, Key: key, ContentType: contentType, ContentLength: byteSize }),
        { expiresIn: SIGNED_SECONDS, signableHeaders: new Set(['host', 'content-type', 'content-length']) },
      ),

    /** An address that gives the object as a download under a name of its own. */
    presignDownload: (key: string, fileName: string): Promise<string> =>
      getSignedUrl(
        forBrowsers,
        new GetObjectCommand({ Bucket, Key: key, ResponseContentDisposition: attachment(fileName) }),
        { expiresIn: SIGNED_SECONDS },
      ),

    put: async (key: string, contentType: string, body: string | Uint8Array): Promise<void> => {
      await reach(() =>
        s3.send(
          new PutObjectCommand({ Bucket, Key: key, ContentType: contentType, Body: body, CacheControl: 'private' }),
        ),
      )
    },

    /** The whole text of an object; null for one that is not there. */
    readText: (key: string): Promise<string | null> =>
      reach(async () => {
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
      await reach(() => s3.send(new DeleteObjectCommand({ Bucket, Key: key })))
    },

    close: (): void => {
      s3.destroy()
      forBrowsers.destroy()
    },
  }
}

const createClient = (settings: ObjectStoreSettings, endpoint: string) =>
  new S3Client({
    endpoint,
    region: settings.S3_REGION,
    credentials: { accessKeyId: settings.S3_ACCESS_KEY_ID, secretAccessKey: settings.S3_SECRET_ACCESS_KEY },
    forcePathStyle: true,
    maxAttempts: 3,
    requestHandler: {
      connectionTimeout: 2_000,
      requestTimeout: 8_000,
      socketTimeout: 8_000,
      throwOnRequestTimeout: true,
    },
    // A checksum in a presigned upload would be that of an empty body.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })

const attachment = (fileName: string) =>
  `attachment; filename="${fileName.replace(/[^\w. -]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(fileName)}`

async function reach<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send()
  } catch (error) {
    throw new StorageUnavailable('the object store does not answer as it should', { cause: error })
  }
}
