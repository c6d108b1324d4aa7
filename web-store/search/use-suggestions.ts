'use client'

import { useEffect, useState } from 'react'
import { z } from 'zod/mini'
import type { SuggestionGroup } from './suggestion-groups.ts'

const pauseMs = 60

const Option = z.object({
  href: z.string(),
  text: z.string(),
  detail: z.nullable(z.string()),
  count: z.nullable(z.number()),
})
const Answer = z.object({ groups: z.array(z.object({ name: z.string(), options: z.array(Option) })) })

/**
 * Suggestions for a text, a moment after the last key. Those for the text before stay until the new ones are there; an answer
 * that comes too late or not at all changes nothing.
 */
export function useSuggestions(text: string): SuggestionGroup[] {
  const [groups, setGroups] = useState<SuggestionGroup[]>([])
  const query = text.trim()

  useEffect(() => {
    if (query === '') return
    const abort = new AbortController()
    const timer = setTimeout(() => {
      ask(query, abort.signal).then(setGroups, () => undefined)
    }, pauseMs)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [query])

  return query === '' ? [] : groups
}

async function ask(query: string, signal: AbortSignal): Promise<SuggestionGroup[]> {
  const response = await fetch(`/suggest?${new URLSearchParams({ q: query })}`, { signal })
  if (!response.ok) throw new Error(`Suggestions: ${response.status}`)
  return Answer.parse(await response.json()).groups
}
