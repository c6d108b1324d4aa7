'use client'

import { useQuery } from '@apollo/client/react'
import { Spinner } from '@tensile/design-system'
import { CompanyTermsDocument } from '@/gateway/operations'
import { asFailure } from '@/gateway/failure'
import { FailureNotice } from '@/gateway/failure-notice'
import { Sheet } from '@/shell/sheet'
import { ApprovalForm } from './approval-form.tsx'
import type { Company } from './company.ts'
import { CreditForm } from './credit-form.tsx'

/** What a customer may owe, and from which total on its orders need approval. */
export function CompanyTerms({ company, onClose }: { company: Company; onClose: () => void }) {
  const { data, error } = useQuery(CompanyTermsDocument, {
    variables: { companyId: company.id },
    fetchPolicy: 'cache-and-network',
  })
  const credit = data?.creditAccounts.find(({ limit }) => limit.currency === company.currency) ?? null
  const rule = data?.approvalRules.find(({ totalOver }) => totalOver.currency === company.currency) ?? null
  return (
    <Sheet open onOpenChange={onClose} title={company.name} description={`Customer ${company.number}`}>
      {error && <FailureNotice error={asFailure(error)} />}
      {!data && !error && <Spinner />}
      {data && (
        <div className="flex flex-col gap-6">
          <CreditForm key={`credit ${credit?.version}`} company={company} credit={credit} />
          <ApprovalForm key={`rule ${rule?.version}`} company={company} rule={rule} />
        </div>
      )}
    </Sheet>
  )
}
