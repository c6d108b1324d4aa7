import { describe, expect, test } from 'vitest'
import { anyone, isAllowed, roles, signedIn, withScope, type Viewer } from './index.ts'

const sales: Viewer = { id: '3', email: 'sales@tensile.example', name: 'Sam', roles: ['sales'], companyId: null }

test('anyone includes a caller without a token', () => expect(isAllowed(anyone, null)).toBe(true))

test('signedIn needs a token, whatever its roles', () => {
  expect(isAllowed(signedIn, null)).toBe(false)
  expect(isAllowed(signedIn, { ...sales, roles: [] })).toBe(true)
})

test('roles need one of the roles', () => {
  expect(isAllowed(roles('sales', 'admin'), sales)).toBe(true)
  expect(isAllowed(roles('admin'), sales)).toBe(false)
  expect(isAllowed(roles('admin'), null)).toBe(false)
})

describe("a partner's key", () => {
  const key: Viewer = { ...sales, roles: ['buyer'], companyId: '1', scopes: ['orders:read'], plan: 'standard' }

  test('may do what its scopes name, where its role may', () => {
    expect(isAllowed(withScope('orders:read', signedIn), key)).toBe(true)
    expect(isAllowed(withScope('orders:read', roles('admin')), key)).toBe(false)
    expect(isAllowed(withScope('orders:write', signedIn), key)).toBe(false)
    expect(isAllowed(withScope('catalog:read', anyone), key)).toBe(false)
  })

  test('may do nothing that no scope opens, but for what anyone may', () => {
    expect(isAllowed(anyone, key)).toBe(true)
    expect(isAllowed(signedIn, key)).toBe(false)
    expect(isAllowed(roles('buyer'), key)).toBe(false)
  })

  test('does not limit people', () => {
    expect(isAllowed(withScope('orders:write', roles('sales')), sales)).toBe(true)
    expect(isAllowed(withScope('catalog:read', anyone), null)).toBe(true)
  })
})
