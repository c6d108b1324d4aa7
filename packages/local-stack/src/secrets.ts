import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

import { passwordSetting, roles, type Role } from '@tensile/db/roles'
import { developmentSecret, readSettings, secret } from '@tensile/settings'

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

/**
 * Secrets of a data folder: what the environment gives, else what was generated once into `secrets.json`, which is for its
 * owner alone. With NODE_ENV=production nothing is generated: every secret that the environment lacks is named.
 */
export function readSecrets(folder: string, environment: NodeJS.ProcessEnv = process.env): Secrets {
  const names = ['postgres', 'replicator', ...roles] as const
  const shape = {
    ...Object.fromEntries(names.map((name) => [passwordSetting(name), secret()])),
    IDENTITY_SECRET: secret({ lengthMin: 32 }),
    TOKEN_SECRET: secret({ lengthMin: 32 }),
    S3_ACCESS_KEY_ID: secret({ lengthMin: 3 }),
    S3_SECRET_ACCESS_KEY: secret(),
  }
  const generated = environment.NODE_ENV === 'production' ? {} : readGenerated(folder, Object.keys(shape))
  const values: Record<string, string> = readSettings(shape, { ...generated, ...environment })
  const value = (name: string) => values[name] ?? ''
  return {
    passwords: Object.fromEntries(names.map((name) => [name, value(passwordSetting(name))])) as Secrets['passwords'],
    identity: value('IDENTITY_SECRET'),
    tokens: value('TOKEN_SECRET'),
    s3AccessKeyId: value('S3_ACCESS_KEY_ID'),
    s3SecretAccessKey: value('S3_SECRET_ACCESS_KEY'),
  }
}

function readGenerated(folder: string, names: string[]) {
  const file = `${folder}/secrets.json`
  const kept = readKept(file)
  const missing = names.filter((name) => kept[name] === undefined)
  if (missing.length === 0) return kept
  for (const name of missing) kept[name] = `${developmentSecret}-${randomBytes(24).toString('base64url')}`
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${file}.new`, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return kept
}

function readKept(file: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  } catch {
    return {}
  }
}
