'use client'

import { cn } from '@tensile/design-system'
import { Command } from 'cmdk'
import { ChevronsUpDown } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useState } from 'react'
import { hasAllWords } from '@/shell/has-all-words'
import { useCategoryIndex, type IndexedCategory } from './use-category-index.ts'

type Props = {
  id?: string
  label: string
  value: { id: string; name: string } | null
  onChange: (category: IndexedCategory | null) => void
  /** Text of the choice "none"; without it there is no such choice. */
  none?: string
  /** Which categories can be chosen; all when left out. */
  accept?: (category: IndexedCategory) => boolean
  className?: string
}

/** Chooses a category by typing parts of its path. */
export function CategoryPicker({ id, label, value, onChange, none, accept, className }: Props) {
  const [open, setOpen] = useState(false)
  const choose = (category: IndexedCategory | null) => {
    setOpen(false)
    onChange(category)
  }
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        id={id}
        aria-label={`${label}: ${value?.name ?? none ?? 'not chosen'}`}
        className={cn(
          'flex h-8 items-center justify-between gap-2 rounded-md border border-line-strong bg-surface px-2 text-left text-sm',
          className,
        )}
      >
        <span className={cn('truncate', !value && 'text-muted')}>{value?.name ?? none ?? 'Choose a category'}</span>
        <ChevronsUpDown aria-hidden size={13} className="shrink-0 text-faint" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={4}
          collisionPadding={12}
          aria-label={label}
          className="z-50 w-96 max-w-[calc(100vw-1.5rem)] overflow-hidden rounded-lg border bg-surface shadow-pop"
        >
          <Choices label={label} none={none} accept={accept} onChoose={choose} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

const item =
  'flex min-h-7 cursor-default items-center rounded-md px-2 text-sm data-[selected=true]:bg-accent-soft data-[selected=true]:text-accent'

function Choices(props: {
  label: string
  none: string | undefined
  accept: Props['accept']
  onChoose: (category: IndexedCategory | null) => void
}) {
  const { label, none, accept, onChoose } = props
  const categories = useCategoryIndex().filter((category) => accept?.(category) ?? true)
  return (
    <Command label={label} loop filter={hasAllWords}>
      <Command.Input
        placeholder="Type a name"
        className="h-9 w-full border-b bg-surface px-2.5 text-sm outline-none placeholder:text-faint"
      />
      <Command.List className="max-h-72 overflow-y-auto p-1">
        <Command.Empty className="px-2 py-4 text-center text-sm text-muted">No category by that name.</Command.Empty>
        {none && (
          <Command.Item value={none} onSelect={() => onChoose(null)} className={cn(item, 'text-muted')}>
            {none}
          </Command.Item>
        )}
        {categories.map((category) => (
          <Command.Item
            key={category.id}
            value={`${category.trail} ${category.id}`}
            onSelect={() => onChoose(category)}
            className={item}
          >
            <span className="truncate">{category.trail}</span>
          </Command.Item>
        ))}
      </Command.List>
    </Command>
  )
}
