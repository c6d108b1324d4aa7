const folders = new Map([
  ['Product', 'products'],
  ['Category', 'categories'],
  ['Family', 'families'],
])

/** Types that the log can be filtered by. */
export const entityTypes = ['Product', 'Category', 'AttributeDefinition', 'Family', 'Brand', 'Media', 'User', 'Company'] as const

/** The page of what was changed; null where there is none of its own. */
export function entityHref(entityType: string, entityId: string): string | null {
  const folder = folders.get(entityType)
  return folder ? `/${folder}/${entityId}` : null
}
