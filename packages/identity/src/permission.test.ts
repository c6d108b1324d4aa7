import { expect, test } from 'vitest'
import { anyone, isAllowed, roles, signedIn, type Viewer } from './index.ts'

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
