import { Field, Select } from '@tensile/design-system'
import type { FieldProblems } from '@/gateway/field-problems'
import { fieldError } from '@/gateway/problem-list'

type Props = {
  warehouses: readonly { code: string; name: string }[]
  /** The field of the input, as the API names it. */
  name?: string
  label?: string
  problems: FieldProblems
}

/** Chooses a warehouse by its code, in a FormDialog. */
export function WarehouseSelect({ warehouses, name = 'warehouse', label = 'Warehouse', problems }: Props) {
  return (
    <Field label={label} required error={fieldError(problems.byField[name])}>
      {(control) => (
        <Select {...control} name={name}>
          {warehouses.map((each) => (
            <option key={each.code} value={each.code}>
              {each.name} ({each.code})
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
