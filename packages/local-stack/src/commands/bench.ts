import { parseArgs } from 'node:util'

import { importCommand } from '@tensile/catalog-import'

import { claimHouse } from '../claim-house.ts'
import { startHouseApart } from '../house-apart.ts'
import { dataFolder } from '../paths.ts'
import { runToEnd } from '../run-command.ts'
import { runVisibly } from '../run-visibly.ts'
import { unlimitedPlans } from '../unlimited-plans.ts'

/** Of an import: nothing is in. */
const COULD_NOT_RUN = 2
const importInto = (databaseUrl: string, catalog: string) =>
  importCommand([catalog], databaseUrl, process.env['INIT_CWD'] ?? process.cwd())

/**
 * `npm run bench:NAME`: runs bench/NAME/main.ts against a back end of its own, whose data is kept for the next time: the demo catalog,
 * or with `--catalog FOLDER` the one in that folder. Other arguments are the bench's, which finds the pid files of the services in HOUSE_FOLDER.
 */
await runToEnd(async () => {
  const [name = '', ...words] = process.argv.slice(2)
  const { values } = parseArgs({ args: words, options: { catalog: { type: 'string' } }, strict: false })
  const catalog = typeof values.catalog === 'string' ? values.catalog : undefined
  const folder = `${dataFolder}/bench/${catalog === undefined ? 'demo' : 'catalog'}`
  await claimHouse(folder)
  process.env['RATE_PLANS'] ??= unlimitedPlans // a bench asks as one visitor, more than a visitor may
  const { env, infrastructure } = await startHouseApart({
    folder,
    seedEnv: { SEED_SIZE: catalog === undefined ? 'full' : 'none' },
    web: false,
  })
  if (catalog !== undefined && (await importInto(infrastructure.databases.url('catalog'), catalog)) === COULD_NOT_RUN)
    return 1
  return runVisibly('node', [`bench/${name}/main.ts`, ...words], { ...env, HOUSE_FOLDER: folder })
})
