import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { httpUrl, secret, z } from '@tensile/settings'

export const documentStoreSettings = {
  /** Where this process reaches the store. */
  S3_ENDPOINT: httpUrl(),
  /** Where browsers reach it: the host of all addresses that are given away. */
  S3_PUBLIC_ENDPOINT: httpUrl(),
  S3_BUCKET: z.string().min(3),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().min(1),
  S3_SECRET_ACCESS_KEY: secret({ lengthMin: 8 }),
}

export type DocumentStoreSettings = z.output<z.ZodObject<typeof documentStoreSettings>>

const SIGNED_SECONDS = 15 * 60

export type DocumentStore = ReturnType<typeof createDocumentStore>

/** The bucket that documents lie in, none of them public. */
export function createDocumentStore(settings: DocumentStoreSettings) {
  const Bucket = settings.S3_BUCKET
  const s3 = createClient(settings, settings.S3_ENDPOINT)
  const forBrowsers = createClient(settings, settings.S3_PUBLIC_ENDPOINT)
  return {
    /** Throws when the store is out of reach. */
    async put(key: string, body: Uint8Array): Promise<void> {
      await s3.send(
        new PutObjectCommand({ Bucket, Key: key, ContentType: 'application/pdf', Body: body, CacheControl: 'private' }),
      )
    },
    /** An address that gives the object for 15 minutes, under a name of its own. Made without asking the store. */
    presignDownload: (key: string, fileName: string): Promise<string> =>
      getSignedUrl(
        forBrowsers,
        new GetObjectCommand({ Bucket, Key: key, ResponseContentDisposition: `inline; filename="${fileName}"` }),
        { expiresIn: SIGNED_SECONDS },
      ),
    close(): void {
      s3.destroy()
      forBrowsers.destroy()
    },
  }
}

const createClient = (settings: DocumentStoreSettings, endpoint: string) =>
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
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
