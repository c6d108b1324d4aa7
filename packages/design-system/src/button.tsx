import { cva, type VariantProps } from 'class-variance-authority'
import { Slot } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

export const buttonStyles = cva(
  'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap transition-colors select-none disabled:opacity-50 aria-disabled:opacity-50',
  {
    variants: {
      variant: {
        primary: 'border-transparent bg-accent text-on-accent hover:bg-accent/90',
        secondary: 'border-line-strong/50 bg-surface text-ink hover:border-line-strong hover:bg-sunken',
        ghost: 'border-transparent text-muted hover:bg-sunken hover:text-ink',
        danger: 'border-transparent bg-bad text-on-bad hover:bg-bad/90',
      },
      size: {
        sm: 'h-7 px-2 text-xs',
        md: 'h-8 px-3 text-sm',
        lg: 'h-10 px-4 text-base',
        icon: 'size-8',
      },
    },
    defaultVariants: { variant: 'secondary', size: 'md' },
  },
)

export type ButtonProps = ComponentProps<'button'> & VariantProps<typeof buttonStyles> & { asChild?: boolean }

/** A button; with `asChild` its one child (a link) takes the look. */
export function Button({ className, variant, size, asChild = false, type, ...props }: ButtonProps) {
  const styles = cn(buttonStyles({ variant, size }), className)
  if (asChild) return <Slot.Root className={styles} {...props} />
  return <button type={type ?? 'button'} className={styles} {...props} />
}
