import { HouseError } from './house-error.ts'
import type { Infrastructure } from './infrastructure.ts'
import { root } from './paths.ts'
import { startProcess } from './processes.ts'

export interface SeedOptions {
  infrastructure: Infrastructure
  folder: string
  env?: Record<string, string>
  /** Is given the last line that the seed has printed. */
  tell(line: string): void
}

/** Puts the demo catalog and the demo users in, once: quick when the database says that it was done. */
export async function seed({ infrastructure: { databases, s3 }, folder, env, tell }: SeedOptions) {
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
  const following = setInterval(() => tell(run.logTail(1)), 1_000)
  const { succeeded, reason } = await run.ended
  clearInterval(following)
  if (!succeeded) throw new HouseError(`The seed ended with ${reason}. Its log says:\n${run.logTail(20)}`)
  tell(run.logTail(1))
}
