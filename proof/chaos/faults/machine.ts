import { subgraphs } from '@tensile/db/roles'
import { Redis } from 'ioredis'
import { ask } from '../health.ts'
import type { House } from '../house.ts'
import { lasting, type Fault } from './fault.ts'

export const machineFaults: Fault[] = [
  {
    name: 'names-fail',
    about: 'no host is found (a lookup hangs 5 s, then fails) while connections to databases and Redis break',
    async strike({ machine, redisUrl, adminUrl, replicaAdminUrl }) {
      machine.change({ isNameServerDead: true })
      const redis = new Redis(redisUrl)
      await redis.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes')
      redis.disconnect()
      for (const url of [adminUrl, replicaAdminUrl]) await ask(url, BREAK_CONNECTIONS)
      await lasting()
      machine.change({ isNameServerDead: false })
    },
  },
  clocks('clock-ahead', 120_000),
  clocks('clock-behind', -120_000),
]

const BREAK_CONNECTIONS = `select count(pg_terminate_backend(pid))::text as answer from pg_stat_activity where application_name like 'tensile-%'`

/** Of the subgraphs, against those of the gateway, the databases and everybody else. */
function clocks(name: string, offMs: number): Fault {
  const set = ({ machine }: House, ms: number) =>
    machine.change({ clockOffMs: Object.fromEntries(subgraphs.map((subgraph) => [subgraph, ms])) })
  return {
    name,
    about: `clocks of all subgraphs two minutes ${offMs > 0 ? 'ahead' : 'behind'}`,
    isUnnoticed: true,
    async strike(house) {
      set(house, offMs)
      await lasting()
      set(house, 0)
    },
  }
}
