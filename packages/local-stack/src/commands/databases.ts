import { migrate } from '@tensile/db/migrate'

import { claimHouse } from '../claim-house.ts'
import { readHouseSettings } from '../house-settings.ts'
import { startInfrastructure } from '../infrastructure.ts'
import { dataFolder } from '../paths.ts'
import { runUntilStopped } from '../run-command.ts'
import { readSecrets } from '../secrets.ts'
import { step } from '../step.ts'

/** `npm run databases`: the databases, Redis and S3 of `npm start` alone, migrated, until Ctrl-C. */
await runUntilStopped(async () => {
  const settings = readHouseSettings()
  await claimHouse(dataFolder)
  const secrets = readSecrets(dataFolder)
  const { databases, redisUrl, s3 } = await startInfrastructure({ folder: dataFolder, settings, secrets })
  await step('migrations', async (tell) => tell(`${(await migrate(databases.url('tensile'))).length} new`))
  const addresses = {
    DATABASE_OWNER_URL: databases.url('tensile'),
    'DATABASE_WRITE_URL (catalog)': databases.url('catalog'),
    'DATABASE_READ_URL (catalog)': databases.url('catalog_read', { replica: true }),
    'DATABASE_WRITE_URL (accounts)': databases.url('accounts'),
    'DATABASE_READ_URL (accounts)': databases.url('accounts_read', { replica: true }),
    REDIS_URL: redisUrl ?? '',
    ...s3,
    IDENTITY_SECRET: secrets.identity,
  }
  for (const [name, value] of Object.entries(addresses)) console.log(`${name}=${value}`)
  console.log('\nRunning; Ctrl-C stops everything.')
})
