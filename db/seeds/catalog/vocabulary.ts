import { boolean, integer, multiSelect, range, select } from './attribute.ts'

/** Definitions that several clusters share word for word, so that a facet means the same everywhere. */

export const rohs = boolean('rohs_compliant', 'RoHS compliant', { help: 'Directive 2011/65/EU' })

export const packQuantity = integer('pack_quantity', 'Pack quantity', { min: 1, max: 10000, filterable: false })

export const temperature = range('operating_temperature', 'Operating temperature', 'Cel', { min: -270, max: 1800 })

export const ipRatings = [
  'IP00',
  'IP20',
  'IP23',
  'IP30',
  'IP40',
  'IP54',
  'IP55',
  'IP65',
  'IP66',
  'IP67',
  'IP68',
  'IP69K',
]

export const protection = select('ip_rating', 'Degree of protection', ipRatings, { help: 'IEC 60529' })

export const approvals = (options: readonly string[]) => multiSelect('approvals', 'Approvals', options)

export const reach = boolean('reach_svhc_free', 'Free of REACH SVHC', { filterable: false })
