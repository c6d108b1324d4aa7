'use client'

import { Button, Input, Kbd, Spinner } from '@tensile/design-system'
import { Search } from 'lucide-react'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { type KeyboardEvent, type SubmitEvent, useId, useRef, useState, useTransition } from 'react'
import { queryMax } from '@/results/results-address.ts'
import { PendingBar } from '@/shell/pending-bar.tsx'
import { SuggestionPopup } from './suggestion-popup.tsx'
import { useSlashKey } from './use-slash-key.ts'
import { useSuggestions } from './use-suggestions.ts'

/** The box in the header. It holds the query of the page, and starts over when that changes. */
export function SearchBox() {
  const isSearch = usePathname() === '/search'
  const query = useSearchParams().get('q') ?? ''
  const shown = isSearch ? query : ''
  return <Combobox key={shown} initial={shown} />
}

/**
 * Search with suggestions while typing. Arrows choose one, Enter follows it or searches for the text, Escape closes, then
 * clears; the slash key leads here from anywhere. Without scripts it is a plain form.
 */
function Combobox({ initial }: { initial: string }) {
  const [text, setText] = useState(initial)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const [pending, startTransition] = useTransition()
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const router = useRouter()
  const groups = useSuggestions(open ? text : '')
  const options = groups.flatMap((group) => group.options)
  const expanded = open && options.length > 0
  useSlashKey(input)

  function follow(href: string) {
    setOpen(false)
    input.current?.blur()
    startTransition(() => router.push(href))
  }

  function submit(event: SubmitEvent) {
    event.preventDefault()
    const chosen = expanded ? options[active] : undefined
    const query = text.trim()
    if (chosen) follow(chosen.href)
    else if (query) follow(`/search?${new URLSearchParams({ q: query })}`)
  }

  function type(next: string) {
    setText(next)
    setOpen(true)
    setActive(-1)
  }

  function onKey(event: KeyboardEvent) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      // One place more than there are options: the text itself.
      const places = options.length + 1
      if (expanded) setActive(((active + 1 + step + places) % places) - 1)
      setOpen(true)
    } else if (event.key === 'Escape') {
      if (expanded) event.preventDefault()
      else setText('')
      setOpen(false)
      setActive(-1)
    }
  }

  return (
    <form action="/search" role="search" onSubmit={submit} className="relative flex w-full max-w-2xl">
      {pending && <PendingBar />}
      <Input
        ref={input}
        name="q"
        role="combobox"
        aria-label="Search"
        aria-autocomplete="list"
        aria-expanded={expanded}
        aria-controls={expanded ? `${id}-popup` : undefined}
        aria-activedescendant={expanded && active >= 0 ? `${id}-${active}` : undefined}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKey}
        onBlur={() => setOpen(false)}
        maxLength={queryMax}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
        placeholder="M12x50 A4, 24 V motor IP65, part number"
        className="peer rounded-r-none pr-8"
      />
      <span className="pointer-events-none absolute inset-y-0 right-11 hidden items-center peer-focus:hidden sm:flex">
        <Kbd>/</Kbd>
      </span>
      <Button type="submit" variant="primary" className="w-9 rounded-l-none px-0" aria-label="Search">
        {pending ? <Spinner label="Searching" className="text-current" /> : <Search aria-hidden size={16} />}
      </Button>
      <span role="status" className="sr-only">
        {expanded && `${options.length} suggestions`}
      </span>
      {expanded && <SuggestionPopup id={id} groups={groups} active={active} onFollow={follow} />}
    </form>
  )
}
