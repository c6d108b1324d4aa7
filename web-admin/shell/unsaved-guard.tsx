'use client'

import { Button, Dialog } from '@tensile/design-system'
import { useRouter } from 'next/navigation'
import { createContext, use, useCallback, useEffect, useRef, useState, type ReactNode } from 'react'

type Guard = { setDirty: (dirty: boolean) => void; leave: (go: () => void) => void }

const GuardContext = createContext<Guard>({ setDirty: () => undefined, leave: (go) => go() })

/** Tells the guard whether this page holds changes that leaving would lose. */
export function useUnsavedChanges(dirty: boolean): void {
  const { setDirty } = use(GuardContext)
  useEffect(() => {
    setDirty(dirty)
    return () => setDirty(false)
  }, [dirty, setDirty])
}

/** Leaves the page by script: at once, or after the user agreed to lose what is unsaved. */
export function useLeave(): Guard['leave'] {
  return use(GuardContext).leave
}

/** Asks before unsaved changes are lost: on links, on useLeave, on Back and Forward, and (in the browser's words) on closing the tab. */
export function UnsavedGuard({ children }: { children: ReactNode }) {
  const router = useRouter()
  const dirty = useRef(false)
  const [pending, setPending] = useState<(() => void) | null>(null)

  const setDirty = useCallback((value: boolean) => {
    dirty.current = value
  }, [])
  const leave = useCallback((go: () => void) => {
    if (dirty.current) setPending(() => go)
    else go()
  }, [])

  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = linkLeft(event)
      if (!dirty.current || !link) return
      event.preventDefault()
      event.stopPropagation()
      setPending(() => () => router.push(link.pathname + link.search + link.hash))
    }
    const onUnload = (event: BeforeUnloadEvent) => {
      if (dirty.current) event.preventDefault()
    }
    const onTraverse = (event: NavigateEvent) => {
      if (!dirty.current || event.navigationType !== 'traverse' || !event.cancelable) return
      event.preventDefault()
      const key = event.destination.key
      setPending(() => () => void window.navigation?.traverseTo(key))
    }
    document.addEventListener('click', onClick, true)
    window.addEventListener('beforeunload', onUnload)
    window.navigation?.addEventListener('navigate', onTraverse)
    return () => {
      document.removeEventListener('click', onClick, true)
      window.removeEventListener('beforeunload', onUnload)
      window.navigation?.removeEventListener('navigate', onTraverse)
    }
  }, [router])

  const discard = () => {
    dirty.current = false
    setPending(null)
    pending?.()
  }
  return (
    <GuardContext value={{ setDirty, leave }}>
      {children}
      <Dialog
        open={pending !== null}
        onOpenChange={() => setPending(null)}
        title="Leave without saving?"
        description="Your changes on this page are not saved yet."
        footer={
          <>
            <Button onClick={discard}>Discard changes</Button>
            <Button variant="primary" onClick={() => setPending(null)}>
              Keep editing
            </Button>
          </>
        }
      />
    </GuardContext>
  )
}

/** The link that a plain click follows to another page of ours; null for new tabs, other sites and places on this page. */
function linkLeft(event: MouseEvent): HTMLAnchorElement | null {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || link.target || link.origin !== location.origin || link.pathname === location.pathname) return null
  return link
}
