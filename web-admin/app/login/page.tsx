import { Wordmark } from '@tensile/design-system'
import type { Metadata } from 'next'
import { SignInForm } from '@/session/sign-in-form'

export const metadata: Metadata = { title: 'Sign in' }

export default async function LoginPage({ searchParams }: PageProps<'/login'>) {
  const { next } = await searchParams
  return (
    <main id="main" className="grid min-h-dvh place-items-center px-4">
      <div className="w-full max-w-sm">
        <Wordmark suffix="Admin" />
        <h1 className="mt-6 text-xl font-semibold">Sign in</h1>
        <p className="mt-1 text-sm text-muted">The catalog, for the people who keep it right.</p>
        <SignInForm next={typeof next === 'string' ? next : '/'} />
      </div>
    </main>
  )
}
