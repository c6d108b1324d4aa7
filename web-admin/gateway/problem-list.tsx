import { Callout } from '@tensile/design-system'
import { storedVersion } from './conflict.ts'
import type { Failure } from './failure.ts'
import { FailureNotice } from './failure-notice.tsx'
import type { ProblemFragment } from './operations.ts'

/** What went wrong with a command and belongs to no field of its form. */
export function ProblemList({ problems, failure }: { problems: readonly ProblemFragment[]; failure?: Failure | null }) {
  if (failure) return <FailureNotice error={failure} />
  if (problems.length === 0) return null
  return (
    <Callout
      tone="bad"
      role="alert"
      title={problems.length === 1 ? problems[0]?.message : `${problems.length} problems`}
    >
      {problems.some((problem) => storedVersion(problem) !== null) &&
        'What you typed is kept, and the page behind shows theirs now. Go on to put yours in its place.'}
      {problems.length > 1 && (
        <ul className="list-disc pl-4">
          {problems.map((problem) => (
            <li key={problem.path.join('.') + problem.code}>{problem.message}</li>
          ))}
        </ul>
      )}
    </Callout>
  )
}

/** All that is wrong with one field, as a Field's `error`. */
export function fieldError(problems: readonly ProblemFragment[] | undefined): string | undefined {
  return problems && problems.length > 0 ? problems.map(({ message }) => message).join(' ') : undefined
}
