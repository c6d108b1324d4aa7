'use client'

import { skipToken, useQuery } from '@apollo/client/react'
import { Field, Panel, Spinner } from '@tensile/design-system'
import Link from 'next/link'
import { useState } from 'react'
import { CategoryPicker } from '@/category/category-picker'
import { FailureNotice } from '@/gateway/failure-notice'
import { CategoryFamiliesDocument } from '@/gateway/operations'

/** The family comes first: it says what a product's specifications are. Leads on to the form of its new product. */
export function FamilyChooser() {
  const [category, setCategory] = useState<{ id: string; name: string } | null>(null)
  const { data, error, loading } = useQuery(
    CategoryFamiliesDocument,
    category ? { variables: { id: category.id, first: 100 } } : skipToken,
  )
  const families = data?.category?.families
  return (
    <div className="flex max-w-3xl flex-col gap-4 p-4">
      <Field label="Category" required>
        {(control) => <CategoryPicker id={control.id} label="Category" value={category} onChange={setCategory} />}
      </Field>
      {error && <FailureNotice error={error} />}
      {loading && <Spinner />}
      {category && families && (
        <Panel title={`Families of ${category.name}`}>
          <ul className="divide-y">
            {families.nodes.map(({ id, name, code, category: leaf }) => (
              <li key={id}>
                <Link
                  href={`/products/new?family=${id}`}
                  className="flex items-baseline gap-3 px-3 py-1.5 text-sm hover:bg-accent-soft"
                >
                  <span className="font-medium">{name}</span>
                  <span className="font-mono text-xs text-faint">{code}</span>
                  <span className="ml-auto text-xs text-muted">{leaf.name}</span>
                </Link>
              </li>
            ))}
            {families.nodes.length === 0 && <li className="px-3 py-3 text-sm text-muted">No family hangs here yet.</li>}
          </ul>
          {families.totalCount > families.nodes.length && (
            <p className="border-t px-3 py-2 text-xs text-muted">
              The first {families.nodes.length}. Choose a leaf to see all of it.
            </p>
          )}
        </Panel>
      )}
    </div>
  )
}
