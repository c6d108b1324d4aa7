'use client'

import { Field, Input } from '@tensile/design-system'
import type { ComponentProps } from 'react'
import type { FieldProblems } from '@/gateway/field-problems'
import { fieldError } from '@/gateway/problem-list'

type Props = ComponentProps<typeof Input> & {
  /** The field of the input, as the API names it. */
  name: string
  label: string
  suffix?: string
  problems: FieldProblems
}

/** A labelled input of a FormDialog with what was said of it. */
export function TextField({ name, label, suffix, problems, required = false, ...input }: Props) {
  return (
    <Field label={label} suffix={suffix} required={required} error={fieldError(problems.byField[name])}>
      {(control) => <Input {...control} name={name} {...input} />}
    </Field>
  )
}
