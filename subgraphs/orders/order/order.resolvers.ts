import { badInput, parsePage, rowIdOf, toConnection, toGlobalId } from '@tensile/relay'
import { loadIfGiven, readingList } from '@tensile/subgraph'
import type { OrdersContext } from '../context.ts'
import type { Resolvers, UserError } from '../generated/resolvers.ts'
import { selectApprovalRules } from './approval-rule.repository.ts'
import { setApprovalRule } from './approval-rule.service.ts'
import { actorFor } from './order-event.ts'
import { isStaff } from './order-visibility.ts'
import { countOrders, findOrder, selectOrderPage } from './order.repository.ts'
import { approveOrder, cancelOrder, refundOrder, rejectOrder } from './order.service.ts'

export const orderResolvers: Resolvers = {
  Query: {
    async order(_, { number, cartId }, { read, viewer }) {
      return (await findOrder(await read(), number, viewer, cartId ? rowIdOf(cartId, 'Cart') : null)) ?? null
    },
    async orders(_, { status = null, number, companyId, hasPaymentProblem = null, ...args }, { read, viewer }) {
      if (hasPaymentProblem !== null && !isStaff(viewer)) throw badInput('`hasPaymentProblem` is for staff.')
      const company = companyId ? (rowIdOf(companyId, 'Company') ?? '0') : null
      const filter = { status, number: number?.trim() || null, companyId: company, hasPaymentProblem }
      const page = parsePage(args)
      const db = await read()
      const rows = await readingList(() => selectOrderPage(db, viewer, filter, page))
      return {
        ...toConnection(rows, page, ({ placedAtText, id }) => [placedAtText, id]),
        totalCount: () => countOrders(db, viewer, filter),
      }
    },
    async approvalRules(_, { companyId }, { read, viewer }) {
      const asked = companyId && isStaff(viewer) ? rowIdOf(companyId, 'Company') : viewer?.companyId
      return asked ? selectApprovalRules(await read(), asked) : []
    },
  },
  Mutation: {
    approveOrder: async (_, args, context) => payload(await approveOrder(args, context), context),
    rejectOrder: async (_, args, context) => payload(await rejectOrder(args, context), context),
    cancelOrder: async (_, args, context) => payload(await cancelOrder(args, context), context),
    refundOrder: async (_, args, context) => payload(await refundOrder(args, context), context),
    async setApprovalRule(_, args, context) {
      const { result: approvalRule, userErrors } = await setApprovalRule(args, context)
      return { approvalRule, userErrors }
    },
  },
  Order: {
    __resolveReference: ({ id }, { loaders }) => loadIfGiven(loaders.orderById, rowIdOf(id, 'Order')),
    id: ({ id }) => toGlobalId('Order', id),
    lines: async ({ id, currency }, _, { loaders }) =>
      (await loaders.linesByOrder.load(id)).map((line) => ({ ...line, currency })),
    subtotal: ({ net: amount, currency }) => ({ amount, currency }),
    tax: ({ tax: amount, currency }) => ({ amount, currency }),
    total: ({ total: amount, currency }) => ({ amount, currency }),
    taxes: ({ id }, _, { loaders }) => loaders.taxesByOrder.load(id),
    company: ({ companyId }) => (companyId === null ? null : { id: toGlobalId('Company', companyId) }),
    payments: ({ id }, _, { loaders }) => loaders.paymentsByOrder.load(id),
    shipments: ({ id }, _, { loaders }) => loaders.shipmentsByOrder.load(id),
    returns: ({ id }, _, { loaders }) => loaders.returnsByOrder.load(id),
    refunds: ({ id }, _, { loaders }) => loaders.refundsByOrder.load(id),
    timeline: ({ id }, _, { loaders }) => loaders.eventsByOrder.load(id),
    documents: ({ id }, _, { loaders }) => loaders.documentsByOrder.load(id),
    async actions({ status, buyerId }, _, { loaders, viewer }) {
      const transitions = await loaders.transitionsByStatus.load(status)
      const isOwn = viewer !== null && viewer.id === buyerId
      return transitions
        .filter(({ roles }) => roles.some((role) => viewer?.roles.some((own) => own === role)))
        .map(({ kind }) => kind)
        .filter((kind) => !(isOwn && kind === 'APPROVED'))
    },
  },
  OrderLine: {
    id: ({ id }) => toGlobalId('OrderLine', id),
    product: ({ productId }) => ({ id: toGlobalId('Product', productId) }),
    unitPrice: ({ unit: amount, currency }) => ({ amount, currency }),
    total: ({ net: amount, currency }) => ({ amount, currency }),
    tax: ({ tax: amount, currency }) => ({ amount, currency }),
    returnable: ({ shipped, returned, returningOpen }) => shipped - returned - returningOpen,
  },
  OrderEvent: {
    id: ({ id }) => toGlobalId('OrderEvent', id),
    actor: (event, _, { viewer }) => actorFor(viewer, event),
    status: ({ fromStatus, toStatus }) => (fromStatus === toStatus ? null : toStatus),
  },
  Refund: {
    id: ({ id }) => toGlobalId('Refund', id),
    amount: ({ amount, currency }) => ({ amount, currency }),
    lines: ({ id }, _, { loaders }) => loaders.linesByRefund.load(id),
  },
  RefundLine: { line: (row, _, context) => orderLine(row, context) },
  ApprovalRule: {
    id: ({ id }) => toGlobalId('ApprovalRule', id),
    company: ({ companyId }) => ({ id: toGlobalId('Company', companyId) }),
    totalOver: ({ totalOver: amount, currency }) => ({ amount, currency }),
  },
}

/** The line of an order that a line of a shipment, return or refund is about. */
export async function orderLine(
  { orderLineId, currency }: { orderLineId: string; currency: string },
  { loaders }: OrdersContext,
) {
  const line = await loaders.orderLineById.load(orderLineId)
  if (!line) throw new Error(`there is no line ${orderLineId}`)
  return { ...line, currency }
}

export const payload = async (
  { result, userErrors }: { result: { id: string } | null; userErrors: UserError[] },
  { loaders }: OrdersContext,
) => ({ order: await loadIfGiven(loaders.orderById, result?.id), userErrors })
