import { createServer } from 'node:http'

import { buildApp } from 'fauxqs'

/**
 * The development S3: fauxqs with its objects as files. Its own `startFauxqs` listens on every interface and answers no
 * browser of another origin, so its parts are put together here: only HOST, and CORS for uploads from the admin portal.
 */
const { HOST = '127.0.0.1', PORT = '45660', S3_FOLDER, S3_BUCKET, S3_REGION = 'us-east-1' } = process.env
if (!S3_FOLDER || !S3_BUCKET) throw new Error('S3_FOLDER and S3_BUCKET must be set')

type Stores = NonNullable<NonNullable<Parameters<typeof buildApp>[0]>['stores']>
interface FileStorage {
  loadS3(store: Stores['s3Store']): void
}
// fauxqs exports its stores as types only.
const part = async <Class>(file: string, name: string) => {
  const module = (await import(new URL(file, import.meta.resolve('fauxqs')).href)) as Record<string, Class>
  const found = module[name]
  if (!found) throw new Error(`fauxqs no longer has ${name} in ${file}`)
  return found
}
const S3Store = await part<new () => Stores['s3Store']>('./s3/s3Store.js', 'S3Store')
const SqsStore = await part<new () => Stores['sqsStore']>('./sqs/sqsStore.js', 'SqsStore')
const SnsStore = await part<new () => Stores['snsStore']>('./sns/snsStore.js', 'SnsStore')
const Storage = await part<new (folder: string) => FileStorage & NonNullable<Stores['s3Store']['persistence']>>(
  './s3/fileS3Persistence.js',
  'FileS3Persistence',
)

const s3Store = new S3Store()
const storage = new Storage(S3_FOLDER)
storage.loadS3(s3Store)
s3Store.persistence = storage
s3Store.createBucket(S3_BUCKET)

const app = buildApp({
  logger: false,
  defaultRegion: S3_REGION,
  stores: { s3Store, sqsStore: new SqsStore(), snsStore: new SnsStore() },
})
await app.ready()

const server = createServer((request, response) => {
  response.setHeader('access-control-allow-origin', request.headers.origin ?? '*')
  response.setHeader('access-control-expose-headers', 'etag')
  if (request.method !== 'OPTIONS') return app.routing(request, response)
  response.setHeader('access-control-allow-methods', 'GET, HEAD, PUT, POST')
  response.setHeader('access-control-allow-headers', request.headers['access-control-request-headers'] ?? '*')
  response.writeHead(204).end()
})
server.listen(Number(PORT), HOST)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0))
