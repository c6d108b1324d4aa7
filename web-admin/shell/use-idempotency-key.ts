'use client'

import { useRef } from 'react'

/**
 * A key for each input that a form sends: the same while the input stays the same, so that a repetition after a lost answer
 * is not done twice; another one once something was changed.
 */
export function useIdempotencyKey(): (input: object) => string {
  const last = useRef({ input: '', key: '' })
  return (input) => {
    const text = JSON.stringify(input)
    if (last.current.input !== text) last.current = { input: text, key: crypto.randomUUID() }
    return last.current.key
  }
}
