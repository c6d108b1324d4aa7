import type { AttributeRow, AttributeType } from './format.ts'

/** A definition without its owner: the tree says where it stands. */
export type Attribute = Omit<AttributeRow, 'owner'>

type Rest = Partial<Omit<Attribute, 'key' | 'label' | 'type'>>

export const number = (key: string, label: string, unit: string | undefined, rest: Rest = {}): Attribute =>
  define('NUMBER', key, label, unit === undefined ? rest : { unit, ...rest })

export const integer = (key: string, label: string, rest: Rest = {}): Attribute =>
  define('NUMBER', key, label, { integer: true, ...rest })

export const range = (key: string, label: string, unit: string, rest: Rest = {}): Attribute =>
  define('RANGE', key, label, { unit, ...rest })

export const select = (key: string, label: string, options: readonly string[], rest: Rest = {}): Attribute =>
  define('SELECT', key, label, { options: [...options], ...rest })

export const multiSelect = (key: string, label: string, options: readonly string[], rest: Rest = {}): Attribute =>
  define('MULTI_SELECT', key, label, { options: [...options], ...rest })

export const boolean = (key: string, label: string, rest: Rest = {}): Attribute => define('BOOLEAN', key, label, rest)

/** Free text is for reading and searching, a facet only when asked for. */
export const text = (key: string, label: string, pattern: string, rest: Rest = {}): Attribute =>
  define('TEXT', key, label, { pattern, filterable: false, ...rest })

/** A required attribute that tells the variants of a family apart. */
export const axis = (attribute: Attribute): Attribute => ({ ...attribute, required: true, variantDefining: true })

export const required = (attribute: Attribute): Attribute => ({ ...attribute, required: true })

/** An override nearer to the product: states only what changes, the rest is inherited. */
export const refine = ({ key, label, type, ...inherited }: Attribute, rest: Rest): Attribute => ({
  key,
  label,
  type,
  ...flags(inherited),
  ...rest,
})

/** The override of an inch series: the same length in inches, its bounds rounded inwards. */
export const inInches = (attribute: Attribute): Attribute =>
  refine(attribute, {
    unit: 'in',
    ...(attribute.min === undefined ? {} : { min: Math.ceil((attribute.min / 25.4) * 1e4) / 1e4 }),
    ...(attribute.max === undefined ? {} : { max: Math.floor((attribute.max / 25.4) * 1e4) / 1e4 }),
  })

const define = (type: AttributeType, key: string, label: string, rest: Rest): Attribute => ({
  key,
  label,
  type,
  filterable: true,
  ...rest,
})

const flags = ({ required, variantDefining, filterable }: Rest): Rest => ({
  ...(required === undefined ? {} : { required }),
  ...(variantDefining === undefined ? {} : { variantDefining }),
  ...(filterable === undefined ? {} : { filterable }),
})
