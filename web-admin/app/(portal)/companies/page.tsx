import type { Metadata } from 'next'
import { CompanyList } from '@/company/company-list'
import { load } from '@/gateway/load'
import { CompaniesDocument } from '@/gateway/operations'
import { param } from '@/shell/address'

export const metadata: Metadata = { title: 'Customers' }

const pageSize = 50

export default async function CompaniesPage({ searchParams }: PageProps<'/companies'>) {
  const params = await searchParams
  const { companies } = await load(CompaniesDocument, {
    query: param(params, 'q') || null,
    first: pageSize,
    after: param(params, 'after') || null,
  })
  return <CompanyList companies={companies} params={params} />
}
