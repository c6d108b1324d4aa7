import { Callout } from '@tensile/design-system'
import type { ProblemFragment } from '@/gateway/operations'

const shown = 100

/** The wrong lines of a file, each with its number. */
export function LineErrors({ problems }: { problems: readonly ProblemFragment[] }) {
  if (problems.length === 0) return null
  return (
    <Callout tone="bad" role="alert" title="Nothing was changed. Lines to correct:">
      <ul className="max-h-60 overflow-y-auto" tabIndex={0} aria-label="Wrong lines">
        {problems.slice(0, shown).map(({ path, code, message }) => (
          <li key={`${path.join('.')} ${code}`}>
            <span className="font-medium text-ink">Line {path[1]}:</span> {message}
          </li>
        ))}
        {problems.length > shown && <li>and {problems.length - shown} more</li>}
      </ul>
    </Callout>
  )
}
