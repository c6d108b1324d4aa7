import { rowIdOf } from '@tensile/relay'
import type { OrdersContext, Writer } from '../context.ts'
import type { CreateWarehouseInput, UpdateWarehouseInput } from '../generated/resolvers.ts'
import { answering, Refused, requireVersion, says, userError, type RefusalTable } from '../user-error.ts'
import { deleteWarehouse, insertWarehouse, lockWarehouse, updateWarehouse } from './warehouse.repository.ts'

const rules: RefusalTable = {
  warehouse_code: says(['input', 'code'], 'INVALID', 'A code is 2 to 10 capital letters and digits, such as FRA1.'),
  warehouse_code_unique: says(['input', 'code'], 'TAKEN', 'Another warehouse has this code already.'),
  warehouse_name: says(['input', 'name'], 'INVALID', 'A name has 1 to 120 characters.'),
  warehouse_priority: says(['input', 'priority'], 'INVALID', 'A priority is a whole number from 1 to 1,000.'),
}

const stockIsKept = says(['id'], 'IN_USE', 'Stock is or was kept in this warehouse.')
const deleteRules: RefusalTable = {
  stock_warehouse: stockIsKept,
  stock_policy_warehouse: stockIsKept,
  incoming_warehouse: says(['id'], 'IN_USE', 'Goods are on their way to this warehouse.'),
}

export const createWarehouse = ({ code, name, priority }: CreateWarehouseInput, context: OrdersContext) =>
  answering(rules, () =>
    context.write((trx) => insertWarehouse(trx, { code, name: name.trim(), ...(priority && { priority }) })),
  )

export const changeWarehouse = (input: UpdateWarehouseInput, context: OrdersContext) =>
  answering(rules, () =>
    context.write(async (trx) => {
      const warehouse = await requireWarehouse(trx, input.id, ['input', 'id'])
      requireVersion(warehouse, input.expectedVersion)
      await updateWarehouse(trx, warehouse.id, {
        name: input.name?.trim() ?? warehouse.name,
        priority: input.priority ?? warehouse.priority,
      })
      return warehouse
    }),
  )

export const removeWarehouse = (id: string, context: OrdersContext) =>
  answering(deleteRules, () =>
    context.write(async (trx) => {
      const warehouse = await requireWarehouse(trx, id, ['id'])
      await deleteWarehouse(trx, warehouse.id)
      return warehouse
    }),
  )

async function requireWarehouse(trx: Writer, globalId: string, path: string[]) {
  const id = rowIdOf(globalId, 'Warehouse')
  const warehouse = id === null ? undefined : await lockWarehouse(trx, id)
  if (!warehouse) throw new Refused(userError(path, 'NOT_FOUND', 'There is no such warehouse.'))
  return warehouse
}
