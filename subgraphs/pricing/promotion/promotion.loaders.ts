import DataLoader from 'dataloader'
import type { LoaderSource } from '../loaders.ts'
import { selectPromotions, type PromotionRow } from './promotion.repository.ts'

export const createPromotionLoaders = ({ read }: LoaderSource) => ({
  /** Null for one that is not there. */
  promotionById: new DataLoader<string, PromotionRow | null>(async (ids) => {
    const rows = new Map((await selectPromotions(await read(), ids)).map((row) => [row.id, row]))
    return ids.map((id) => rows.get(id) ?? null)
  }),
})
