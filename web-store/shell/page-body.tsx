import { cn } from '@tensile/design-system'
import type { ComponentProps } from 'react'

/** The width every page keeps. */
export function PageBody({ className, ...props }: ComponentProps<'div'>) {
  return <div className={cn('mx-auto w-full max-w-[1600px] px-4 lg:px-6', className)} {...props} />
}
