'use client'

import { cn, type FieldControl } from '@tensile/design-system'
import { Command } from 'cmdk'
import { ChevronsUpDown } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useState } from 'react'
import { hasAllWords } from '@/shell/has-all-words'

type Props = {
  control: FieldControl
  label: string
  options: readonly string[]
  value: string
  disabled: boolean
  onChange: (option: string) => void
}

const item =
  'flex min-h-7 cursor-default items-center rounded-md px-2 text-sm data-[selected=true]:bg-accent-soft data-[selected=true]:text-accent'

/** One of many options, found by typing. */
export function OptionCombobox({ control, label, options, value, disabled, onChange }: Props) {
  const [open, setOpen] = useState(false)
  const choose = (option: string) => {
    setOpen(false)
    onChange(option)
  }
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        id={control.id}
        role="combobox"
        aria-expanded={open}
        aria-controls={`${control.id}-list`}
        aria-label={label}
        aria-invalid={control['aria-invalid']}
        aria-describedby={control['aria-describedby']}
        disabled={disabled}
        className={cn(
          'flex h-8 w-full items-center justify-between gap-2 rounded-md border border-line-strong bg-surface px-2 text-left text-sm disabled:bg-sunken disabled:text-muted aria-invalid:border-bad',
        )}
      >
        <span className="truncate">{value || '–'}</span>
        <ChevronsUpDown aria-hidden size={13} className="shrink-0 text-faint" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={4}
          collisionPadding={12}
          aria-label={label}
          className="z-50 w-(--radix-popover-trigger-width) min-w-64 overflow-hidden rounded-lg border bg-surface shadow-pop"
        >
          <Command label={label} loop filter={hasAllWords}>
            <Command.Input
              placeholder={`One of ${options.length}`}
              className="h-9 w-full border-b bg-surface px-2.5 text-sm outline-none placeholder:text-faint"
            />
            <Command.List id={`${control.id}-list`} className="max-h-64 overflow-y-auto p-1">
              <Command.Empty className="px-2 py-4 text-center text-sm text-muted">No such option.</Command.Empty>
              <Command.Item value="– no value" onSelect={() => choose('')} className={cn(item, 'text-muted')}>
                – no value
              </Command.Item>
              {options.map((option) => (
                <Command.Item key={option} value={option} onSelect={() => choose(option)} className={item}>
                  {option}
                </Command.Item>
              ))}
            </Command.List>
          </Command>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
