import type { Refusal } from '@tensile/database'
import { sql } from 'kysely'
import type { CatalogContext, Writer } from '../context.ts'
import type { UserError } from '../generated/resolvers.ts'
import { answering, type RefusalTable } from '../user-error.ts'
import { violationsOf, type Violation } from '../product/product-violation.ts'

/** What a change of definitions does to products. */
export interface ImpactRow {
  productsChecked: number
  productsInvalid: number
  /** Of some of the invalid products. */
  violations: Violation[]
  facetsGained: string[]
  facetsLost: string[]
  userErrors: UserError[]
}

/** Whose products a change can touch. */
export type ImpactScope = { categoryId: string } | { familyId: string }

/** What to do with products that become invalid: a setting that the database reads (catalog.settle_invalid). */
export const setOnInvalid = (trx: Writer, mode: 'BLOCK' | 'UNPUBLISH' | 'REPORT') =>
  sql`select set_config('tensile.on_invalid', ${mode}, true), set_config('tensile.impact', '', true)`.execute(trx)

/** Makes the change in REPORT mode and tells what it did. The transaction must be rolled back; the database insists. */
export async function underImpact(trx: Writer, scope: ImpactScope, change: () => Promise<unknown>): Promise<ImpactRow> {
  const before = await selectFacets(trx, scope)
  await setOnInvalid(trx, 'REPORT')
  await change()
  const after = await selectFacets(trx, scope)
  const { rows } = await sql<{ impact: { checked: number; invalid: number[]; violations: Violation[] } | null }>`
    select nullif(current_setting('tensile.impact'), '')::jsonb as impact`.execute(trx)
  const impact = rows[0]?.impact
  return {
    productsChecked: impact?.checked ?? 0,
    productsInvalid: impact?.invalid.length ?? 0,
    violations: impact?.violations ?? [],
    facetsGained: after.filter((key) => !before.includes(key)),
    facetsLost: before.filter((key) => !after.includes(key)),
    userErrors: [],
  }
}

/** Rehearses a change; a refusal of the change itself is part of the answer. */
export async function impactOf(
  rules: RefusalTable,
  context: CatalogContext,
  rehearsal: (trx: Writer) => Promise<ImpactRow>,
): Promise<ImpactRow> {
  const { result, userErrors } = await answering(rules, () => context.rehearse(rehearsal))
  return (
    result ?? { productsChecked: 0, productsInvalid: 0, violations: [], facetsGained: [], facetsLost: [], userErrors }
  )
}

/** The impact that the constraint `product_specs_valid` tells when it refuses a change. */
export function impactOfRefusal(refusal: Pick<Refusal, 'details'>): ImpactRow {
  return {
    productsChecked: Number(refusal.details['checked'] ?? 0),
    productsInvalid: Number(refusal.details['invalid'] ?? 0),
    violations: violationsOf(refusal),
    facetsGained: [],
    facetsLost: [],
    userErrors: [],
  }
}

async function selectFacets(trx: Writer, scope: ImpactScope): Promise<string[]> {
  const families =
    'familyId' in scope
      ? sql`select ${scope.familyId}::bigint`
      : sql`select unnest(catalog.families_below(array[(select path from category where id = ${scope.categoryId})]))`
  const { rows } = await sql<{ key: string }>`
    select distinct key from family_attribute where filterable and family_id in (${families}) order by key`.execute(trx)
  return rows.map(({ key }) => key)
}
