'use client'

import { CopyButton } from '@tensile/design-system'
import type { ReactNode } from 'react'
import type { EditableProductFragment } from '@/gateway/operations'
import { useMay } from '@/session/viewer-context'
import { PageHeader } from '@/shell/page-header'
import { PageTabs } from '@/shell/page-tabs'
import { StatusBadge } from './status-badge.tsx'

type Product = Pick<EditableProductFragment, 'id' | 'sku' | 'name' | 'status' | 'category' | 'family'>

/** Name, place and actions of a product, above its fields or its history. */
export function ProductHeader({ product, children }: { product: Product; children?: ReactNode }) {
  const { id, sku, name, status, category, family } = product
  const above = [...category.ancestors, category].map((one) => ({ name: one.name, href: `/categories/${one.id}` }))
  return (
    <>
      <PageHeader
        trail={[...above, { name: family.name, href: `/families/${family.id}` }]}
        title={<span className="font-mono text-base">{sku}</span>}
        detail={
          <>
            <CopyButton value={sku} label="Copy SKU" />
            <StatusBadge status={status} />
            <span className="max-w-xl truncate text-sm text-muted max-sm:hidden">{name}</span>
          </>
        }
      >
        {children}
      </PageHeader>
      <PageTabs
        label="Of this product"
        tabs={[
          { href: `/products/${id}`, name: 'Specifications' },
          ...(useMay('administer') ? [{ href: `/products/${id}/history`, name: 'History' }] : []),
        ]}
      />
    </>
  )
}
