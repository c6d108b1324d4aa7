import { Callout } from '@tensile/design-system'
import type { Problem } from './problem.ts'

/** What just did not work, each in a sentence. */
export function Problems({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null
  return (
    <Callout
      tone="bad"
      role="alert"
      title={problems.length === 1 ? problems[0]?.message : 'This can’t be done as it is'}
    >
      {problems.length > 1 && (
        <ul className="list-disc pl-4">
          {problems.map(({ message, line }) => (
            <li key={`${line} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
    </Callout>
  )
}
