'use client'

import { Callout } from '@tensile/design-system'
import type { FieldProblems } from '@/gateway/field-problems'
import type { EffectiveFragment } from '@/gateway/operations'

const plainLabels: Readonly<Record<string, string>> = {
  sku: 'SKU',
  name: 'Name',
  status: 'Status',
  brandId: 'Brand',
  familyId: 'Family',
}

/** All fields that the catalog refused, each a jump to its control. */
export function ErrorSummary({
  problems,
  attributes,
}: {
  problems: FieldProblems
  attributes: readonly EffectiveFragment[]
}) {
  const fields = Object.keys(problems.byField)
  if (fields.length === 0) return null
  const labels = new Map(attributes.map(({ definition: { key, label } }) => [`specs.${key}`, label]))
  return (
    <Callout
      tone="bad"
      role="alert"
      title={
        fields.length === 1
          ? 'Not saved: one field needs another value'
          : `Not saved: ${fields.length} fields need other values`
      }
    >
      <ul className="flex flex-wrap gap-x-3">
        {fields.map((field) => (
          <li key={field}>
            <button
              type="button"
              className="text-bad underline"
              onClick={() => document.getElementById(field)?.focus()}
            >
              {labels.get(field) ?? plainLabels[field] ?? field}
            </button>
          </li>
        ))}
      </ul>
    </Callout>
  )
}
