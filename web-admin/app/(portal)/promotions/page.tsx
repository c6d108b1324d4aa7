import type { Metadata } from 'next'
import { load } from '@/gateway/load'
import { PromotionsDocument } from '@/gateway/operations'
import { PromotionList } from '@/promotion/promotion-list'
import { param } from '@/shell/address'

export const metadata: Metadata = { title: 'Promotions' }

const pageSize = 50

export default async function PromotionsPage({ searchParams }: PageProps<'/promotions'>) {
  const after = param(await searchParams, 'after') || null
  const { promotions } = await load(PromotionsDocument, { first: pageSize, after })
  return <PromotionList promotions={promotions} />
}
