import { getHeapStatistics } from 'node:v8'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createService, type Service } from './index.ts'

vi.mock('node:v8', { spy: true })

let service: Service
let url = ''
beforeAll(async () => {
  service = createService({
    name: 'busy',
    settings: { LOG_LEVEL: 'silent', MAX_EVENT_LOOP_DELAY_MS: 20 },
    readiness: {},
    bodyLimitBytes: 1_000,
  })
  service.get('/', async () => 'done')
  url = await service.listen({ port: 0 })
})
afterAll(() => service.close())

/** Keeps the event loop late until a request has been turned away. */
async function whileBusy<T>(work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => {
    const end = performance.now() + 60
    while (performance.now() < end);
  }, 1)
  return work().finally(() => clearInterval(timer))
}

test('while the event loop is late new requests are turned away with when to come back, and then answered again', async () => {
  await whileBusy(async () => {
    await expect.poll(async () => (await fetch(url)).status).toBe(503)
    const refused = await fetch(url)
    expect(refused.headers.get('retry-after')).toBe('2')
    expect(await refused.json()).toMatchObject({ code: 'SERVICE_UNAVAILABLE', requestId: expect.any(String) })
    expect((await fetch(`${url}/health/live`)).status).toBe(200)
    expect((await fetch(`${url}/metrics`)).status).toBe(200)
  })
  await expect.poll(async () => (await fetch(url)).status).toBe(200)
})

test('while hardly any memory is left new requests are turned away', async () => {
  const heap = getHeapStatistics()
  vi.mocked(getHeapStatistics).mockReturnValue({ ...heap, used_heap_size: 0.95 * heap.heap_size_limit })
  await expect.poll(async () => (await fetch(url)).status, { timeout: 5_000 }).toBe(503)
  vi.mocked(getHeapStatistics).mockReturnValue(heap)
  await expect.poll(async () => (await fetch(url)).status, { timeout: 5_000 }).toBe(200)
})
