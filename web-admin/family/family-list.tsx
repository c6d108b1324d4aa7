'use client'

import { EmptyState, RowHead, Table, TableScroll, Td, Th, Tr } from '@tensile/design-system'
import { Boxes } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import type { CategoryFamiliesQuery, CategoryLevel } from '@/gateway/operations'
import { useMay } from '@/session/viewer-context'
import { AddButton } from '@/shell/add-button'
import { ListPager } from '@/shell/list-pager'
import { RowKeys } from '@/shell/row-keys'
import { FamilyDialog } from './family-dialog.tsx'

type Families = NonNullable<CategoryFamiliesQuery['category']>['families']
type Props = { category: { id: string; name: string; level: CategoryLevel }; families: Families }

/** Families of a category's subtree; on a leaf new ones can be made. */
export function FamilyList({ category, families }: Props) {
  const mayEdit = useMay('editCatalog') && category.level === 'LEAF'
  const [creating, setCreating] = useState(false)
  return (
    <div className="flex flex-col gap-3 p-4">
      {mayEdit && (
        <AddButton className="self-end" onClick={() => setCreating(true)}>
          Family
        </AddButton>
      )}
      {families.nodes.length === 0 ? (
        <EmptyState icon={Boxes} title="No families yet">
          {category.level === 'LEAF'
            ? 'A family holds the products that differ only in their variant axes.'
            : 'Families hang on leaves; this category has none below it.'}
        </EmptyState>
      ) : (
        <RowKeys>
          <TableScroll label={`Families of ${category.name}`}>
            <Table caption={`Families of ${category.name}`}>
              <thead>
                <tr>
                  <Th>Family</Th>
                  <Th>Code</Th>
                  <Th>Variant axes</Th>
                  <Th>Brand</Th>
                  {category.level !== 'LEAF' && <Th>Leaf</Th>}
                  <Th numeric>Products</Th>
                </tr>
              </thead>
              <tbody>
                {families.nodes.map((family) => (
                  <Tr key={family.id}>
                    <RowHead>
                      <Link href={`/families/${family.id}`} prefetch={false} className="text-accent hover:underline">
                        {family.name}
                      </Link>
                    </RowHead>
                    <Td className="font-mono text-xs">{family.code}</Td>
                    <Td className="max-w-72 truncate text-muted">
                      {family.variantAxes.map(({ label }) => label).join(' × ')}
                    </Td>
                    <Td className="text-muted">{family.brand?.name}</Td>
                    {category.level !== 'LEAF' && <Td className="text-muted">{family.category.name}</Td>}
                    <Td numeric>{family.products.totalCount.toLocaleString('en')}</Td>
                  </Tr>
                ))}
              </tbody>
            </Table>
          </TableScroll>
        </RowKeys>
      )}
      <ListPager
        path={`/categories/${category.id}/families`}
        params={{}}
        names={['family', 'families']}
        {...families}
      />
      {creating && <FamilyDialog categoryId={category.id} family={null} onClose={() => setCreating(false)} />}
    </div>
  )
}
