import { claimHouse } from '../claim-house.ts'
import { readHouseSettings } from '../house-settings.ts'
import { startHouse } from '../house.ts'
import { dataFolder } from '../paths.ts'
import { runUntilStopped } from '../run-command.ts'
import { readSecrets } from '../secrets.ts'

/** `npm start`: the whole system, until Ctrl-C. */
await runUntilStopped(async () => {
  const settings = readHouseSettings()
  const secrets = readSecrets(dataFolder)
  await claimHouse(dataFolder)
  const { addresses } = await startHouse({ folder: dataFolder, settings, secrets })
  console.log(`
Tensile is ready.

  Store              ${addresses.store}
  Admin portal       ${addresses.admin}
  GraphQL explorer   ${addresses.gateway}/graphql

  Demo logins, all with the password tensile-demo:
    admin@tensile.example      administrator
    catalog@tensile.example    catalog manager
    sales@tensile.example      sales
    warehouse@tensile.example  warehouse
    buyer@acme.example         buyer of Acme Machine Works
    stores@acme.example        another one
    workshop@acme.example      a third
    buyer@borealis.example     buyer of Borealis Pumps

Data and logs are in ${dataFolder}; Ctrl-C stops everything, \`npm run reset\` empties it.`)
})
