'use client'

import { Button, EmptyState, RowHead, Table, TableScroll, Td, Th, Tr } from '@tensile/design-system'
import { Building2 } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import type { CompaniesQuery } from '@/gateway/operations'
import { hrefOf, type Params } from '@/shell/address'
import { FilterBar } from '@/shell/filter-bar'
import { ListPager } from '@/shell/list-pager'
import { PageHeader } from '@/shell/page-header'
import type { Company } from './company.ts'
import { CompanyTerms } from './company-terms.tsx'

type Props = { companies: CompaniesQuery['companies']; params: Params }

/** The distributor's customers, their credit and whose orders need approval. */
export function CompanyList({ companies, params }: Props) {
  const [opened, setOpened] = useState<Company | null>(null)
  const search = { name: 'q', label: 'Name or number', placeholder: 'Name or number, then Enter' }
  return (
    <>
      <PageHeader title="Customers" />
      <div className="flex max-w-5xl flex-col gap-3 p-4">
        <FilterBar label="Find customers" path="/companies" params={params} search={search} />
        {companies.nodes.length === 0 ? (
          <EmptyState icon={Building2} title="No customers here" />
        ) : (
          <TableScroll label="Customers">
            <Table caption="Customers">
              <thead>
                <tr>
                  <Th>Name</Th>
                  <Th>Number</Th>
                  <Th>Country</Th>
                  <Th>Currency</Th>
                  <Th>Segment</Th>
                  <Th>
                    <span className="sr-only">More</span>
                  </Th>
                </tr>
              </thead>
              <tbody>
                {companies.nodes.map((company) => (
                  <Tr key={company.id}>
                    <RowHead>{company.name}</RowHead>
                    <Td className="font-mono text-xs">{company.number}</Td>
                    <Td>{company.country}</Td>
                    <Td>{company.currency}</Td>
                    <Td>{company.segment}</Td>
                    <Td className="w-0 text-right">
                      <Button size="sm" variant="ghost" asChild>
                        <Link href={hrefOf('/orders', { company: company.id })} prefetch={false}>
                          Orders<span className="sr-only"> of {company.name}</span>
                        </Link>
                      </Button>
                      <Button size="sm" variant="ghost" onClick={() => setOpened(company)}>
                        Terms<span className="sr-only"> of {company.name}</span>
                      </Button>
                    </Td>
                  </Tr>
                ))}
              </tbody>
            </Table>
          </TableScroll>
        )}
        <ListPager path="/companies" params={params} names={['customer', 'customers']} {...companies} />
      </div>
      {opened && <CompanyTerms company={opened} onClose={() => setOpened(null)} />}
    </>
  )
}
