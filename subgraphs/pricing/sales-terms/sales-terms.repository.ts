import { sql, type Selectable } from 'kysely'
import type { Reader, Writer } from '../context.ts'
import type { SalesTerm } from '../generated/database.ts'

export type SalesTermsRow = Pick<Selectable<SalesTerm>, (typeof columns)[number]>

const columns = ['productId', 'packSize', 'minOrderQuantity', 'orderMultiple', 'pricePer', 'taxClass'] as const

export const selectSalesTerms = (db: Reader, productIds: readonly string[]): Promise<SalesTermsRow[]> =>
  db.selectFrom('salesTerms').select(columns).where('productId', 'in', productIds).execute()

export const selectTaxClasses = async (db: Reader): Promise<string[]> =>
  (await db.selectFrom('taxClass').select('code').orderBy('code').execute()).map(({ code }) => code)

/** Sets the terms of all products; terms that are so already keep their version. */
export async function upsertSalesTerms(trx: Writer, terms: readonly SalesTermsRow[]): Promise<void> {
  await sql`
    insert into sales_terms (product_id, pack_size, min_order_quantity, order_multiple, price_per, tax_class)
    select "productId", "packSize", "minOrderQuantity", "orderMultiple", "pricePer", "taxClass"
    from jsonb_to_recordset(${JSON.stringify(terms)}::jsonb) as given ("productId" bigint, "packSize" integer, "minOrderQuantity" integer,
      "orderMultiple" integer, "pricePer" integer, "taxClass" text)
    order by 1
    on conflict (product_id) do update set pack_size = excluded.pack_size, min_order_quantity = excluded.min_order_quantity,
      order_multiple = excluded.order_multiple, price_per = excluded.price_per, tax_class = excluded.tax_class
    where (sales_terms.pack_size, sales_terms.min_order_quantity, sales_terms.order_multiple, sales_terms.price_per, sales_terms.tax_class)
      is distinct from (excluded.pack_size, excluded.min_order_quantity, excluded.order_multiple, excluded.price_per, excluded.tax_class)`.execute(
    trx,
  )
}
