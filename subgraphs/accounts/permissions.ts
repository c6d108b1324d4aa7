import { anyone, roles, signedIn, withScope, type PermissionTable } from '@tensile/subgraph'

const admin = roles('admin')
/** A company's people and keys see to their own company's. */
const webhooks = withScope('webhooks:manage', roles('admin', 'buyer'))

export const permissions: PermissionTable = {
  Query: { viewer: anyone, auditLog: admin, apiKeys: admin, webhookEndpoints: webhooks, webhookDeliveries: webhooks },
  Mutation: {
    createApiKey: admin,
    updateApiKey: admin,
    rotateApiKey: admin,
    revokeApiKey: admin,
    createWebhookEndpoint: webhooks,
    updateWebhookEndpoint: webhooks,
    deleteWebhookEndpoint: webhooks,
    rotateWebhookSecret: webhooks,
    replayWebhookDelivery: webhooks,
    replayDeadWebhooks: webhooks,
  },
  WebhookEndpoint: webhooks,
  WebhookDelivery: webhooks,
  WebhookDeliveryConnection: webhooks,
  WebhookDeliveryEdge: webhooks,
  WebhookEndpointPayload: webhooks,
  WebhookSecretPayload: webhooks,
  DeleteWebhookEndpointPayload: webhooks,
  ReplayWebhooksPayload: webhooks,
  ApiKey: admin,
  ApiKeyConnection: admin,
  ApiKeyEdge: admin,
  ApiKeyPayload: admin,
  ApiKeySecretPayload: admin,
  UserError: anyone,
  Viewer: anyone,
  Company: withScope('orders:read', signedIn),
  PageInfo: anyone,
  AuditEntryConnection: admin,
  AuditEntryEdge: admin,
  AuditEntry: admin,
  FieldChange: admin,
}
