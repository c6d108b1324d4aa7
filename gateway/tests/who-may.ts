import { callers, everybodySignedIn, type Caller } from './callers.ts'

const anyone = callers
const people = [...everybodySignedIn, 'anonymous'] as const
const withScopeForStock = ['admin', 'sales', 'warehouse'] as const

/** Who may call which mutation. A mutation that is not here fails the test: say who may call it. */
export const mayChange = allow(
  [
    ['admin', 'catalog_manager'],
    `attachMedia createBrand createCategory createFamily createMediaUpload createProduct createSynonym defineAttribute deleteAttribute
     deleteBrand deleteCategory deleteFamily deleteProduct deleteSynonym detachMedia generateVariants moveCategory updateAttribute
     updateBrand updateCategory updateFamily updateProduct updateSynonym`,
  ],
  [
    ['admin', 'sales'],
    `assignPriceList createPriceList createPriceUpload createPromotion deletePriceList deletePromotion exportPrices importPrices
     removePrices setPrices setSalesTerms unassignPriceList updatePriceList updatePromotion
     approveReturn recordInvoicePayment refundOrder rejectReturn repeatFailedPaymentCalls setApprovalRule setCreditAccount`,
  ],
  [
    ['admin', 'warehouse'],
    `adjustInventory createIncoming createWarehouse deleteIncoming deleteWarehouse receiveIncoming receiveReturn setStockPolicy
     shipOrder transferStock updateIncoming updateWarehouse`,
  ],
  [['admin', 'sales', 'warehouse'], 'deliverShipment'],
  [['admin', 'sales', 'buyer'], 'approveOrder cancelOrder rejectOrder requestReturn'],
  [everybodySignedIn, 'claimCart reorder'],
  [
    people,
    'acceptCartPrices cartLinesAdd cartLinesRemove cartLinesUpdate confirmPayment holdCartStock placeOrder retryPayment',
  ],
  [['admin'], 'createApiKey revokeApiKey rotateApiKey updateApiKey'],
  [
    ['admin', 'buyer'],
    `createWebhookEndpoint deleteWebhookEndpoint replayDeadWebhooks replayWebhookDelivery rotateWebhookSecret
     updateWebhookEndpoint`,
  ],
)

/** Who may ask for what, likewise. */
export const mayRead = allow(
  [anyone, 'brand brands categories category family node product products search suggest units viewer warehouses'],
  [people, 'cart order paymentMethods'],
  [everybodySignedIn, 'approvalRules creditAccounts orders'],
  [['admin', 'catalog_manager'], 'attributeImpact synonyms'],
  [['admin', 'sales'], 'priceList priceLists promotion promotions'],
  [withScopeForStock, 'stock stockMovements'],
  [['admin', 'catalog_manager', 'sales', 'warehouse'], 'companies'],
  [['admin'], 'apiKeys auditLog'],
  [['admin', 'buyer'], 'webhookDeliveries webhookEndpoints'],
)

/** Fields that not everybody sees of what everybody sees, each with a question that gets at them. */
export const mayLookInto = allow(
  [people, '{products(first:1){nodes{price{unit{amount}}}}} {products(first:1){nodes{salesTerms{minOrderQuantity}}}}'],
  [
    withScopeForStock,
    `${['onHand', 'reserved', 'backorderLimit', 'lowStockThreshold'].map(ofStock).join(' ')}
     ${ofStock('incoming{reference}')}`,
  ],
)

function ofStock(field: string) {
  return `{products(first:1){nodes{availability{locations{${field}}}}}}`
}

function allow(...rows: (readonly [who: readonly Caller[], fields: string])[]): Map<string, readonly Caller[]> {
  return new Map(
    rows.flatMap(([who, fields]) =>
      fields
        .trim()
        .split(/\s+/)
        .map((field) => [field, who] as const),
    ),
  )
}
