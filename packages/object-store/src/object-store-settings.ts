import { httpUrl, secret, z } from '@tensile/settings'

export const objectStoreSettings = {
  /** Where this process reaches the store. */
  S3_ENDPOINT: httpUrl(),
  /** Where browsers reach it: the host of all addresses that are given away. */
  S3_PUBLIC_ENDPOINT: httpUrl(),
  S3_BUCKET: z.string().min(3),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().min(1),
  S3_SECRET_ACCESS_KEY: secret({ lengthMin: 8 }),
}

export type ObjectStoreSettings = z.output<z.ZodObject<typeof objectStoreSettings>>
