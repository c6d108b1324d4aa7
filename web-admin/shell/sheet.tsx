'use client'

import { Dialog, type DialogProps } from '@tensile/design-system'

/** A dialog that stands at the right edge, as high as the window: for longer forms beside the page they change. */
export function Sheet(props: Omit<DialogProps, 'className'>) {
  return (
    <Dialog
      {...props}
      className="top-0 right-0 left-auto h-dvh max-h-dvh max-w-xl translate-none rounded-none border-y-0 border-r-0 [&>div]:flex-1"
    />
  )
}
