import { Checkbox } from '@tensile/design-system'
import { scopes } from '@tensile/identity/scope'

type Props = {
  ofCompany: boolean
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
  error: string | undefined
}

/** A key of a company is not offered what is for staff. */
export const offeredScopes = (ofCompany: boolean) =>
  Object.entries(scopes).filter(([, { ofStaff }]) => !ofStaff || !ofCompany)

/** What a key may do. */
export function ScopeChoice({ ofCompany, chosen, onChange, error }: Props) {
  const toggle = (scope: string) =>
    onChange(chosen.includes(scope) ? chosen.filter((each) => each !== scope) : [...chosen, scope])
  return (
    <fieldset>
      <legend className="pb-1 text-sm font-medium">May</legend>
      <ul className="grid gap-1 sm:grid-cols-2">
        {offeredScopes(ofCompany).map(([name, { meaning }]) => (
          <li key={name}>
            <label className="flex items-center gap-2 text-sm">
              <Checkbox checked={chosen.includes(name)} onChange={() => toggle(name)} />
              <span>
                {meaning} <code className="text-2xs text-faint">{name}</code>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p role={error && 'alert'} className="text-xs text-bad">
        {error}
      </p>
    </fieldset>
  )
}
