'use client'

import type { FieldControl } from '@tensile/design-system'
import type { ReactNode } from 'react'
import type { FieldProblems } from '@/gateway/field-problems'
import { FieldRow } from './spec-fields.tsx'

type Props = {
  field: string
  label: string
  required?: boolean
  dirty: boolean
  hint?: string
  problems: FieldProblems
  children: (control: FieldControl) => ReactNode
}

/** A field that every product has, as one line of the property sheet with its errors. */
export function PlainField({ field, label, required = false, dirty, hint, problems, children }: Props) {
  const errors = problems.byField[field] ?? []
  const describedBy = [hint ? `${field}-hint` : '', errors.length > 0 ? `${field}-error` : ''].filter(Boolean).join(' ')
  return (
    <FieldRow field={field} label={label} required={required} dirty={dirty}>
      {children({
        id: field,
        required,
        'aria-invalid': errors.length > 0,
        'aria-describedby': describedBy || undefined,
      })}
      {hint && (
        <p id={`${field}-hint`} className="text-2xs text-faint">
          {hint}
        </p>
      )}
      {errors.length > 0 && (
        <p id={`${field}-error`} className="text-xs font-medium text-bad">
          {errors.map(({ message }) => message).join(' ')}
        </p>
      )}
    </FieldRow>
  )
}
