'use client'

import { skipToken, useQuery } from '@apollo/client/react'
import { AttributeImpactDocument, type AttributeChangeInput, type ImpactFragment } from '@/gateway/operations'
import { useDebounced } from '@/shell/use-debounced'

export type LiveImpact = {
  report: ImpactFragment | null
  loading: boolean
  error: Error | undefined
  retry: () => void
}

/** Tries a change without making it, whenever it stands still for a moment. Null: there is nothing to try yet. */
export function useImpact(change: AttributeChangeInput | null): LiveImpact {
  const current = JSON.stringify(change)
  const settled = useDebounced(current, 350) === current
  const { data, error, loading, refetch } = useQuery(
    AttributeImpactDocument,
    change !== null && settled ? { variables: { input: change }, fetchPolicy: 'no-cache' } : skipToken,
  )
  const pending = change !== null && (loading || !settled)
  return {
    report: change !== null && !pending && !error ? (data?.attributeImpact ?? null) : null,
    loading: pending,
    error: change === null ? undefined : error,
    retry: () => void refetch(),
  }
}
