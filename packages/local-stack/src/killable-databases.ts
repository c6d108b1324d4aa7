import { startDatabases } from './databases.ts'
import { readSecrets } from './secrets.ts'

/** Starts databases for the test that kills this process. */
const [folder = ''] = process.argv.slice(2)
const databases = await startDatabases({
  folder,
  secrets: readSecrets(folder),
  primaryPort: 0,
  replicaPort: 0,
  durability: 'throwaway',
})
process.send?.({ adminUrl: databases.adminUrl, pid: databases.primary.pid })
