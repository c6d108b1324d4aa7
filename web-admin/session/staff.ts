export type StaffMember = { id: string; email: string; name: string; roles: readonly string[] }

/** Who works for the distributor, in the words of the house. */
export const staffRoles: Readonly<Record<string, string>> = {
  admin: 'Administrator',
  catalog_manager: 'Catalog manager',
  sales: 'Sales',
  warehouse: 'Warehouse',
}

/** What only some of the staff may do (docs/permissions.md). The subgraphs decide, pages only do not offer it. */
const rights = {
  editCatalog: ['admin', 'catalog_manager'],
  sell: ['admin', 'sales'],
  readStock: ['admin', 'sales', 'warehouse'],
  moveStock: ['admin', 'warehouse'],
  administer: ['admin'],
} satisfies Record<string, (keyof typeof staffRoles)[]>
export type Right = keyof typeof rights

/** Only staff may enter the admin; buyers have the store. */
export function isStaff(roles: readonly string[]): boolean {
  return roles.some((role) => role in staffRoles)
}

/** May someone with these roles do it? */
export function may(roles: readonly string[], right: Right): boolean {
  return rights[right].some((role) => roles.includes(role))
}

/** The roles for people: "Catalog manager". */
export function roleNames(roles: readonly string[]): string {
  return roles.map((role) => staffRoles[role] ?? role).join(', ')
}
