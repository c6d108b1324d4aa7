export type StaffMember = { id: string; email: string; name: string; roles: readonly string[] }

/** Who works for the distributor, in the words of the house. */
export const staffRoles: Readonly<Record<string, string>> = {
  admin: 'Administrator',
  catalog_manager: 'Catalog manager',
  sales: 'Sales',
  warehouse: 'Warehouse',
}

/** Only staff may enter the admin; buyers have the store. */
export function isStaff(roles: readonly string[]): boolean {
  return roles.some((role) => role in staffRoles)
}

/** Who may change the catalog; all other staff read it. The subgraph decides, the page only does not offer it. */
export function mayEditCatalog(roles: readonly string[]): boolean {
  return roles.includes('admin') || roles.includes('catalog_manager')
}

/** Who may read the audit log. */
export function mayReadLog(roles: readonly string[]): boolean {
  return roles.includes('admin')
}

/** The roles for people: "Catalog manager". */
export function roleNames(roles: readonly string[]): string {
  return roles.map((role) => staffRoles[role] ?? role).join(', ')
}
