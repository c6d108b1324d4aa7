const folders = new Map([
  ['Product', 'products'],
  ['Category', 'categories'],
  ['Family', 'families'],
])

/** Types that the log can be filtered by. */
export const entityTypes = [
  'Product',
  'Family',
  'Category',
  'AttributeDefinition',
  'Brand',
  'Media',
  'UserAccount',
  'Company',
] as const

/** The log names tables: "catalog.attribute_definition" is "Attribute definition" for people. */
export function entityName(entityType: string): string {
  const words = (entityType.split('.').at(-1) ?? entityType).replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The page of what was changed; null where there is none of its own. */
export function entityHref(entityType: string, entityId: string): string | null {
  const folder = folders.get(entityName(entityType))
  return folder ? `/${folder}/${entityId}` : null
}
