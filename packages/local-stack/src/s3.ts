import { fileURLToPath } from 'node:url'
import { setTimeout as sleep } from 'node:timers/promises'

import { HouseError } from './house-error.ts'
import { claimPort } from './ports.ts'
import { startProcess, type RunningProcess } from './processes.ts'
import type { Secrets } from './secrets.ts'

export interface S3 {
  endpoint: string
  bucket: string
  /** The settings with which a service reaches it. */
  settings: Record<
    'S3_ENDPOINT' | 'S3_PUBLIC_ENDPOINT' | 'S3_BUCKET' | 'S3_REGION' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY',
    string
  >
  process: RunningProcess
  stop(): Promise<void>
}

/** Starts the development S3 with its bucket; objects are kept as files in `<folder>/s3`. */
export async function startS3(options: {
  folder: string
  port: number
  secrets: Secrets
  bucket?: string
}): Promise<S3> {
  const { folder, secrets, bucket = 'tensile-media' } = options
  const port = await claimPort(options.port, 'S3_PORT', 'the S3 server')
  const endpoint = `http://127.0.0.1:${port}`
  const server = startProcess({
    name: 's3',
    command: process.execPath,
    args: [fileURLToPath(new URL('./s3-server.ts', import.meta.url))],
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', S3_FOLDER: `${folder}/s3`, S3_BUCKET: bucket },
    folder,
  })
  while (
    !(await fetch(`${endpoint}/health`).then(
      (answer) => answer.ok,
      () => false,
    ))
  ) {
    if (server.hasEnded)
      throw new HouseError(
        `The S3 server ended with ${(await server.ended).reason}. Its log says:\n${server.logTail()}`,
      )
    await sleep(50)
  }
  return {
    endpoint,
    bucket,
    settings: {
      S3_ENDPOINT: endpoint,
      S3_PUBLIC_ENDPOINT: endpoint,
      S3_BUCKET: bucket,
      S3_REGION: 'us-east-1',
      S3_ACCESS_KEY_ID: secrets.s3AccessKeyId,
      S3_SECRET_ACCESS_KEY: secrets.s3SecretAccessKey,
    },
    process: server,
    stop: () => server.stop(),
  }
}
