import { rowIdOf } from '@tensile/relay'
import type { CatalogContext, Reader, Writer } from '../context.ts'
import { lockFamily, type FamilyRow } from '../family/family.repository.ts'
import type { GenerateVariantsInput, UserError } from '../generated/resolvers.ts'
import { answering, Refused, userError } from '../user-error.ts'
import { productRules, requireObject, type Specs } from './product.service.ts'
import { insertProducts, selectTakenSkus } from './product.repository.ts'
import { makeSku } from './sku.ts'
import { selectAxisReadings, selectExistingVariants, type AxisReading } from './spec.repository.ts'

const VARIANTS_MAX = 10_000

export interface Variant {
  sku: string
  name: string
  axes: Specs
  exists: boolean
}

/** Every combination of the axes' values: made in one transaction, or only told when it is a dry run. */
export const generateVariants = (input: GenerateVariantsInput, context: CatalogContext) =>
  answering(productRules, () => {
    const run = async (trx: Writer) => {
      const family = await requireFamily(trx, input.familyId)
      const variants = await planVariants(trx, family, input)
      const shared = input.specs ? requireObject(input.specs) : {}
      const missing = variants.filter(({ exists }) => !exists)
      if (missing.length > 0) {
        await insertProducts(
          trx,
          family.id,
          missing.map(({ sku, name, axes }) => ({ sku, name, specs: { ...shared, ...axes } })),
        )
      }
      return variants
    }
    return input.dryRun ? context.rehearse(run) : context.write(run)
  })

async function planVariants(trx: Writer, family: FamilyRow, input: GenerateVariantsInput): Promise<Variant[]> {
  const count = input.axes.reduce((product, { values }) => product * values.length, 1)
  if (input.axes.length === 0 || count === 0) {
    throw new Refused(userError(['input', 'axes'], 'REQUIRED', 'Give at least one axis, each with at least one value.'))
  }
  if (count > VARIANTS_MAX) {
    throw new Refused(
      userError(['input', 'axes'], 'TOO_MANY', `These are ${count} combinations: at most ${VARIANTS_MAX} at once.`),
    )
  }
  const readings = await readAxes(trx, family, input)
  const combinations = combine(
    input.axes.map(({ key, values }) => values.map((value, index) => ({ key, value, index }))),
  )
  const existing = await selectExistingVariants(trx, family.id, combinations.map(toSpecs))
  const planned = combinations.map((combination, index) => {
    const ofAxes = readings.filter(({ key, index: at }) =>
      combination.some((axis) => axis.key === key && axis.index === at),
    )
    return {
      sku: makeSku(
        family.code,
        ofAxes.map(({ token }) => token),
      ),
      name: [family.name, ...ofAxes.map(({ display }) => display)].join(' ').slice(0, 300),
      axes: toSpecs(combination),
      exists: existing.has(index),
    }
  })
  return numberTakenSkus(trx, planned)
}

async function readAxes(trx: Writer, family: FamilyRow, { axes }: GenerateVariantsInput): Promise<AxisReading[]> {
  const values = axes.flatMap(({ key, values: ofAxis }) => ofAxis.map((value, index) => ({ key, index, value })))
  const readings = await selectAxisReadings(trx, family.id, values)
  const errors: UserError[] = axes.flatMap(({ key }, index) =>
    readings.some((reading) => reading.key === key)
      ? []
      : [
          userError(
            ['input', 'axes', String(index), 'key'],
            'UNKNOWN_ATTRIBUTE',
            `"${key}" is not a variant axis of ${family.name}.`,
          ),
        ],
  )
  const wrong = readings.flatMap(({ key, index, code, message }) =>
    code === null ? [] : [userError(['input', 'axes', key, String(index)], code, `${message}.`, { key })],
  )
  if (errors.length + wrong.length > 0) throw new Refused(...errors, ...wrong)
  return readings
}

interface AxisValue {
  key: string
  value: unknown
  index: number
}

const combine = (axes: readonly (readonly AxisValue[])[]): AxisValue[][] =>
  axes.reduce<AxisValue[][]>(
    (combinations, values) => combinations.flatMap((left) => values.map((value) => [...left, value])),
    [[]],
  )

const toSpecs = (combination: readonly AxisValue[]): Specs =>
  Object.fromEntries(combination.map(({ key, value }) => [key, value]))

/** A SKU that another product, or an earlier variant, has gets a number. */
async function numberTakenSkus(db: Reader, variants: Variant[]): Promise<Variant[]> {
  const taken = await selectTakenSkus(
    db,
    variants.map(({ sku }) => sku),
  )
  return variants.map((variant) => {
    if (variant.exists) return variant
    let sku = variant.sku
    for (let number = 2; taken.has(sku.toUpperCase()); number++) sku = `${variant.sku}-${number}`
    taken.add(sku.toUpperCase())
    return { ...variant, sku }
  })
}

async function requireFamily(trx: Writer, globalId: string): Promise<FamilyRow> {
  const id = rowIdOf(globalId, 'Family')
  const family = id === null ? undefined : await lockFamily(trx, id)
  if (!family) throw new Refused(userError(['input', 'familyId'], 'NOT_FOUND', 'There is no such family.'))
  return family
}
