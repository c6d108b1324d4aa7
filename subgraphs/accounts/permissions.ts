import { anyone, roles, signedIn, type PermissionTable } from '@tensile/subgraph'

export const permissions: PermissionTable = {
  Query: { viewer: anyone, auditLog: roles('admin') },
  Viewer: anyone,
  Company: signedIn,
  PageInfo: anyone,
  AuditEntryConnection: roles('admin'),
  AuditEntryEdge: roles('admin'),
  AuditEntry: roles('admin'),
  FieldChange: roles('admin'),
}
