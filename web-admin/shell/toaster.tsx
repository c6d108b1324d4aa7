'use client'

import { Check } from 'lucide-react'
import { useEffect, useState } from 'react'

const shownMs = 3500
const announced = new EventTarget()

/** Confirms in a sentence what was done. Only for success: what failed stays on the page until it is dealt with. */
export function announce(sentence: string): void {
  announced.dispatchEvent(new CustomEvent('announce', { detail: sentence }))
}

/** Where announcements appear; screen readers hear them. */
export function Toaster() {
  const [sentence, setSentence] = useState('')
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const show = (event: Event) => {
      if (!(event instanceof CustomEvent)) return
      setSentence(String(event.detail))
      clearTimeout(timer)
      timer = setTimeout(() => setSentence(''), shownMs)
    }
    announced.addEventListener('announce', show)
    return () => {
      announced.removeEventListener('announce', show)
      clearTimeout(timer)
    }
  }, [])
  return (
    <div role="status" className="pointer-events-none fixed bottom-4 left-1/2 z-50 -translate-x-1/2">
      {sentence && (
        <p className="flex items-center gap-2 rounded-lg border bg-surface px-3 py-2 text-sm font-medium shadow-pop">
          <Check aria-hidden size={15} className="text-good" />
          {sentence}
        </p>
      )}
    </div>
  )
}
