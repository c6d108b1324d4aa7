import { importCommand } from '@tensile/catalog-import'
import { owner } from '@tensile/db/roles'

import { readHouseSettings } from '../house-settings.ts'
import { dataFolder } from '../paths.ts'
import { runCommand } from '../run-command.ts'
import { readSecrets } from '../secrets.ts'

/** `npm run import -- FOLDER`: into the database of DATABASE_WRITE_URL, as role `catalog`, else of the stack that runs here. */
await runCommand(async () => {
  const { DATABASE_WRITE_URL: given, DATABASE_PORT: port } = readHouseSettings()
  const local = () => {
    const password = encodeURIComponent(readSecrets(dataFolder).passwords.catalog)
    return `postgres://catalog:${password}@127.0.0.1:${port}/${owner}`
  }
  process.exitCode = await importCommand(
    process.argv.slice(2),
    given ?? local(),
    process.env['INIT_CWD'] ?? process.cwd(),
  )
})
