import { anyone, roles, signedIn, withScope, type PermissionTable } from '@tensile/subgraph'

const admin = roles('admin')
const staff = roles('admin', 'catalog_manager', 'sales', 'warehouse')
/** A company's people and keys see to their own company's. */
const webhooks = withScope('webhooks:manage', roles('admin', 'buyer'))

export const permissions: PermissionTable = {
  Query: {
    viewer: anyone,
    auditLog: admin,
    apiKeys: admin,
    companies: staff,
    webhookEndpoints: webhooks,
    webhookDeliveries: webhooks,
  },
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
  CompanyConnection: staff,
  CompanyEdge: staff,
  PageInfo: anyone,
  AuditEntryConnection: admin,
  AuditEntryEdge: admin,
  AuditEntry: admin,
  FieldChange: admin,
}
