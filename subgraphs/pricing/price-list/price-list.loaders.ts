import DataLoader from 'dataloader'
import type { LoaderSource } from '../loaders.ts'
import { selectAssignments, selectPriceLists, type AssignmentRow, type PriceListRow } from './price-list.repository.ts'

export const createPriceListLoaders = ({ read }: LoaderSource) => ({
  /** Null for one that is not there. */
  priceListById: new DataLoader<string, PriceListRow | null>(async (ids) => {
    const rows = new Map((await selectPriceLists(await read(), ids)).map((row) => [row.id, row]))
    return ids.map((id) => rows.get(id) ?? null)
  }),
  assignmentsByList: new DataLoader<string, AssignmentRow[]>(async (ids) => {
    const rows = Map.groupBy(await selectAssignments(await read(), ids), ({ priceListId }) => priceListId)
    return ids.map((id) => rows.get(id) ?? [])
  }),
})
