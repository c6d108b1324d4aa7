import { isScope, scopes, type Scope } from '@tensile/identity'
import { rowIdOf } from '@tensile/relay'
import type { AccountsContext, Writer } from '../context.ts'
import type { CreateApiKeyInput, UpdateApiKeyInput } from '../generated/resolvers.ts'
import { answering, Refused, requireVersion, says, userError, type RefusalTable } from '../user-error.ts'
import { hashApiKeySecret, newApiKeySecret, newClientId } from './api-key-secret.ts'
import { insertApiKey, lockApiKey, replaceApiKeySecret, revokeApiKey, updateApiKey } from './api-key.repository.ts'

const rules: RefusalTable = {
  user_account_name: says(['input', 'name'], 'INVALID', 'A name has 1 to 120 characters.'),
  user_account_company: says(['input', 'companyId'], 'NOT_FOUND', 'There is no such company.'),
  api_key_scopes: says(['input', 'scopes'], 'REQUIRED', 'A key needs at least one scope.'),
  api_key_expires: says(['input', 'expiresAt'], 'INVALID', 'A key ends after it was made.'),
}

/** Answers the row id of the key, and its secret, which is not kept. */
export const createApiKey = (input: CreateApiKeyInput, context: AccountsContext) =>
  answering(rules, async () => {
    const secret = newApiKeySecret()
    const key = {
      clientId: newClientId(),
      name: input.name.trim(),
      ...readHolder(input),
      scopes: readScopes(input.scopes, Boolean(input.companyId)),
      plan: input.plan.toLowerCase(),
      expiresAt: readEnd(input.expiresAt),
      secretHash: hashApiKeySecret(secret),
    }
    return { id: await context.write((trx) => insertApiKey(trx, key)), secret }
  })

export const changeApiKey = (input: UpdateApiKeyInput, context: AccountsContext) =>
  answering(rules, () =>
    context.write(async (trx) => {
      const key = await requireApiKey(trx, input.id, ['input', 'id'])
      requireVersion(key, input.expectedVersion)
      await updateApiKey(trx, key, {
        ...(typeof input.name === 'string' && { name: input.name.trim() }),
        scopes: input.scopes ? readScopes(input.scopes, key.companyId !== null) : key.scopes,
        plan: input.plan?.toLowerCase() ?? key.plan,
        expiresAt: input.expiresAt === undefined ? key.expiresAt : readEnd(input.expiresAt),
      })
      return { id: key.id }
    }),
  )

export const rotateApiKey = (globalId: string, overlapMinutes: number, context: AccountsContext) =>
  answering(rules, () =>
    context.write(async (trx) => {
      const { id, revokedAt } = await requireApiKey(trx, globalId, ['id'])
      if (revokedAt) throw new Refused(userError(['id'], 'CONFLICT', 'The key was revoked; make another one.'))
      if (overlapMinutes < 0 || overlapMinutes > overlapMinutesMax) {
        throw new Refused(userError(['overlapMinutes'], 'INVALID', `The overlap is 0 to ${overlapMinutesMax} minutes.`))
      }
      const secret = newApiKeySecret()
      await replaceApiKeySecret(trx, id, hashApiKeySecret(secret), overlapMinutes)
      return { id, secret }
    }),
  )

export const endApiKey = (globalId: string, context: AccountsContext) =>
  answering(rules, () =>
    context.write(async (trx) => {
      const { id } = await requireApiKey(trx, globalId, ['id'])
      await revokeApiKey(trx, id)
      return { id }
    }),
  )

const overlapMinutesMax = 7 * 24 * 60

async function requireApiKey(trx: Writer, globalId: string, path: string[]) {
  const id = rowIdOf(globalId, 'ApiKey')
  const key = id === null ? undefined : await lockApiKey(trx, id)
  if (!key) throw new Refused(userError(path, 'NOT_FOUND', 'There is no such key.'))
  return key
}

/** When a key ends by itself; null for never. */
const readEnd = (instant: string | null | undefined) => (instant ? new Date(instant) : null)

/** For whom a key acts, and as what: a company's key as its buyer, one of the distributor as it is told. */
function readHolder({ companyId, roles }: CreateApiKeyInput): { companyId: string | null; roles: string[] } {
  if (companyId) {
    if (roles?.length) {
      throw new Refused(userError(['input', 'roles'], 'INVALID', "A company's key acts as its buyer: leave roles out."))
    }
    const id = rowIdOf(companyId, 'Company')
    if (id === null) throw new Refused(userError(['input', 'companyId'], 'NOT_FOUND', 'There is no such company.'))
    return { companyId: id, roles: ['buyer'] }
  }
  const unknown = roles?.find((role) => !staffRoles.includes(role))
  if (!roles?.length || unknown !== undefined) {
    const message = `A key without a company needs roles, of ${staffRoles.join(', ')}.`
    throw new Refused(userError(['input', 'roles'], roles?.length ? 'NOT_AN_OPTION' : 'REQUIRED', message))
  }
  return { companyId: null, roles: [...new Set(roles)] }
}

const staffRoles = ['admin', 'catalog_manager', 'sales', 'warehouse']

function readScopes(asked: readonly string[], isOfCompany: boolean): Scope[] {
  const known = [...new Set(asked)].filter((scope) => isScope(scope))
  const refused = asked.filter((scope) => !isScope(scope) || (isOfCompany && scopes[scope].ofStaff))
  if (refused.length > 0) {
    const message = `${refused.join(', ')}: no scope that ${isOfCompany ? "a company's key" : 'a key'} can have.`
    throw new Refused(userError(['input', 'scopes'], 'NOT_AN_OPTION', message, { refused }))
  }
  return known
}
