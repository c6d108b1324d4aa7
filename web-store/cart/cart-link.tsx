import { Button } from '@tensile/design-system'
import { ShoppingCart } from 'lucide-react'
import Link from 'next/link'
import { formatCount } from '@/specs/format-count.ts'
import { countCartLines } from './find-cart.ts'

/** The way to the cart, with how many lines it has. */
export async function CartLink() {
  return <CartButton lines={await countCartLines()} />
}

/** `lines` null: not known. */
export function CartButton({ lines }: { lines: number | null }) {
  return (
    <Button asChild variant="ghost" className="px-2">
      <Link
        href="/cart"
        prefetch={false}
        aria-label={lines ? `Cart, ${lines} ${lines === 1 ? 'line' : 'lines'}` : 'Cart'}
      >
        <ShoppingCart aria-hidden size={16} />
        {lines ? <span className="text-xs tabular-nums">{formatCount(lines)}</span> : null}
      </Link>
    </Button>
  )
}
