import { signInBuyers, type Buyer } from '../../bench/checkout/buyers.ts'
import { openMarket } from '../../bench/checkout/market.ts'
import type { Finding } from '../books.ts'
import { settled } from '../payments.ts'
import { checkouts } from './buyers-at-work.ts'
import { createClient, insist } from './client.ts'
import type { House } from './house.ts'
import { startLoad } from './load.ts'
import { openPartner } from './partner.ts'
import { judgeCards } from './cards.ts'
import { judgeAll, PIECES } from './promises.ts'
import { readers } from './readers.ts'
import { staff, type StaffTokens } from './staff-at-work.ts'
import type { Counter } from './tally.ts'

/** Everybody who uses the house: what they ask, and whether what they were told is kept. */
export type Traffic = Awaited<ReturnType<typeof openTraffic>>

export async function openTraffic(house: House, counter: Counter) {
  const market = await openMarket(house.adminUrl)
  const client = createClient({ url: house.apiUrl, machineFile: house.machine.file, counter })
  const skus = await market.stock('CHAOS', 10, PIECES)
  const [counted = ''] = await market.stock('COUNTED', 1, PIECES)
  const known = await market.query<{ sku: string; word: string }>(
    `select p.sku, f.name as word from catalog.product p join catalog.family f on f.id = p.family_id
     where p.status = 'PUBLISHED' and f.code <> 'BENCH' order by p.id limit 60`,
  )
  // Of this run alone: nobody has a cart yet.
  const firstId = 2_000_000 + (Math.floor(Date.now() / 1000) % 10_000_000) * BUYERS
  let buyers: Buyer[] = []
  let tokens: StaffTokens = { catalog: '', warehouse: '' }

  /** Access tokens last ten minutes. */
  async function renewTokens(): Promise<void> {
    const { adminUrl, tokenSecret } = house
    buyers = await signInBuyers(BUYERS, { adminUrl, tokenSecret, companyIds: market.companyIds, firstId })
    const signIn = (name: string) => insist(() => client.signIn(`${name}@tensile.example`, 'tensile-demo'))
    tokens = { catalog: await signIn('catalog'), warehouse: await signIn('warehouse') }
  }
  const buyer = (who: number): Buyer => {
    const found = buyers[who % buyers.length]
    if (!found) throw new Error('nobody has signed in')
    return found
  }

  await renewTokens()
  // Of runs before: nobody listens there any more.
  await market.query('delete from accounts.webhook_endpoint')
  const partner = await openPartner(client, await insist(() => client.signIn('admin@tensile.example', 'tensile-demo')))
  const orders = checkouts(client, { skus, buyer })
  const staffAtWork = await staff(client, () => tokens, counted)
  const words = [...new Set(known.map(({ word }) => word))]
  const load = startLoad([
    ...readers(client, { words, skus: known.map(({ sku }) => sku), buyer: (reader) => buyer(reader + 6) }),
    orders.task,
    ...staffAtWork.tasks,
  ])
  let judged = 0

  return {
    load,
    renewTokens,
    /** While nobody asks anything. */
    async judge(): Promise<Finding[]> {
      const recent = orders.bought.slice(judged)
      judged = orders.bought.length
      return judgeAll(market, { skus, counted, orders, books: staffAtWork.books }, recent)
    },
    /** When everything has been worked off: what others outside were asked and told. */
    async judgeInTheEnd(): Promise<Finding[]> {
      await settled(market, skus, SETTLED_WITHIN_MS)
      const placed = orders.bought.flatMap(({ number }) => number ?? [])
      return [...(await judgeCards(market, house.stripeUrl, orders.bought)), await partner.judge(placed)]
    },
    async close(): Promise<void> {
      await load.stop()
      partner.close()
      await Promise.all([client.close(), market.close()])
    },
  }
}

const BUYERS = 12
const SETTLED_WITHIN_MS = 180_000
