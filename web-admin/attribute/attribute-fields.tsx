'use client'

import { Checkbox, Field, Input, Select, Textarea } from '@tensile/design-system'
import { useWatch, type UseFormReturn } from 'react-hook-form'
import type { DefinitionFragment, ProblemFragment } from '@/gateway/operations'
import { fieldError } from '@/gateway/problem-list'
import { UnitSelect } from '@/unit/unit-select'
import type { AttributeDraft } from './attribute-draft.ts'
import { isChosen, isMeasured, typeNames } from './attribute-types.ts'

type Name = keyof AttributeDraft

/** The fields that a server error can be placed on. */
export const attributeFields: readonly Name[] = [
  'key',
  'label',
  'help',
  'type',
  'unit',
  'required',
  'variantDefining',
  'filterable',
  'integer',
  'min',
  'max',
  'pattern',
  'options', // prettier-ignore
]

type Props = {
  form: UseFormReturn<AttributeDraft>
  /** The definition being edited or overridden: its type and dimension stay. */
  fixed: DefinitionFragment | null
  keyFixed: boolean
  problems: Readonly<Record<string, readonly ProblemFragment[]>>
  onEdit: (field: string) => void
}

/** Fields of a definition; those that do not belong to its type are not there. */
export function AttributeFields({ form, fixed, keyFixed, problems, onEdit }: Props) {
  const type = useWatch({ control: form.control, name: 'type' })
  const { errors, dirtyFields, isSubmitted } = form.formState
  const error = (name: Name) =>
    (dirtyFields[name] || isSubmitted ? errors[name]?.message : undefined) ?? fieldError(problems[name])
  const register = (name: Name) => form.register(name, { onChange: () => onEdit(name) })
  const label = register('label')

  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label="Label" required error={error('label')}>
          {(control) => (
            <Input
              {...control}
              {...label}
              onChange={(event) => {
                if (!fixed && !dirtyFields.key)
                  form.setValue('key', keyFrom(event.target.value), { shouldValidate: true })
                void label.onChange(event)
              }}
            />
          )}
        </Field>
        <Field
          label="Key"
          required
          error={error('key')}
          {...(fixed && !keyFixed && { hint: 'A new key takes the stored values with it.' })}
        >
          {(control) => (
            <Input
              {...control}
              className="font-mono read-only:bg-sunken read-only:text-muted"
              readOnly={keyFixed}
              {...register('key')}
            />
          )}
        </Field>
        <Field label="Type" required error={error('type')}>
          {(control) => (
            <Select
              {...control}
              disabled={fixed !== null}
              {...(fixed ? { value: type, onChange: () => undefined } : register('type'))}
            >
              {Object.entries(typeNames).map(([value, name]) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {isMeasured(type) && (
          <Field
            label="Unit"
            error={error('unit')}
            {...(fixed?.unit && { hint: 'Values are converted when it changes.' })}
          >
            {(control) => <UnitSelect {...control} sameAs={fixed?.unit ?? null} {...register('unit')} />}
          </Field>
        )}
        {isMeasured(type) && (
          <>
            <Field label="Minimum" suffix="in that unit" error={error('min')}>
              {(control) => <Input {...control} inputMode="decimal" {...register('min')} />}
            </Field>
            <Field label="Maximum" suffix="in that unit" error={error('max')}>
              {(control) => <Input {...control} inputMode="decimal" {...register('max')} />}
            </Field>
          </>
        )}
      </div>
      {isChosen(type) && (
        <Field label="Options" suffix="one a line, in display order" required error={error('options')}>
          {(control) => <Textarea {...control} rows={7} className="font-mono text-xs" {...register('options')} />}
        </Field>
      )}
      {type === 'TEXT' && (
        <Field label="Pattern" suffix="a regular expression" error={error('pattern')}>
          {(control) => (
            <Input {...control} className="font-mono" placeholder="^[A-Z]{2}-\d+$" {...register('pattern')} />
          )}
        </Field>
      )}
      <Field label="Help" suffix="one sentence for buyers who do not know the term" error={error('help')}>
        {(control) => <Input {...control} {...register('help')} />}
      </Field>
      <fieldset className="flex flex-wrap gap-x-5 gap-y-2">
        <legend className="sr-only">Rules</legend>
        <Rule name="Required" detail="each product needs a value" control={register('required')} />
        <Rule name="Variant-defining" detail="tells variants apart" control={register('variantDefining')} />
        <Rule name="Filterable" detail="offered as a facet" control={register('filterable')} />
        {type === 'NUMBER' && <Rule name="Whole numbers" detail="no fractions" control={register('integer')} />}
      </fieldset>
      {(['required', 'variantDefining', 'filterable', 'integer'] as const).map((name) => {
        const message = error(name)
        return message ? (
          <p key={name} role="alert" className="text-xs font-medium text-bad">
            {message}
          </p>
        ) : null
      })}
    </>
  )
}

function Rule({
  name,
  detail,
  control,
}: {
  name: string
  detail: string
  control: ReturnType<UseFormReturn['register']>
}) {
  return (
    <label className="flex items-start gap-2 text-sm">
      <Checkbox className="mt-0.5" {...control} />
      <span>
        {name}
        <span className="block text-2xs text-muted">{detail}</span>
      </span>
    </label>
  )
}

/** "Thread size (mm)" -> "thread_size_mm" */
function keyFrom(label: string): string {
  return label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_\d]+|_+$/g, '')
    .slice(0, 60)
}
