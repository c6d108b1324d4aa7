import { subgraphs } from '@tensile/db/roles'
import { Redis } from 'ioredis'
import { ask } from '../health.ts'
import { gateways, type House, type ServiceName } from '../house.ts'
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
  clocks('subgraphs', subgraphs, 120_000),
  clocks('subgraphs', subgraphs, -120_000),
  clocks('gateways', gateways, 120_000),
  clocks('gateways', gateways, -120_000),
]

const BREAK_CONNECTIONS = `select count(pg_terminate_backend(pid))::text as answer from pg_stat_activity where application_name like 'tensile-%'`

/** Against those of everybody else, the databases too. */
function clocks(whose: string, services: readonly ServiceName[], offMs: number): Fault {
  const direction = offMs > 0 ? 'ahead' : 'behind'
  const set = ({ machine }: House, ms: number) =>
    machine.change({ clockOffMs: Object.fromEntries(services.map((service) => [service, ms])) })
  return {
    name: `${whose}-clock-${direction}`,
    about: `clocks of all ${whose} two minutes ${direction}`,
    isUnnoticed: true,
    async strike(house) {
      set(house, offMs)
      await lasting()
      set(house, 0)
    },
  }
}
