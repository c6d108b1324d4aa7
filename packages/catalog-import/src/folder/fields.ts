/** The fields of a line: text from CSV, any value from JSON Lines. */
export type Fields = Readonly<Record<string, unknown>>

/** What is wrong with a line; becomes its report. */
export class FieldFault extends Error {
  override readonly name = 'FieldFault'
}

/** Undefined when the field is missing, null or empty. */
export function text(fields: Fields, name: string): string | undefined {
  const value = fields[name]
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  throw new FieldFault(`${name} must be text`)
}

export function requireText(fields: Fields, name: string): string {
  const value = text(fields, name)
  if (value === undefined) throw new FieldFault(`${name} is missing`)
  return value
}

export function number(fields: Fields, name: string): number | undefined {
  const value = text(fields, name)
  if (value === undefined) return undefined
  const parsed = Number(value)
  if (!Number.isFinite(parsed) || value.trim() === '') throw new FieldFault(`${name}: "${value}" is no number`)
  return parsed
}

/** 1, 0, true, false, yes, no. */
export function flag(fields: Fields, name: string): boolean | undefined {
  const value = fields[name]
  if (typeof value === 'boolean') return value
  const word = text(fields, name)?.toLowerCase()
  if (word === undefined) return undefined
  if (['1', 'true', 'yes'].includes(word)) return true
  if (['0', 'false', 'no'].includes(word)) return false
  throw new FieldFault(`${name}: "${word}" is neither yes (1) nor no (0)`)
}

/** A list, or its items in one text between bars. */
export function list(fields: Fields, name: string): string[] {
  const value = fields[name]
  if (!Array.isArray(value)) return (text(fields, name) ?? '').split('|').filter((item) => item !== '')
  return value.map((item: unknown) => {
    if (typeof item !== 'string') throw new FieldFault(`${name} must be a list of texts`)
    return item
  })
}

/** "Fasteners > Nuts", or a list of names. */
export function path(fields: Fields, name: string): string[] {
  return Array.isArray(fields[name]) ? list(fields, name) : (text(fields, name)?.split(' > ') ?? [])
}

export function requirePath(fields: Fields, name: string): string[] {
  const names = path(fields, name)
  if (names.length === 0) throw new FieldFault(`${name} is missing`)
  return names
}
