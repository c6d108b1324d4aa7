import { sql, type Insertable, type RawBuilder, type Selectable, type Updateable } from 'kysely'
import type { Reader, Writer } from '../context.ts'
import type { Product } from '../generated/database.ts'

export type ProductRow = Selectable<Product>

export async function selectProducts(
  db: Reader,
  ids: readonly string[],
  visible: RawBuilder<boolean>,
): Promise<ProductRow[]> {
  const { rows } =
    await sql<ProductRow>`select p.* from product p where p.id = any (${ids}::bigint[]) and ${visible}`.execute(db)
  return rows
}

/** SKUs are unique whatever the case. */
export async function selectProductsBySku(
  db: Reader,
  skus: readonly string[],
  visible: RawBuilder<boolean>,
): Promise<ProductRow[]> {
  const { rows } = await sql<ProductRow>`
    select p.* from product p where upper(p.sku) = any (${skus.map((sku) => sku.toUpperCase())}) and ${visible}`.execute(
    db,
  )
  return rows
}

export const lockProduct = (trx: Writer, id: string): Promise<ProductRow | undefined> =>
  trx.selectFrom('product').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const insertProduct = (trx: Writer, product: Insertable<Product>) =>
  trx.insertInto('product').values(product).returning('id').executeTakeFirstOrThrow()

/** All in one statement, so that they are checked together. */
export const insertProducts = (
  trx: Writer,
  familyId: string,
  products: readonly { sku: string; name: string; specs: object }[],
) =>
  sql`
    insert into product (sku, name, family_id, specs)
    select sku, name, ${familyId}, specs from jsonb_to_recordset(${JSON.stringify(products)}::jsonb) as p (sku text, name text, specs jsonb)`.execute(
    trx,
  )

export const updateProduct = (trx: Writer, id: string, changes: Updateable<Product>) =>
  trx.updateTable('product').set(changes).where('id', '=', id).execute()

export const deleteProduct = (trx: Writer, id: string) => trx.deleteFrom('product').where('id', '=', id).execute()

/** Those of the SKUs that exist, in upper case. */
export async function selectTakenSkus(db: Reader, skus: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ sku: string }>`
    select upper(sku) as sku from product where upper(sku) = any (${skus.map((sku) => sku.toUpperCase())})`.execute(db)
  return new Set(rows.map(({ sku }) => sku))
}
