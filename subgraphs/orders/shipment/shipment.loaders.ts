import { loadById, loadMany } from '@tensile/subgraph'
import type { LoaderSource } from '../loaders.ts'
import { selectLinesOfShipments, selectShipments, selectShipmentsOfOrders } from './shipment.repository.ts'

export const createShipmentLoaders = ({ read, viewer }: LoaderSource) => ({
  /** Those of orders that the viewer may see. */
  shipmentById: loadById(async (ids) => selectShipments(await read(), ids, viewer)),
  shipmentsByOrder: loadMany(
    async (ids) => selectShipmentsOfOrders(await read(), ids),
    ({ orderId }) => orderId,
  ),
  linesByShipment: loadMany(
    async (ids) => selectLinesOfShipments(await read(), ids),
    ({ shipmentId }) => shipmentId,
  ),
})
