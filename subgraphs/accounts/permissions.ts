import { anyone, roles, signedIn, type PermissionTable } from '@tensile/subgraph'

const admin = roles('admin')

export const permissions: PermissionTable = {
  Query: { viewer: anyone, auditLog: admin, apiKeys: admin },
  Mutation: { createApiKey: admin, updateApiKey: admin, rotateApiKey: admin, revokeApiKey: admin },
  ApiKey: admin,
  ApiKeyConnection: admin,
  ApiKeyEdge: admin,
  ApiKeyPayload: admin,
  ApiKeySecretPayload: admin,
  UserError: anyone,
  Viewer: anyone,
  Company: signedIn,
  PageInfo: anyone,
  AuditEntryConnection: admin,
  AuditEntryEdge: admin,
  AuditEntry: admin,
  FieldChange: admin,
}
