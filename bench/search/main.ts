import { readRunningHouse } from '@tensile/local-stack/running-house'
import { toGlobalId } from '@tensile/relay'
import { readSettings, z } from '@tensile/settings'
import { closedLoop, repeat } from '../closed-loop.ts'
import { printReport } from '../report.ts'
import { largestCategory } from './categories.ts'
import { openChanges } from './changes.ts'
import { openDatabaseWork } from './database-work.ts'
import { gatewayClient } from './gateway-client.ts'
import { measureGrowth } from './growth.ts'
import { askHostile } from './hostile.ts'
import { broadSearch, prefixes, searches } from './queries.ts'
import { renewSearch } from './renew-search.ts'
import { settle } from './settle.ts'

const CLIENTS = 16
const SECONDS = 10
const TIMES = 50

const house = readRunningHouse()
const { HOUSE_FOLDER } = readSettings({ HOUSE_FOLDER: z.string() })
await settle(house.DATABASE_ADMIN_URL, house.DATABASE_REPLICA_ADMIN_URL)
await renewSearch(HOUSE_FOLDER, house.SEARCH_URL)
const work = openDatabaseWork(house)
const gateway = gatewayClient(house.GATEWAY_URL)
const largest = await largestCategory(house.DATABASE_ADMIN_URL)
const changes = await openChanges(house.DATABASE_ADMIN_URL, house.DATABASE_REPLICA_ADMIN_URL, largest.id)
const { total: catalogSize } = await work.search('')
const nth = <Item>(items: readonly Item[], turn: number): Item => {
  const item = items[turn % items.length]
  if (item === undefined) throw new Error('nothing to choose from')
  return item
}

console.log(`\n${catalogSize} products; the largest leaf is "${largest.name}" with ${largest.products}`)

printReport(`Database work, ${CLIENTS} clients`, [
  {
    ...(await closedLoop('search with facets, nothing remembered', { clients: CLIENTS, seconds: SECONDS }, (turn) =>
      work.searchAnew(nth(searches, turn)),
    )),
    target: 'p50 < 25, p95 < 100',
  },
  {
    ...(await closedLoop('the same, remembered with their version', { clients: CLIENTS, seconds: SECONDS }, (turn) =>
      work.search(nth(searches, turn)),
    )),
    target: 'p50 < 25, p95 < 100',
  },
  {
    ...(await closedLoop('suggest', { clients: CLIENTS, seconds: SECONDS }, (turn) =>
      work.suggest(nth(prefixes, turn)),
    )),
    target: 'p95 < 30',
  },
])

printReport('Database work, 1 client', [
  await repeat('search with facets, nothing remembered', TIMES * 4, (turn) => work.searchAnew(nth(searches, turn))),
  await repeat(`broad search with facets, nothing remembered: ${broadSearch}`, TIMES, () =>
    work.searchAnew(broadSearch),
  ),
  {
    ...(await repeat('page and facets of the largest leaf', TIMES, () => work.search('', largest.id))),
    target: '< 20',
  },
  { ...(await repeat('page and facets of the whole catalog', TIMES, () => work.search(''))), target: '< 40' },
  {
    ...(await repeat('of the largest leaf, just changed', TIMES, () => work.search('', largest.id), changes.change)),
    target: '< 20',
  },
  {
    ...(await repeat('of the whole catalog, that leaf just changed', TIMES, () => work.search(''), changes.change)),
    target: '< 40',
  },
])
await changes.close()

printReport('Through the gateway, 1 client', [
  {
    ...(await repeat('search page', TIMES * 4, (turn) => gateway.searchPage({ query: nth(searches, turn) }))),
    target: 'p50 < 40',
  },
  await repeat(`broad search page: ${broadSearch}`, TIMES, () => gateway.searchPage({ query: broadSearch })),
  await repeat('page of the largest leaf', TIMES, () =>
    gateway.searchPage({ query: '', categoryId: toGlobalId('Category', largest.id) }),
  ),
  await repeat('page of the whole catalog', TIMES, () => gateway.searchPage({ query: '' })),
  await repeat('suggest', TIMES * 4, (turn) => gateway.suggest(nth(prefixes, turn))),
])

printReport('Whatever is asked for, through the gateway', [await askHostile(house.GATEWAY_URL, 10_000, 2)])

if (process.argv.includes('--growth')) await measureGrowth(house)
await work.close()
