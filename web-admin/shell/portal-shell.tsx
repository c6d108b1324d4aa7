'use client'

import { Button, Dialog, Kbd, ThemeToggle, Wordmark, type Theme } from '@tensile/design-system'
import { LogOut, Menu, Search } from 'lucide-react'
import Link from 'next/link'
import { useState, type ReactNode } from 'react'
import { signOut } from '@/session/sign-out.action'
import { roleNames, type StaffMember } from '@/session/staff'
import { JumpBox } from './jump-box.tsx'
import { Navigation } from './navigation.tsx'
import { Toaster } from './toaster.tsx'
import { useShortcut } from './use-shortcut.ts'

/** Navigation at the left (behind a button on a phone), the page at the right, the jump box on Ctrl-K everywhere. */
export function PortalShell({ viewer, theme, children }: { viewer: StaffMember; theme: Theme; children: ReactNode }) {
  const [jumping, setJumping] = useState(false)
  const [menuOpen, setMenuOpen] = useState(false)
  useShortcut('k', () => setJumping(true))

  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[13rem_minmax(0,1fr)]">
      <aside aria-label="Portal" className="sticky top-0 hidden h-dvh flex-col border-r bg-surface lg:flex">
        <Link href="/products" className="flex h-12 items-center px-3">
          <Wordmark suffix="Admin" />
        </Link>
        <div className="px-2 pb-4">
          <JumpButton onClick={() => setJumping(true)} />
        </div>
        <div className="flex-1 overflow-y-auto px-2">
          <Navigation />
        </div>
        <Account viewer={viewer} theme={theme} />
      </aside>

      <header className="sticky top-0 z-30 flex h-12 items-center gap-1 border-b bg-surface px-2 lg:hidden">
        <Button variant="ghost" size="icon" aria-label="Menu" onClick={() => setMenuOpen(true)}>
          <Menu aria-hidden size={18} />
        </Button>
        <Wordmark suffix="Admin" className="flex-1" />
        <Button variant="ghost" size="icon" aria-label="Jump to" onClick={() => setJumping(true)}>
          <Search aria-hidden size={18} />
        </Button>
      </header>
      <Dialog
        open={menuOpen}
        onOpenChange={setMenuOpen}
        title={<Wordmark suffix="Admin" />}
        className="top-0 left-0 h-dvh max-h-dvh max-w-64 translate-none rounded-none border-y-0 border-l-0 *:last:mt-auto"
        footer={<Account viewer={viewer} theme={theme} />}
      >
        <Navigation onNavigate={() => setMenuOpen(false)} />
      </Dialog>

      <main id="main" tabIndex={-1} className="min-w-0 outline-none">
        {children}
      </main>
      <JumpBox open={jumping} onOpenChange={setJumping} />
      <Toaster />
    </div>
  )
}

function JumpButton({ onClick }: { onClick: () => void }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="flex h-8 w-full items-center gap-2 rounded-md border bg-ground px-2 text-sm text-muted hover:border-line-strong"
    >
      <Search aria-hidden size={14} />
      <span className="flex-1 text-left">Jump to…</span>
      <Kbd>Ctrl K</Kbd>
    </button>
  )
}

function Account({ viewer, theme }: { viewer: StaffMember; theme: Theme }) {
  return (
    <div className="flex w-full items-center gap-1 border-t py-2 pr-1 pl-3 max-lg:border-0 max-lg:p-0">
      <div className="min-w-0 flex-1 leading-tight">
        <p className="truncate text-sm font-medium">{viewer.name}</p>
        <p className="truncate text-2xs text-muted" title={viewer.email}>
          {roleNames(viewer.roles)}
        </p>
      </div>
      <ThemeToggle initial={theme} />
      <form action={signOut}>
        <Button type="submit" variant="ghost" size="icon" aria-label="Sign out" title="Sign out">
          <LogOut aria-hidden size={15} />
        </Button>
      </form>
    </div>
  )
}
