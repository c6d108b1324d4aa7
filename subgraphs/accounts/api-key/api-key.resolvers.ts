import { parsePage, rowIdOf, toConnection, toGlobalId } from '@tensile/relay'
import { readingList } from '@tensile/subgraph'
import type { ApiKeyResolvers, RatePlan, Resolvers } from '../generated/resolvers.ts'
import { countApiKeys, selectApiKeyPage } from './api-key.repository.ts'
import { changeApiKey, createApiKey, endApiKey, rotateApiKey } from './api-key.service.ts'

export const apiKeyResolvers = {
  Query: {
    async apiKeys(_query, { companyId, ...args }, { read }) {
      const page = parsePage(args)
      const company = companyId ? (rowIdOf(companyId, 'Company') ?? '0') : null
      const db = await read()
      const rows = await readingList(() => selectApiKeyPage(db, company, page))
      return { ...toConnection(rows, page, ({ id }) => [id]), totalCount: () => countApiKeys(db, company) }
    },
  },
  Mutation: {
    async createApiKey(_mutation, { input }, context) {
      const { result, userErrors } = await createApiKey(input, context)
      return {
        apiKey: result && (await context.apiKeys.load(result.id)),
        secret: result?.secret ?? null,
        userErrors,
      }
    },
    async updateApiKey(_mutation, { input }, context) {
      const { result, userErrors } = await changeApiKey(input, context)
      return { apiKey: result && (await context.apiKeys.load(result.id)), userErrors }
    },
    async rotateApiKey(_mutation, { id, overlapMinutes }, context) {
      const { result, userErrors } = await rotateApiKey(id, overlapMinutes, context)
      return {
        apiKey: result && (await context.apiKeys.load(result.id)),
        secret: result?.secret ?? null,
        userErrors,
      }
    },
    async revokeApiKey(_mutation, { id }, context) {
      const { result, userErrors } = await endApiKey(id, context)
      return { apiKey: result && (await context.apiKeys.load(result.id)), userErrors }
    },
  },
  ApiKey: {
    id: ({ id }) => toGlobalId('ApiKey', id),
    company: ({ companyId }, _args, { companies }) => (companyId === null ? null : companies.load(companyId)),
    plan: ({ plan }) => plans[plan] ?? 'STANDARD',
    status: ({ revokedAt, isExpired }) => (revokedAt ? 'REVOKED' : isExpired ? 'EXPIRED' : 'ACTIVE'),
    previousSecretUntil: ({ previousSecretUntil, isPreviousSecretGood }) =>
      isPreviousSecretGood ? previousSecretUntil : null,
    __resolveReference: ({ id: globalId }, { apiKeys }) => {
      const id = rowIdOf(globalId, 'ApiKey')
      return id === null ? null : apiKeys.load(id)
    },
  } satisfies ApiKeyResolvers,
} satisfies Resolvers

const plans: Record<string, RatePlan> = { standard: 'STANDARD', plus: 'PLUS', unlimited: 'UNLIMITED' }
