import type { CountedConnection } from '@tensile/relay'
import type { AuditEntryRow } from './audit/audit.repository.ts'

export type AuditEntryConnectionMapper = CountedConnection<AuditEntryRow>
export type { AuditEntryRow as AuditEntryMapper }
export type { CompanyRow as CompanyMapper } from './company/company.repository.ts'
export type { Viewer as ViewerMapper } from '@tensile/identity'
