import { Button } from '@tensile/design-system'
import { ClipboardList, LogIn, LogOut } from 'lucide-react'
import Link from 'next/link'
import { findViewer } from '@/session/find-viewer.ts'
import { signOut } from '@/session/sign-out.action.ts'

/** Who is signed in, or the way to sign in. */
export async function Account() {
  const viewer = await findViewer()
  if (!viewer) {
    return (
      <Button asChild variant="ghost">
        <Link href="/login" prefetch={false}>
          <LogIn aria-hidden size={16} />
          Sign in
        </Link>
      </Button>
    )
  }
  return (
    <form action={signOut} className="flex items-center gap-2">
      <Button asChild variant="ghost" className="px-2">
        <Link href="/orders" prefetch={false} aria-label="Orders">
          <ClipboardList aria-hidden size={16} />
          <span className="max-lg:sr-only">Orders</span>
        </Link>
      </Button>
      <span className="hidden text-right text-xs leading-4 md:block" data-testid="viewer">
        <span className="block font-medium">{viewer.name}</span>
        <span className="block text-muted">{viewer.company?.name ?? 'Tensile staff'}</span>
      </span>
      <Button type="submit" variant="ghost" size="icon" aria-label={`Sign out ${viewer.name}`} title="Sign out">
        <LogOut aria-hidden size={16} />
      </Button>
    </form>
  )
}
