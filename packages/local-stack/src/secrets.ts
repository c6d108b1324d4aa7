import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

import { roles, type Role } from '@tensile/db/roles'
import { developmentSecret } from '@tensile/settings'

export interface Secrets {
  /** Passwords of the database roles, with those of the superuser and of the replica. */
  passwords: Record<Role | 'postgres' | 'replicator', string>
  /** Signs the identity that the gateway sends to the subgraphs. */
  identity: string
  /** Signs access tokens. */
  tokens: string
  s3AccessKeyId: string
  s3SecretAccessKey: string
}

/** Reads the development secrets of a data folder, generating what is missing. The file is for its owner alone. */
export function readSecrets(folder: string): Secrets {
  const file = `${folder}/secrets.json`
  const kept = readKept(file)
  const secrets: Secrets = {
    passwords: Object.assign(
      { postgres: generate(), replicator: generate() },
      Object.fromEntries(roles.map((role) => [role, generate()])) as Record<Role, string>,
      kept.passwords,
    ),
    identity: kept.identity ?? generate(),
    tokens: kept.tokens ?? generate(),
    s3AccessKeyId: kept.s3AccessKeyId ?? 'tensile-development',
    s3SecretAccessKey: kept.s3SecretAccessKey ?? generate(),
  }
  const text = `${JSON.stringify(secrets, null, 2)}\n`
  if (text !== `${JSON.stringify(kept, null, 2)}\n`) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.new`, text, { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  return secrets
}

function generate() {
  return `${developmentSecret}-${randomBytes(24).toString('base64url')}`
}

function readKept(file: string): Partial<Secrets> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>
  } catch {
    return {}
  }
}
