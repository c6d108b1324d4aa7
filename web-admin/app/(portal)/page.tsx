import { redirect } from 'next/navigation'

/** The products are where the day's work starts. */
export default function HomePage(): never {
  redirect('/products')
}
