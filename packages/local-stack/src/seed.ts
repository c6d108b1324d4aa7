import { HouseError } from './house-error.ts'
import type { Infrastructure } from './infrastructure.ts'
import { root } from './paths.ts'
import { startProcess } from './processes.ts'

/** Puts the demo catalog and the demo users in, once: quick when the database says that it was done. Answers its last line. */
export async function seed({ databases, s3 }: Infrastructure, folder: string, env: Record<string, string> = {}) {
  const run = startProcess({
    name: 'seed',
    command: process.execPath,
    args: ['db/seeds/main.ts'],
    cwd: root,
    folder,
    env: {
      ...process.env,
      ...s3,
      DATABASE_OWNER_URL: databases.url('tensile'),
      DATABASE_WRITE_URL: databases.url('catalog'),
      DATABASE_ACCOUNTS_URL: databases.url('accounts'),
      ...env,
    },
  })
  const { succeeded, reason } = await run.ended
  if (!succeeded) throw new HouseError(`The seed ended with ${reason}. Its log says:\n${run.logTail(20)}`)
  return run.logTail(1)
}
