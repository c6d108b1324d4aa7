import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'

/** How long a signed address works. */
export const SIGNED_SECONDS = 15 * 60

/** Addresses of objects in a bucket that work for a quarter of an hour, for whoever has them. */
export const signAddresses = (forBrowsers: S3Client, Bucket: string) => ({
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
})

const attachment = (fileName: string): string =>
  `attachment; filename="${fileName.replace(/[^\w. -]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(fileName)}`
