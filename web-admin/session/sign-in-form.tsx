'use client'

import { Button, Callout, Field, Input } from '@tensile/design-system'
import { useActionState } from 'react'
import { signIn, type SignInState } from './sign-in.action.ts'

const fresh: SignInState = { email: '', problem: null, requestId: null }

/** Signs staff in; works before any script has loaded. `next` is the page to go on to. */
export function SignInForm({ next }: { next: string }) {
  const [state, submit, pending] = useActionState(signIn, fresh)
  return (
    <form action={submit} className="mt-5 flex flex-col gap-4 rounded-lg border bg-surface p-4">
      {state.problem && (
        <Callout tone="bad" role="alert" title="You are not signed in">
          {state.problem}
          {state.requestId && <span className="mt-1 block font-mono text-2xs">Request {state.requestId}</span>}
        </Callout>
      )}
      <input type="hidden" name="next" value={next} />
      <Field label="E-mail" required>
        {(control) => (
          <Input {...control} type="email" name="email" autoComplete="username" autoFocus defaultValue={state.email} />
        )}
      </Field>
      <Field label="Password" required>
        {(control) => <Input {...control} type="password" name="password" autoComplete="current-password" />}
      </Field>
      <Button type="submit" variant="primary" size="lg" disabled={pending}>
        {pending ? 'Signing in…' : 'Sign in'}
      </Button>
    </form>
  )
}
