import { Field, Input } from '@tensile/design-system'

type Props = { values: Partial<Record<string, string>>; isGuest: boolean }

const fields = [
  { name: 'name', label: 'Name', required: true, complete: 'name' },
  { name: 'company', label: 'Company', required: false, complete: 'organization' },
  { name: 'line1', label: 'Street and number', required: true, complete: 'address-line1' },
  { name: 'line2', label: 'Building, gate, dock', required: false, complete: 'address-line2' },
  { name: 'postalCode', label: 'Postal code', required: true, complete: 'postal-code' },
  { name: 'city', label: 'City', required: true, complete: 'address-level2' },
  { name: 'region', label: 'Region', required: false, complete: 'address-level1' },
  { name: 'country', label: 'Country', required: true, complete: 'country' },
] as const

/** Where it goes, and the buyer's own number for the order. */
export function AddressFields({ values, isGuest }: Props) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <h2 className="text-sm font-semibold sm:col-span-2">Delivery</h2>
      {isGuest && (
        <Field label="E-mail" required className="sm:col-span-2">
          {(control) => (
            <Input {...control} name="email" type="email" autoComplete="email" defaultValue={values['email']} />
          )}
        </Field>
      )}
      {fields.map(({ name, label, required, complete }) => (
        <Field
          key={name}
          label={label}
          required={required}
          hint={name === 'country' ? 'Two letters: DE, AT, FR' : undefined}
        >
          {(control) => (
            <Input
              {...control}
              name={name}
              autoComplete={complete}
              defaultValue={values[name]}
              maxLength={200}
              {...(name === 'country' && { pattern: '[A-Za-z]{2}', maxLength: 2, className: 'uppercase' })}
            />
          )}
        </Field>
      ))}
      <Field label="Your order number" suffix="optional" className="sm:col-span-2">
        {(control) => (
          <Input {...control} name="purchaseOrderNumber" maxLength={60} defaultValue={values['purchaseOrderNumber']} />
        )}
      </Field>
    </div>
  )
}
