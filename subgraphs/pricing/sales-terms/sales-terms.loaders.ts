import DataLoader from 'dataloader'
import type { LoaderSource } from '../loaders.ts'
import { selectSalesTerms, type SalesTermsRow } from './sales-terms.repository.ts'

const byThePiece = { packSize: 1, minOrderQuantity: 1, orderMultiple: 1, pricePer: 1, taxClass: 'STANDARD' }

export const createSalesTermsLoaders = ({ read }: LoaderSource) => ({
  /** By product; one without terms of its own is sold by the piece. */
  salesTerms: new DataLoader<string, SalesTermsRow>(async (productIds) => {
    const rows = new Map((await selectSalesTerms(await read(), productIds)).map((row) => [row.productId, row]))
    return productIds.map((productId) => rows.get(productId) ?? { productId, ...byThePiece })
  }),
})
