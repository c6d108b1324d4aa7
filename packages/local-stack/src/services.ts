import { setTimeout as sleep } from 'node:timers/promises'

import { HouseError } from './house-error.ts'
import { root } from './paths.ts'
import { isStopping, startProcess, type RunningProcess } from './processes.ts'

export interface ServicePlan {
  name: string
  command: string
  args: string[]
  env: Record<string, string>
  /** Answers 2xx when the service can work. */
  readyUrl: string
}

/** A service that is kept running. */
export interface RunningService {
  readonly plan: ServicePlan
  /** Another one after it was started again. */
  readonly process: RunningProcess
}

export function startServices(plans: ServicePlan[], folder: string): Promise<RunningService[]> {
  return Promise.all(plans.map((plan) => startService(plan, folder)))
}

/**
 * Starts a service and waits until it is ready. One that ends before that fails the start, with its log; one that ends later is
 * started again, after 1 second, then 2, then 4 ... up to 30.
 */
export async function startService(plan: ServicePlan, folder: string): Promise<RunningService> {
  const start = () => startProcess({ ...plan, cwd: root, folder, env: { ...process.env, ...plan.env } })
  const service = { plan, process: start() }
  await untilReady(plan, service.process)
  void keepRunning(service, start)
  return service
}

async function untilReady({ name, readyUrl }: ServicePlan, service: RunningProcess) {
  const deadline = performance.now() + 90_000
  let answer = 'nothing'
  for (;;) {
    if (service.hasEnded) {
      const { reason } = await service.ended
      throw new HouseError(
        `The ${name} service ended with ${reason} before it was ready. Its log says:\n${service.logTail()}`,
      )
    }
    const response = await fetch(readyUrl, { signal: AbortSignal.timeout(20_000) }).catch(() => undefined)
    if (response?.ok) return
    if (response) answer = `${response.status} ${await response.text()}`
    if (performance.now() > deadline) {
      throw new HouseError(
        `The ${name} service is not ready after 90 s; ${readyUrl} answers: ${answer}\nIts log says:\n${service.logTail()}`,
      )
    }
    await sleep(100)
  }
}

async function keepRunning(service: { plan: ServicePlan; process: RunningProcess }, start: () => RunningProcess) {
  const { name, readyUrl } = service.plan
  for (let waitMs = 1_000; ; waitMs = Math.min(waitMs * 2, 30_000)) {
    const upSince = performance.now()
    const { reason } = await service.process.ended
    if (service.process.wasStopped || isStopping()) return
    // A minute without a crash makes it a new crash.
    if (performance.now() - upSince > 60_000) waitMs = 1_000
    console.error(
      `The ${name} service ended with ${reason}; starting it again in ${waitMs / 1000} s. ${readyUrl}\n${service.process.logTail(5)}`,
    )
    await sleep(waitMs)
    if (isStopping()) return
    service.process = start()
  }
}
