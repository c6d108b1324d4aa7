import { setTimeout as sleep } from 'node:timers/promises'
import { pidOf } from '../checkout/process-cpu.ts'

/**
 * Ends the search subgraph and waits for the new one that its supervisor starts, as a deploy does: what is measured shall not depend on
 * whether the catalog was imported into the running house.
 */
export async function renewSearch(houseFolder: string, searchUrl: string): Promise<void> {
  process.kill(pidOf(houseFolder, 'search'), 'SIGKILL')
  while (await isReady(searchUrl)) await sleep(20)
  while (!(await isReady(searchUrl))) await sleep(200)
}

const isReady = (url: string) =>
  fetch(`${url}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  )
