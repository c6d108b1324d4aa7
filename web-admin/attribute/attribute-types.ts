import type { AttributeType } from '@/gateway/operations'

/** The types for people, in the order a form offers them. */
export const typeNames: Readonly<Record<AttributeType, string>> = {
  NUMBER: 'Number',
  SELECT: 'Select',
  MULTI_SELECT: 'Multi-select',
  BOOLEAN: 'Yes / no',
  RANGE: 'Range',
  TEXT: 'Text',
}

/** NUMBER and RANGE: those that have a unit and bounds. */
export function isMeasured(type: AttributeType): boolean {
  return type === 'NUMBER' || type === 'RANGE'
}

/** SELECT and MULTI_SELECT: those that have options. */
export function isChosen(type: AttributeType): boolean {
  return type === 'SELECT' || type === 'MULTI_SELECT'
}
