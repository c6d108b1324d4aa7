import { migrate } from '@tensile/db/migrate'

import { startDatabases } from '../databases.ts'
import { readHouseSettings } from '../house-settings.ts'
import { dataFolder } from '../paths.ts'
import { startRedis } from '../redis.ts'
import { runCommand, untilStopped } from '../run-command.ts'
import { startS3 } from '../s3.ts'
import { readSecrets } from '../secrets.ts'
import { step } from '../step.ts'

/** `npm run databases`: the databases, Redis and S3 of `npm start` alone, migrated, until Ctrl-C. */
await runCommand(async () => {
  const stopped = untilStopped()
  const settings = readHouseSettings()
  const secrets = readSecrets(dataFolder)
  const running: { stop(): Promise<void> }[] = []
  try {
    const databases = await step('databases', () =>
      startDatabases({
        folder: dataFolder,
        secrets,
        primaryPort: settings.DATABASE_PORT,
        replicaPort: settings.DATABASE_REPLICA_PORT,
      }),
    )
    running.push(databases)
    await step('migrations', async (tell) => tell(`${(await migrate(databases.url('tensile'))).length} new`))
    const redis = await step('redis', () => startRedis({ folder: dataFolder, port: settings.REDIS_PORT }))
    if (redis) running.push(redis)
    const s3 = await step('s3', () => startS3({ folder: dataFolder, port: settings.S3_PORT, secrets }))
    running.push(s3)
    const urls = {
      DATABASE_ADMIN_URL: databases.adminUrl,
      DATABASE_OWNER_URL: databases.url('tensile'),
      DATABASE_WRITE_URL_CATALOG: databases.url('catalog'),
      DATABASE_READ_URL_CATALOG: databases.url('catalog_read', { replica: true }),
      DATABASE_WRITE_URL_ACCOUNTS: databases.url('accounts'),
      DATABASE_READ_URL_ACCOUNTS: databases.url('accounts_read', { replica: true }),
      REDIS_URL: redis?.url ?? '(no Redis here: memory of each process)',
      ...s3.settings,
    }
    console.log(Object.entries(urls).map(([name, value]) => `${name}=${value}`).join('\n'))
    console.log('\nRunning; Ctrl-C stops everything.')
    await stopped
  } finally {
    for (const part of running.reverse()) await part.stop()
  }
})
