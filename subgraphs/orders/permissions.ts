import { anyone, roles, type PermissionTable } from '@tensile/subgraph'

const staff = roles('admin', 'sales', 'warehouse')
const warehouseStaff = roles('admin', 'warehouse')

/** Who may ask for what. Which rows they get is the repositories' business. */
export const permissions: PermissionTable = {
  Query: {
    warehouses: anyone,
    stock: staff,
    stockMovements: staff,
  },
  Mutation: {
    createWarehouse: warehouseStaff,
    updateWarehouse: warehouseStaff,
    deleteWarehouse: warehouseStaff,
    adjustInventory: warehouseStaff,
    transferStock: warehouseStaff,
    setStockPolicy: warehouseStaff,
    createIncoming: warehouseStaff,
    updateIncoming: warehouseStaff,
    deleteIncoming: warehouseStaff,
    receiveIncoming: warehouseStaff,
  },
  Warehouse: anyone,
  Product: anyone,
  Availability: anyone,
  StockLocation: {
    product: anyone,
    warehouse: anyone,
    available: anyone,
    incoming: anyone,
    onHand: staff,
    reserved: staff,
    backorderLimit: staff,
    lowStockThreshold: staff,
  },
  Incoming: {
    id: anyone,
    quantity: anyone,
    expectedAt: anyone,
    reference: staff,
    version: anyone,
  },
  StockLocationConnection: staff,
  StockLocationEdge: staff,
  StockMovement: staff,
  StockMovementConnection: staff,
  StockMovementEdge: staff,
  PageInfo: anyone,
  UserError: anyone,
  DeletePayload: anyone,
  WarehousePayload: anyone,
  InventoryPayload: anyone,
  TransferPayload: anyone,
  IncomingPayload: anyone,
  ReceiveIncomingPayload: anyone,
}
