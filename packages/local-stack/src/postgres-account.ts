import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

import { HouseError } from './house-error.ts'

/** How to run Postgres, which refuses to run as root. */
export interface PostgresAccount {
  wrap(command: string, args: string[]): { command: string; args: string[] }
  account?: { uid: number; gid: number }
  /** Makes a file or folder belong to this account. */
  own(path: string): void
}

/**
 * Not root: as the user we are. Root: in a user namespace where root has another number; the files stay root's, so a clone
 * under a root-only home works. Where namespaces are not allowed: as the system user `postgres` or `nobody`.
 */
export function postgresAccount(binary: string, folder: string): PostgresAccount {
  if (process.getuid?.() !== 0) return { wrap: (command, args) => ({ command, args }), own: () => {} }
  const namespace = ['--user', '--map-user=1000', '--map-group=1000']
  if (spawnSync('unshare', [...namespace, 'true']).status === 0) {
    return { wrap: (command, args) => ({ command: 'unshare', args: [...namespace, command, ...args] }), own: () => {} }
  }
  const account = systemAccount()
  const forbidden = account && [binary, folder].find((path) => spawnSync('test', ['-x', path], account).status !== 0)
  if (!account || forbidden) {
    throw new HouseError(
      `Postgres does not run as root, and ${forbidden ? `the user ${account?.name} may not enter ${forbidden}` : 'there is no user for it'}.\n` +
        'Run this as an ordinary user, or move the clone out of the root-only folder (for example to /srv/tensile).',
    )
  }
  return {
    wrap: (command, args) => ({ command, args }),
    account: { uid: account.uid, gid: account.gid },
    own: (path) => void spawnSync('chown', ['-R', `${account.uid}:${account.gid}`, path]),
  }
}

function systemAccount() {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  return user && { name: user[0], uid: Number(user[2]), gid: Number(user[3]) }
}
