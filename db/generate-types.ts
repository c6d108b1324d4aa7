import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'

/** Columns whose type the database knows better than its catalog tells: filled by triggers, or bound by a check. */
const overrides: Record<string, Record<string, string>> = {
  catalog: {
    'category.level': "'CLUSTER' | 'NODE' | 'LEAF'",
    'category.path': 'Generated<string>',
    'category.slug': 'Generated<string>',
    'brand.slug': 'Generated<string>',
    'family.code': 'Generated<string>',
    'family.slug': 'Generated<string>',
    'attribute_definition.type': "'TEXT' | 'NUMBER' | 'BOOLEAN' | 'SELECT' | 'MULTI_SELECT' | 'RANGE'",
    'family_attribute.type': "'TEXT' | 'NUMBER' | 'BOOLEAN' | 'SELECT' | 'MULTI_SELECT' | 'RANGE'",
    'product.leaf_id': 'Generated<Int8>',
    'product.status': "Generated<'DRAFT' | 'ACTIVE' | 'DISCONTINUED'>",
    'media.kind': "'IMAGE' | 'DOCUMENT' | 'CAD'",
    'media_upload.kind': "'IMAGE' | 'DOCUMENT' | 'CAD'",
  },
  accounts: {
    'audit_entry.id': 'string',
    'audit_entry.at': 'Date',
    'audit_entry.actor': 'string',
    'audit_entry.request_id': 'string',
    'audit_entry.operation': "'INSERT' | 'UPDATE' | 'DELETE'",
    'audit_entry.entity_type': 'string',
    'audit_entry.entity_id': 'string',
    'session.end_reason': "'LOGOUT' | 'REUSE' | null",
  },
  orders: {
    'order.status':
      "'PENDING_APPROVAL' | 'PENDING_PAYMENT' | 'PLACED' | 'PARTIALLY_SHIPPED' | 'SHIPPED' | 'DELIVERED' | 'CANCELLED'",
    'order.total': 'Generated<Numeric>',
    'order_event.kind':
      "'PLACED' | 'APPROVED' | 'REJECTED' | 'PAID' | 'PAYMENT_FAILED' | 'CANCELLED' | 'SHIPPED' | 'DELIVERED' | 'RETURN_REQUESTED' | 'RETURN_APPROVED' | 'RETURN_REJECTED' | 'RETURN_RECEIVED' | 'REFUNDED' | 'PAYMENT_RETRIED' | 'PAYMENT_ACTION_REQUIRED' | 'PAYMENT_CAPTURED' | 'PAYMENT_VOIDED' | 'PAYMENT_REFUNDED' | 'PAYMENT_RECEIVED'",
    'order_event.from_status':
      "'PENDING_APPROVAL' | 'PENDING_PAYMENT' | 'PLACED' | 'PARTIALLY_SHIPPED' | 'SHIPPED' | 'DELIVERED' | 'CANCELLED' | null",
    'order_event.to_status':
      "'PENDING_APPROVAL' | 'PENDING_PAYMENT' | 'PLACED' | 'PARTIALLY_SHIPPED' | 'SHIPPED' | 'DELIVERED' | 'CANCELLED' | null",
    'return_request.status': "Generated<'REQUESTED' | 'APPROVED' | 'REJECTED' | 'RECEIVED'>",
    'document.kind': "'INVOICE' | 'PACKING_SLIP' | 'CREDIT_NOTE'",
    'stock_movement.kind': "'RECEIPT' | 'ADJUSTMENT' | 'TRANSFER' | 'RESERVATION' | 'RELEASE' | 'SHIPMENT' | 'RETURN'",
  },
}

const subgraphs = ['catalog', 'search', 'pricing', 'orders', 'accounts']

/**
 * Writes `subgraphs/<name>/generated/database.ts` from a migrated database, given by DATABASE_URL; with `--verify` only says
 * whether they are as they should be.
 */
for (const subgraph of subgraphs) {
  const file = join(dirname(import.meta.dirname), 'subgraphs', subgraph, 'generated/database.ts')
  const { status } = spawnSync(
    'kysely-codegen',
    [
      ...[
        '--dialect',
        'postgres',
        '--url',
        'env(DATABASE_URL)',
        '--camel-case',
        '--singularize',
        '--default-schema',
        subgraph,
      ],
      ...['--include-pattern', `${subgraph}.*`, '--out-file', file],
      ...['--overrides', JSON.stringify({ columns: overrides[subgraph] ?? {} })],
      ...process.argv.slice(2),
    ],
    { stdio: 'inherit' },
  )
  if (status !== 0) process.exitCode = 1
}
