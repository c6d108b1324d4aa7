'use client'

import { Badge, Button, MenuItem } from '@tensile/design-system'
import { Pencil, Plus } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { DeleteFamilyDocument, type FamilyDetailQuery } from '@/gateway/operations'
import { useMay } from '@/session/viewer-context'
import { ConfirmDeleteDialog } from '@/shell/confirm-delete-dialog'
import { MoreActions } from '@/shell/more-actions'
import { PageHeader } from '@/shell/page-header'
import { PageTabs } from '@/shell/page-tabs'
import { FamilyDialog } from './family-dialog.tsx'

type Family = NonNullable<FamilyDetailQuery['family']>

/** Name, place and actions of a family, above its products, attributes or new variants. */
export function FamilyHeader({ family }: { family: Family }) {
  const { id, name, code, brand, category, attributes, products } = family
  const mayEdit = useMay('editCatalog')
  return (
    <>
      <PageHeader
        trail={[...category.ancestors, category].map((one) => ({ name: one.name, href: `/categories/${one.id}` }))}
        title={name}
        detail={
          <>
            <Badge className="font-mono">{code}</Badge>
            {brand && <span className="text-sm text-muted">{brand.name}</span>}
          </>
        }
      >
        {mayEdit && <FamilyActions family={family} />}
      </PageHeader>
      <PageTabs
        label="Of this family"
        tabs={[
          { href: `/families/${id}`, name: 'Products', count: products.totalCount },
          { href: `/families/${id}/attributes`, name: 'Attributes', count: attributes.length },
          ...(mayEdit ? [{ href: `/families/${id}/variants`, name: 'Generate variants' }] : []),
        ]}
      />
    </>
  )
}

function FamilyActions({ family }: { family: Family }) {
  const router = useRouter()
  const [action, setAction] = useState<'edit' | 'delete' | null>(null)
  return (
    <>
      <Button size="sm" asChild>
        <Link href={`/products/new?family=${family.id}`}>
          <Plus aria-hidden size={14} /> Product
        </Link>
      </Button>
      <MoreActions onDelete={() => setAction('delete')}>
        <MenuItem onSelect={() => setAction('edit')}>
          <Pencil aria-hidden size={14} /> Edit…
        </MenuItem>
      </MoreActions>
      {action === 'edit' && (
        <FamilyDialog categoryId={family.category.id} family={family} onClose={() => setAction(null)} />
      )}
      {action === 'delete' && (
        <ConfirmDeleteDialog
          mutation={DeleteFamilyDocument}
          variables={{ id: family.id }}
          name={family.name}
          onClose={(outcome) => {
            if (outcome === 'deleted') router.push(`/categories/${family.category.id}/families`)
            else setAction(null)
          }}
        />
      )}
    </>
  )
}
