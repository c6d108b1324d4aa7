'use client'

import { Button, Callout, Field, Input, Spinner } from '@tensile/design-system'
import { useActionState } from 'react'
import { signIn } from './sign-in.action.ts'

/** Works without scripts too: the action answers with the page. */
export function SignInForm({ next }: { next: string }) {
  const [{ email, problem }, submit, pending] = useActionState(signIn, { email: '', problem: null })
  return (
    <form action={submit} className="mt-5 flex flex-col gap-4">
      {problem && <Callout tone="bad" role="alert" title={problem} />}
      <input type="hidden" name="next" value={next} />
      <Field label="E-mail">
        {(control) => (
          <Input {...control} name="email" type="email" autoComplete="username" defaultValue={email} required />
        )}
      </Field>
      <Field label="Password">
        {(control) => <Input {...control} name="password" type="password" autoComplete="current-password" required />}
      </Field>
      <Button type="submit" variant="primary" size="lg" disabled={pending}>
        {pending && <Spinner label="Signing in" className="text-current" />}
        Sign in
      </Button>
    </form>
  )
}
