'use client'

import type { OperationVariables, TypedDocumentNode } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { conflictIn, onTopOf, type Conflict } from './conflict.ts'
import { asFailure, type Failure } from './failure.ts'
import { noProblems, placeProblems, withoutField, type FieldProblems } from './field-problems.ts'
import type { ProblemFragment } from './operations.ts'

/** What every mutation answers with, beside what it has done. */
export type Payload = { userErrors: readonly ProblemFragment[] }

/**
 * Runs one mutation for a form: says while it runs, places its user errors on `fields`, keeps a Failure apart. After a
 * success the page and every open query read again, so that nothing on the screen is older than the write. They do so, too,
 * when somebody else has changed the thing meanwhile; whoever then goes on does it on top of that change.
 */
export function useCommand<Data extends Record<string, Payload>, Variables extends OperationVariables>(
  mutation: TypedDocumentNode<Data, Variables>,
  fields: readonly string[] = [],
) {
  const client = useApolloClient()
  const router = useRouter()
  const [running, setRunning] = useState(false)
  const [problems, setProblems] = useState<FieldProblems>(noProblems)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [answers, setAnswers] = useState(0)
  const [conflict, setConflict] = useState<Conflict | null>(null)

  const readAgain = () => {
    router.refresh()
    void client.refetchQueries({ include: 'active' })
  }

  /**
   * The mutation's payload when it did what was asked; null when it was refused or failed. `onRefused` learns why, and what to
   * do about somebody else's change is then left to it.
   */
  async function run(
    variables: Variables,
    onRefused?: (errors: readonly ProblemFragment[]) => void,
  ): Promise<Data[keyof Data] | null> {
    setRunning(true)
    setFailure(null)
    const asked = onTopOf(conflict, variables)
    try {
      const { data } = await client.mutate({ mutation, variables: asked, fetchPolicy: 'no-cache' })
      const payload = data && firstOf(data)
      const errors = payload?.userErrors ?? []
      setProblems(placeProblems(errors, fields))
      setAnswers((count) => count + 1)
      if (onRefused && errors.length > 0) onRefused(errors)
      else if (conflictIn(asked, errors)) {
        setConflict(conflictIn(variables, errors))
        readAgain()
      }
      if (!payload || errors.length > 0) return null
      readAgain()
      return payload
    } catch (error) {
      setFailure(asFailure(error))
      return null
    } finally {
      setRunning(false)
    }
  }

  return {
    run,
    running,
    problems,
    failure,
    /** How many answers came; rises with each, so that an effect can follow an answer. */
    answers,
    /** What was said of a field that was just changed no longer holds. */
    forget: (field: string) => setProblems((before) => withoutField(before, field)),
    reset: () => {
      setProblems(noProblems)
      setFailure(null)
    },
  }
}

/** A mutation document asks for one field; its payload is the only value. */
function firstOf<Data extends Record<string, Payload>>(data: Data): Data[keyof Data] | undefined {
  for (const key in data) return data[key]
  return undefined
}
