import { subgraphs } from '@tensile/db/roles'
import { gateways, type House, type ServiceName } from '../house.ts'
import type { Fault } from './fault.ts'

/** Killed without a word; the supervisor starts it again, after a second at first. */
export const serviceFaults: Fault[] = [
  ...subgraphs.map((name) => killed(name, [name])),
  { ...killed('gateway', ['gateway']), about: 'one of two killed behind nginx, started again by its supervisor' },
  killed('both-gateways', gateways),
]

function killed(what: string, names: readonly ServiceName[]): Fault {
  const kill = async ({ serviceOf }: House, name: ServiceName) => {
    const { process: victim } = serviceOf(name)
    process.kill(victim.pid, 'SIGKILL')
    await victim.ended
  }
  return {
    name: `${what}-killed`,
    about: 'SIGKILL, started again by its supervisor',
    strike: async (house) => void (await Promise.all(names.map((name) => kill(house, name)))),
  }
}

export const deploy: Fault = {
  name: 'deploy',
  about: 'every service replaced under load, one after the other',
  hindrance: () => (process.platform === 'linux' ? null : 'the loopback has no second address here'),
  isUnnoticed: true,
  async strike({ replace, renew }) {
    for (const name of subgraphs) await replace(name)
    for (const name of gateways) await renew(name)
  },
}
