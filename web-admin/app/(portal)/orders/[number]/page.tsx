import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { load } from '@/gateway/load'
import { OrderDocument } from '@/gateway/operations'
import { OrderPage } from '@/order/order-page'

export async function generateMetadata({ params }: PageProps<'/orders/[number]'>): Promise<Metadata> {
  return { title: `Order ${decodeURIComponent((await params).number)}` }
}

export default async function Page({ params }: PageProps<'/orders/[number]'>) {
  const { order, warehouses } = await load(OrderDocument, { number: decodeURIComponent((await params).number) })
  if (!order) notFound()
  return <OrderPage order={order} warehouses={warehouses} />
}
