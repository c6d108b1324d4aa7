import { fromGlobalId, toGlobalId } from '@tensile/relay'

/** The tables that may hold a GraphQL type: "AttributeDefinition" -> "catalog.attribute_definition" ... A table stays itself. */
export function tablesOf(entityType: string): string[] {
  if (entityType.includes('.')) return [entityType]
  const table = entityType.replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter}`).toLowerCase()
  return schemas.map((schema) => `${schema}.${table}`)
}

/** "catalog.attribute_definition" and 7 -> the global id of AttributeDefinition 7. */
export function globalIdOf(table: string, rowId: string): string {
  const noun = table.slice(table.indexOf('.') + 1)
  return toGlobalId(
    noun.replaceAll(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
    rowId,
  )
}

/** What an `entityId` argument names: a global id names its type too, other text is a row id. */
export function entityOf(entityId: string): { tables?: string[]; rowId: string } {
  const parsed = fromGlobalId(entityId)
  return parsed ? { tables: tablesOf(parsed.type), rowId: parsed.id } : { rowId: entityId }
}

const schemas = ['catalog', 'search', 'pricing', 'orders', 'accounts']
