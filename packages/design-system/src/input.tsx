import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

const control =
  'w-full rounded-md border border-line-strong bg-surface px-2 text-sm text-ink placeholder:text-faint disabled:bg-sunken disabled:text-muted aria-invalid:border-bad'

export function Input({ className, ...props }: ComponentProps<'input'>) {
  return <input className={cn(control, 'h-8', className)} {...props} />
}

export function Textarea({ className, ...props }: ComponentProps<'textarea'>) {
  return <textarea className={cn(control, 'min-h-20 py-1.5', className)} {...props} />
}

/** The platform's own select: fast, typed into, right on a phone. */
export function Select({ className, ...props }: ComponentProps<'select'>) {
  return <select className={cn(control, 'h-8 pr-1', className)} {...props} />
}

export function Checkbox({ className, ...props }: Omit<ComponentProps<'input'>, 'type'>) {
  return <input type="checkbox" className={cn('size-4 shrink-0 accent-accent', className)} {...props} />
}
