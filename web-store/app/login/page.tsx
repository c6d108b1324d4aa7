import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { findViewer } from '@/session/find-viewer.ts'
import { ownPath } from '@/session/own-path.ts'
import { SignInForm } from '@/session/sign-in-form.tsx'

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } }

type Props = { searchParams: Promise<{ next?: string | string[] }> }

export default async function LoginPage({ searchParams }: Props) {
  const next = ownPath([(await searchParams).next].flat()[0])
  if (await findViewer()) redirect(next)
  return (
    <div className="mx-auto w-full max-w-sm px-4 py-12">
      <h1 className="text-xl font-bold tracking-tight">Sign in</h1>
      <p className="mt-1 text-sm text-muted">With your company’s account you see your own prices and orders.</p>
      <SignInForm next={next} />
    </div>
  )
}
