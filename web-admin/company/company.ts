import type { CompaniesQuery } from '@/gateway/operations'

export type Company = CompaniesQuery['companies']['nodes'][number]
