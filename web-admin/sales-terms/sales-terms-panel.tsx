'use client'

import { useQuery } from '@apollo/client/react'
import { Button, Panel } from '@tensile/design-system'
import { useState } from 'react'
import { SalesTermsOfDocument } from '@/gateway/operations'
import { useMay } from '@/session/viewer-context'
import { SalesTermsForm } from './sales-terms-form.tsx'

/** In which quantities a product is sold. Read apart from the product, which is shown also while prices can't be reached. */
export function SalesTermsPanel({ sku }: { sku: string }) {
  const maySell = useMay('sell')
  const [editing, setEditing] = useState(false)
  const { data, error } = useQuery(SalesTermsOfDocument, { variables: { sku } })
  const terms = data?.product?.salesTerms
  return (
    <Panel
      title="Sales terms"
      actions={
        maySell &&
        terms && (
          <Button size="sm" onClick={() => setEditing(true)}>
            Change
          </Button>
        )
      }
    >
      <div className="px-3 py-2 text-sm">
        {error && <p className="text-muted">They can’t be read right now.</p>}
        {terms && (
          <>
            <p>{terms.summary}</p>
            <p className="text-xs text-muted">Tax class {terms.taxClass}</p>
          </>
        )}
      </div>
      {editing && terms && <SalesTermsForm sku={sku} terms={terms} onClose={() => setEditing(false)} />}
    </Panel>
  )
}
