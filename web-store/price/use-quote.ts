'use client'

import { useEffect, useState } from 'react'
import { Quote } from './quote.ts'

const pauseMs = 200

/** What the quantity costs now, a moment after it was typed; null while it is not known. */
export function useQuote(sku: string, quantity: number): Quote | null {
  const [known, setKnown] = useState<{ quantity: number; quote: Quote } | null>(null)

  useEffect(() => {
    if (!Number.isInteger(quantity) || quantity < 1) return
    const abort = new AbortController()
    const timer = setTimeout(() => {
      ask(sku, quantity, abort.signal).then(
        (quote) => setKnown({ quantity, quote }),
        () => undefined,
      )
    }, pauseMs)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [sku, quantity])

  return known?.quantity === quantity ? known.quote : null
}

async function ask(sku: string, quantity: number, signal: AbortSignal): Promise<Quote> {
  const response = await fetch(`/price?${new URLSearchParams({ sku, quantity: String(quantity) })}`, { signal })
  if (!response.ok) throw new Error(`Price: ${response.status}`)
  return Quote.parse(await response.json())
}
