import { isDeepStrictEqual } from 'node:util'
import type { AttributeRow, CatalogRows, ProductRow } from './format.ts'

/** Every promise of the import format that a catalog breaks, one line each; empty when it keeps them all. */
export function checkCatalog(catalog: CatalogRows): string[] {
  const problems: string[] = []
  const report = (problem: string) => problems.push(problem)
  const effective = new EffectiveAttributes(catalog, report)
  const skus = new Set<string>()
  const variants = new Set<string>()
  for (const product of catalog.products) {
    const sku = product.sku.toLowerCase()
    if (skus.has(sku)) report(`${product.sku}: SKU taken twice`)
    skus.add(sku)
    const attributes = effective.of(product.family)
    for (const problem of checkSpecs(product, attributes)) report(`${product.sku}: ${problem}`)
    const axes = [...attributes.values()].filter((attribute) => attribute.variantDefining)
    const variant = JSON.stringify([product.family, axes.map(({ key }) => product.specs[key] ?? null)])
    if (variants.has(variant)) report(`${product.sku}: another variant of its family has the same axes`)
    variants.add(variant)
  }
  return problems
}

type Attributes = ReadonlyMap<string, AttributeRow>

/** Definitions merged along a path, the nearest last, each override held against what it overrides. */
export class EffectiveAttributes {
  readonly #own: ReadonlyMap<string, AttributeRow[]>
  readonly #merged = new Map<string, Attributes>()
  readonly #report: (problem: string) => void

  constructor(catalog: CatalogRows, report: (problem: string) => void) {
    this.#own = Map.groupBy(catalog.attributes, ({ owner }) => JSON.stringify(owner))
    this.#report = report
  }

  of(path: readonly string[]): Attributes {
    const id = JSON.stringify(path)
    const known = this.#merged.get(id)
    if (known) return known
    const merged = new Map(path.length > 1 ? this.of(path.slice(0, -1)) : [])
    const seen = new Set<string>()
    for (const own of this.#own.get(id) ?? []) {
      const inherited = merged.get(own.key)
      if (seen.has(own.key)) this.#report(`${path.join(' > ')}: ${own.key} defined twice`)
      if (inherited)
        for (const problem of checkOverride(own, inherited)) this.#report(`${path.join(' > ')}: ${own.key} ${problem}`)
      seen.add(own.key)
      merged.set(own.key, inherited ? merge(own, inherited) : own)
    }
    this.#merged.set(id, merged)
    return merged
  }
}

function merge(own: AttributeRow, { variantDefining: _, filterable: __, ...inherited }: AttributeRow): AttributeRow {
  const factor = scale(inherited.unit, own.unit ?? inherited.unit) ?? 1
  if (inherited.min !== undefined) inherited.min *= factor
  if (inherited.max !== undefined) inherited.max *= factor
  return { ...inherited, ...own }
}

/** Units that the catalog changes in overrides, in the first one of their dimension. */
const dimensions: readonly (readonly [code: string, inFirst: number])[][] = [
  [
    ['mm', 1],
    ['in', 25.4],
    ['m', 1000],
    ['cm', 10],
    ['ft', 304.8],
    ['um', 0.001],
  ],
  [
    ['kW', 1],
    ['hp', 0.745699872],
    ['W', 0.001],
  ],
  [
    ['bar', 1],
    ['psi', 0.0689475729],
    ['mbar', 0.001],
    ['MPa', 10],
    ['kPa', 0.01],
  ],
  [
    ['N', 1],
    ['kN', 1000],
    ['lbf', 4.4482216153],
  ],
  [
    ['N.m', 1],
    ['mN.m', 0.001],
    ['lbf.ft', 1.3558179483],
  ],
  [
    ['l/min', 1],
    ['m3/h', 16.6666666667],
    ['gal/min', 3.785411784],
  ],
  [
    ['V', 1],
    ['mV', 0.001],
    ['kV', 1000],
  ],
  [
    ['A', 1],
    ['mA', 0.001],
  ],
  [
    ['kg', 1],
    ['g', 0.001],
    ['lb', 0.45359237],
    ['mg', 1e-6],
  ],
  [
    ['mm2', 1],
    ['cm2', 100],
    ['m2', 1e6],
  ],
  [
    ['Hz', 1],
    ['kHz', 1000],
  ],
]

/** What a number is multiplied by to go from one unit to another; undefined between dimensions. */
export function scale(from: string | undefined, to: string | undefined): number | undefined {
  if (from === to) return 1
  const units = dimensions.find((dimension) => dimension.some(([code]) => code === from))
  const [, one] = units?.find(([code]) => code === from) ?? []
  const [, other] = units?.find(([code]) => code === to) ?? []
  return one !== undefined && other !== undefined ? one / other : undefined
}

function* checkOverride(own: AttributeRow, inherited: AttributeRow): Generator<string> {
  if (own.type !== inherited.type) yield `changes its type from ${inherited.type} to ${own.type}`
  if (own.unit !== undefined && own.unit === inherited.unit) yield `restates its unit ${own.unit}`
  const factor = scale(inherited.unit, own.unit ?? inherited.unit)
  if (factor === undefined) yield `changes its dimension from ${inherited.unit} to ${own.unit}`
  const min = (inherited.min ?? -Infinity) * (factor ?? 1)
  const max = (inherited.max ?? Infinity) * (factor ?? 1)
  if ((own.min ?? min) < min || (own.max ?? max) > max) yield `widens its bounds`
  if (inherited.required && !own.required) yield 'drops required'
  const widened = own.options?.filter((option) => !inherited.options?.includes(option)) ?? []
  if (widened.length > 0) yield `adds options ${widened.join(', ')}`
}

function* checkSpecs({ specs }: ProductRow, attributes: Attributes): Generator<string> {
  const count = Object.keys(specs).length
  if (count < 8 || count > 20) yield `has ${count} specs`
  for (const { key, required } of attributes.values()) if (required && specs[key] === undefined) yield `lacks ${key}`
  for (const [key, value] of Object.entries(specs)) {
    const attribute = attributes.get(key)
    if (!attribute) yield `has the unknown spec ${key}`
    else if (!fits(value, attribute)) yield `${key} = ${JSON.stringify(value)} does not fit its definition`
  }
}

function fits(value: unknown, attribute: AttributeRow): boolean {
  const { type, min = -Infinity, max = Infinity, options = [], pattern = '', integer = false } = attribute
  const within = (each: unknown) =>
    typeof each === 'number' &&
    Number.isFinite(each) &&
    each >= min &&
    each <= max &&
    (!integer || Number.isInteger(each))
  switch (type) {
    case 'NUMBER':
      return within(value)
    case 'BOOLEAN':
      return typeof value === 'boolean'
    case 'TEXT':
      return typeof value === 'string' && new RegExp(pattern, 'u').test(value)
    case 'SELECT':
      return typeof value === 'string' && options.includes(value)
    case 'MULTI_SELECT':
      return (
        Array.isArray(value) &&
        value.length > 0 &&
        new Set(value).size === value.length &&
        value.every((each: unknown) => typeof each === 'string' && options.includes(each))
      )
    case 'RANGE':
      return isRange(value) && within(value.min) && within(value.max) && value.min <= value.max
  }
}

function isRange(value: unknown): value is { min: number; max: number } {
  return isDeepStrictEqual(typeof value === 'object' && value !== null ? Object.keys(value).sort() : [], ['max', 'min'])
}
