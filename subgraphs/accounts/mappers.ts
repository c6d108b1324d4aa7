import type { CountedConnection } from '@tensile/relay'
import type { AuditEntryRow } from './audit/audit.repository.ts'

import type { CompanyRow } from './company/company.repository.ts'
import type { ApiKeyRow } from './api-key/api-key.repository.ts'

import type { WebhookDeliveryRow } from './webhook/webhook-delivery.repository.ts'

export type { WebhookDeliveryRow as WebhookDeliveryMapper }
export type WebhookDeliveryConnectionMapper = CountedConnection<WebhookDeliveryRow>
export type { WebhookEndpointRow as WebhookEndpointMapper } from './webhook/webhook-endpoint.repository.ts'
export type { ApiKeyRow as ApiKeyMapper }
export type ApiKeyConnectionMapper = CountedConnection<ApiKeyRow>
export type AuditEntryConnectionMapper = CountedConnection<AuditEntryRow>
export type { AuditEntryRow as AuditEntryMapper }
export type { CompanyRow as CompanyMapper }
export type CompanyConnectionMapper = CountedConnection<CompanyRow>
export type { Viewer as ViewerMapper } from '@tensile/identity'
