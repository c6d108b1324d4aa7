import { scalars } from '@tensile/subgraph'
import { apiKeyResolvers } from './api-key/api-key.resolvers.ts'
import { auditResolvers } from './audit/audit.resolvers.ts'
import { companyResolvers } from './company/company.resolvers.ts'
import type { Resolvers } from './generated/resolvers.ts'
import { viewerResolvers } from './user-account/viewer.resolvers.ts'
import { webhookResolvers } from './webhook/webhook.resolvers.ts'

export const resolvers: Resolvers = {
  DateTime: scalars.DateTime,
  JSON: scalars.JSON,
  Query: {
    ...viewerResolvers.Query,
    ...auditResolvers.Query,
    ...apiKeyResolvers.Query,
    ...companyResolvers.Query,
    ...webhookResolvers.Query,
  },
  Mutation: { ...apiKeyResolvers.Mutation, ...webhookResolvers.Mutation },
  WebhookEndpoint: webhookResolvers.WebhookEndpoint,
  WebhookDelivery: webhookResolvers.WebhookDelivery,
  ApiKey: apiKeyResolvers.ApiKey,
  Viewer: viewerResolvers.Viewer,
  Company: companyResolvers.Company,
  AuditEntry: auditResolvers.AuditEntry,
}
