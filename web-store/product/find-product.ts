import 'server-only'
import { cache } from 'react'
import { load } from '@/gateway/load.ts'
import { ProductDocument } from '@/gateway/operations.ts'

/** One product by its number, whatever the case; null when there is none. Read once a request. */
export const findProduct = cache(async (sku: string) => (await load(ProductDocument, { sku })).product)
