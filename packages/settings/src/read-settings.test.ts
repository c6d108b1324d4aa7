import { describe, expect, it } from 'vitest'

import { databaseUrl, developmentSecret, port, readSettings, secret, SettingsError, z } from './index.ts'

const shape = {
  PORT: port().default(4000),
  DATABASE_WRITE_URL: databaseUrl(),
  IDENTITY_SECRET: secret({ developmentDefault: `${developmentSecret}-identity` }),
  NOTE: z.string().optional(),
}
const url = 'postgres://catalog@127.0.0.1/tensile'

function problemsOf(environment: Record<string, string>) {
  try {
    readSettings(shape, environment)
  } catch (error) {
    if (error instanceof SettingsError) return Object.fromEntries(error.problems)
    throw error
  }
  return {}
}

describe('readSettings', () => {
  it('converts and applies defaults', () => {
    expect(readSettings(shape, { DATABASE_WRITE_URL: url, NOTE: '' })).toEqual({
      PORT: 4000,
      DATABASE_WRITE_URL: url,
      IDENTITY_SECRET: 'development-only-identity',
    })
  })

  it('names every missing and invalid setting at once', () => {
    expect(Object.keys(problemsOf({ PORT: 'x' }))).toEqual(['PORT', 'DATABASE_WRITE_URL'])
    expect(problemsOf({})['DATABASE_WRITE_URL']).toContain('is missing')
  })

  it('has no default for a secret in production', () => {
    expect(problemsOf({ NODE_ENV: 'production', DATABASE_WRITE_URL: url })).toHaveProperty('IDENTITY_SECRET')
  })

  it('refuses a development secret in production', () => {
    const environment = { DATABASE_WRITE_URL: url, IDENTITY_SECRET: `${developmentSecret}-0123456789` }
    expect(problemsOf({ ...environment, NODE_ENV: 'development' })).toEqual({})
    expect(problemsOf({ ...environment, NODE_ENV: 'production' })['IDENTITY_SECRET']).toContain('set one of your own')
  })
})
