import type { Connection } from '@tensile/relay'
import type { AuditEntryRow, AuditFilter } from './audit/audit.repository.ts'

export type AuditEntryConnectionMapper = Connection<AuditEntryRow> & { filter: AuditFilter }
export type { AuditEntryRow as AuditEntryMapper } from './audit/audit.repository.ts'
export type { CompanyRow as CompanyMapper } from './company/company.repository.ts'
export type { Viewer as ViewerMapper } from '@tensile/identity'
