import { S3Client } from '@aws-sdk/client-s3'
import type { ObjectStoreSettings } from './object-store-settings.ts'

/** The store can't be reached or does not do what is asked; `cause` says why. Nothing was changed. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable'
}

/** The bucket's clients: one for what this process does, one whose signed addresses browsers can reach. */
export function createStoreClients(settings: ObjectStoreSettings) {
  const s3 = createClient(settings, settings.S3_ENDPOINT)
  const forBrowsers = createClient(settings, settings.S3_PUBLIC_ENDPOINT)
  return {
    s3,
    forBrowsers,
    close: (): void => {
      s3.destroy()
      forBrowsers.destroy()
    },
  }
}

/** Sends something to the store. @throws StorageUnavailable */
export async function reachStore<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send()
  } catch (error) {
    throw new StorageUnavailable('the object store does not answer as it should', { cause: error })
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
