'use client'

import { useEffect, type RefObject } from 'react'

/** After each answer moves the focus to the first field that was refused. Never while the user goes on to correct the others. */
export function useFocusOnRefusal(form: RefObject<HTMLElement | null>, answers: number): void {
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [form, answers])
}
