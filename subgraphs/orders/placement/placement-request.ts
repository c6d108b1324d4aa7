import { createHash } from 'node:crypto'
import type { Viewer } from '@tensile/identity'
import { rowIdOf } from '@tensile/relay'
import type { AddressInput, PlaceOrderInput } from '../generated/resolvers.ts'
import { Refused, userError } from '../user-error.ts'

/** What orders.place_order takes. */
export interface PlacementRequest {
  cartId: string
  buyerId: string | null
  /** Of the buyer, now: whose prices, taxes and credit it is. */
  companyId: string | null
  buyerName: string
  buyerEmail: string
  actor: string
  requestId: string
  idempotencyKey: string
  /** SHA-256 of what was asked, hexadecimal. */
  contentHash: string
  payment: { provider: string; token: string | null }
  shippingAddress: Address
  billingAddress: Address
  purchaseOrderNumber: string | null
  expectedTotal: string | null
}

type Address = Record<keyof AddressInput, string | null>

/** Reads an input. What is malformed is refused, all of it at once. */
export function toPlacementRequest(
  input: PlaceOrderInput,
  { viewer, requestId }: { viewer: Viewer | null; requestId: string },
): PlacementRequest {
  const cartId = rowIdOf(input.cartId, 'Cart')
  const email = viewer?.email ?? input.email?.trim().toLowerCase() ?? ''
  const shippingAddress = tidyAddress(input.shippingAddress)
  const billingAddress = input.billingAddress ? tidyAddress(input.billingAddress) : shippingAddress
  const purchaseOrderNumber = input.purchaseOrderNumber?.trim() || null
  const wrong = [
    ...(cartId === null ? [userError(['input', 'cartId'], 'NOT_FOUND', 'There is no such cart.')] : []),
    ...tooLong(['input', 'idempotencyKey'], input.idempotencyKey, 200),
    ...(input.idempotencyKey === ''
      ? [userError(['input', 'idempotencyKey'], 'REQUIRED', 'A key is needed, so that a repeat does not order twice.')]
      : []),
    ...tooLong(['input', 'purchaseOrderNumber'], purchaseOrderNumber, 60),
    ...(EMAIL.test(email) && email.length <= 254
      ? []
      : [userError(['input', 'email'], 'REQUIRED', 'An e-mail address is needed to tell of the order.')]),
    ...wrongInAddress(['input', 'shippingAddress'], shippingAddress),
    ...(input.billingAddress ? wrongInAddress(['input', 'billingAddress'], billingAddress) : []),
  ]
  if (cartId === null || wrong.length > 0) throw new Refused(...wrong)
  const content = {
    cartId,
    buyerEmail: email,
    payment: { provider: input.payment.provider, token: input.payment.token ?? null },
    shippingAddress,
    billingAddress,
    purchaseOrderNumber,
    expectedTotal: input.expectedTotal ?? null,
  }
  return {
    ...content,
    contentHash: createHash('sha256').update(JSON.stringify(content)).digest('hex'),
    idempotencyKey: input.idempotencyKey,
    buyerId: viewer?.id ?? null,
    companyId: viewer?.companyId ?? null,
    buyerName: viewer?.name ?? shippingAddress.name ?? '',
    actor: viewer ? `user:${viewer.email}` : 'anonymous',
    requestId,
  }
}

const EMAIL = /^[^@\s]+@[^@\s]+$/
const REQUIRED = ['name', 'line1', 'postalCode', 'city', 'country'] as const
const FIELD_MAX = 120

const tidyAddress = (address: AddressInput): Address => ({
  name: address.name.trim(),
  company: address.company?.trim() || null,
  line1: address.line1.trim(),
  line2: address.line2?.trim() || null,
  postalCode: address.postalCode.trim(),
  city: address.city.trim(),
  region: address.region?.trim() || null,
  country: address.country.trim().toUpperCase(),
})

function wrongInAddress(path: string[], address: Address) {
  const missing = REQUIRED.filter((field) => !address[field])
  const long = Object.entries(address).flatMap(([field, value]) => tooLong([...path, field], value, FIELD_MAX))
  const country = address.country ?? ''
  return [
    ...missing.map((field) => userError([...path, field], 'REQUIRED', 'An address needs it.')),
    ...long,
    ...(country === '' || /^[A-Z]{2}$/.test(country)
      ? []
      : [userError([...path, 'country'], 'INVALID', 'A country is two letters of ISO 3166-1, such as DE.')]),
  ]
}

const tooLong = (path: string[], value: string | null, max: number) =>
  value !== null && value.length > max ? [userError(path, 'INVALID', `It has up to ${max} characters.`)] : []
