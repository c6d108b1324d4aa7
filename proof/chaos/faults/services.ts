import { ourServices } from '../house.ts'
import type { Fault } from './fault.ts'

/** Killed without a word; the supervisor starts it again, after a second at first. */
export const serviceFaults: Fault[] = ourServices.map((name) => ({
  name: `${name}-killed`,
  about: 'SIGKILL, started again by its supervisor',
  async strike({ serviceOf }) {
    const { process: victim } = serviceOf(name)
    process.kill(victim.pid, 'SIGKILL')
    await victim.ended
  },
}))

export const deploy: Fault = {
  name: 'deploy',
  about: 'every service replaced under load, one after the other',
  hindrance: () => (process.platform === 'linux' ? null : 'the loopback has no second address here'),
  isUnnoticed: true,
  async strike({ replace }) {
    for (const name of ourServices) await replace(name)
  },
}
