import { hasRole } from '@tensile/identity'
import { rowIdOf, toGlobalId } from '@tensile/relay'
import { loadIfGiven } from '@tensile/subgraph'
import type { OrdersContext } from '../context.ts'
import type { Resolvers } from '../generated/resolvers.ts'
import { selectCreditAccounts } from './credit-account.repository.ts'
import { setCreditAccount } from './credit-account.service.ts'
import { confirmPayment, recordInvoicePayment, repeatFailedPaymentCalls, retryPayment } from './payment.service.ts'

export const paymentResolvers: Resolvers = {
  Query: {
    async paymentMethods(_query, { currency }, context) {
      const accounts = await creditOf(context.viewer?.companyId ?? null, context)
      const credit = accounts.find((account) => account.currency === currency) ?? null
      return [
        ...context.payments.offered.map((provider) => ({
          provider,
          isAvailable: context.payments.isUp(provider),
          credit: null,
        })),
        ...(credit
          ? [
              {
                provider: 'INVOICE' as const,
                isAvailable: Number(credit.creditLimit) > Number(credit.reserved),
                credit,
              },
            ]
          : []),
      ]
    },
    creditAccounts(_query, { companyId }, context) {
      const isStaff = hasRole(context.viewer, 'admin', 'sales')
      return creditOf(
        isStaff && companyId ? rowIdOf(companyId, 'Company') : (context.viewer?.companyId ?? null),
        context,
      )
    },
  },
  Mutation: {
    retryPayment: async (_, args, context) => payload(await retryPayment(args, context), context),
    confirmPayment: async (_, args, context) => payload(await confirmPayment(args, context), context),
    recordInvoicePayment: async (_, { orderNumber, amount }, context) =>
      payload(await recordInvoicePayment(orderNumber, amount, context), context),
    repeatFailedPaymentCalls: async (_, { orderNumber }, context) =>
      payload(await repeatFailedPaymentCalls(orderNumber, context), context),
    async setCreditAccount(_, { input }, context) {
      const { result, userErrors } = await setCreditAccount(input, context)
      const accounts = await creditOf(result?.companyId ?? null, context)
      return { creditAccount: accounts.find(({ currency }) => currency === result?.currency) ?? null, userErrors }
    },
  },
  Payment: {
    id: ({ id }) => toGlobalId('Payment', id),
    amount: ({ amount, currency }) => ({ amount, currency }),
    captured: ({ captured: amount, currency }) => ({ amount, currency }),
    refunded: ({ refunded: amount, currency }) => ({ amount, currency }),
    received: ({ provider, received: amount, currency }) => (provider === 'INVOICE' ? { amount, currency } : null),
  },
  CreditAccount: {
    id: ({ id }) => toGlobalId('CreditAccount', id),
    company: ({ companyId }) => ({ id: toGlobalId('Company', companyId) }),
    limit: ({ creditLimit: amount, currency }) => ({ amount, currency }),
    reserved: ({ reserved: amount, currency }) => ({ amount, currency }),
    available: ({ available: amount, currency }) => ({ amount, currency }),
  },
}

const creditOf = async (companyId: string | null, { read }: OrdersContext) =>
  companyId === null ? [] : selectCreditAccounts(await read(), companyId)

type Command = Awaited<ReturnType<typeof retryPayment>>

const payload = async ({ result, userErrors }: Command, { loaders }: OrdersContext) => ({
  payment: await loadIfGiven(loaders.paymentById, result),
  userErrors,
})
