'use client'

import { Button, Input, Kbd } from '@tensile/design-system'
import { ArrowRight } from 'lucide-react'
import Form from 'next/form'
import { useEffect, useRef } from 'react'

/** Straight to a part by its number. The slash key leads here from anywhere; without scripts it is a plain form. */
export function SkuJump() {
  const input = useRef<HTMLInputElement>(null)

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      event.preventDefault()
      input.current?.select()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  return (
    <Form action="/go" role="search" className="relative flex w-full max-w-xl">
      <Input
        ref={input}
        name="sku"
        required
        maxLength={120}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        enterKeyHint="go"
        aria-label="Part number, family or category"
        placeholder="Part number, family or category"
        className="peer rounded-r-none pr-8 font-mono placeholder:font-sans"
      />
      <span className="pointer-events-none absolute inset-y-0 right-10 hidden items-center peer-focus:hidden sm:flex">
        <Kbd>/</Kbd>
      </span>
      <Button type="submit" variant="primary" className="w-9 rounded-l-none px-0" aria-label="Go">
        <ArrowRight aria-hidden size={16} />
      </Button>
    </Form>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName))
}
