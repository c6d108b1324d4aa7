import { claimHouse } from '../claim-house.ts'
import { startHouseApart } from '../house-apart.ts'
import { dataFolder } from '../paths.ts'
import { runToEnd } from '../run-command.ts'
import { runVisibly } from '../run-visibly.ts'
import { readSecrets } from '../secrets.ts'
import { unlimitedPlans } from '../unlimited-plans.ts'

/**
 * `npm run bench:checkout`, `npm run proof:oversell`: runs the main.ts of a folder against a back end of its own without a catalog,
 * whose data is kept for the next time. It is told where the pid files of the services are, for it may kill them, and the secret
 * with which access tokens can be made.
 */
await runToEnd(async () => {
  const [folder = '', ...words] = process.argv.slice(2)
  const house = `${dataFolder}/apart`
  await claimHouse(house)
  process.env['RATE_PLANS'] ??= unlimitedPlans
  const { env } = await startHouseApart({ folder: house, seedEnv: { SEED_SIZE: 'none' }, web: false })
  return runVisibly('node', [`${folder}/main.ts`, ...words], {
    ...env,
    HOUSE_FOLDER: house,
    TOKEN_SECRET: readSecrets(house).tokens,
  })
})
