import dns, { type LookupAddress, type LookupOptions } from 'node:dns'
import { readMachine } from './machine.ts'

/**
 * Loaded into a service before its own code (node --import): names of hosts and the time of day are then as the file says. This
 * covers what our code and its libraries do when a lookup hangs and fails, or when a clock is off; the system's resolver with its
 * threads, and clocks of other programs, are not part of it.
 */
const { MACHINE_FILE: file = '', MACHINE_OF: service = '' } = process.env

/** As long as a resolver waits for a server that does not answer. */
const LOOKUP_TIMEOUT_MS = 5_000
const CLOCK_LOOK_MS = 200

type Answer = (error: NodeJS.ErrnoException | null, address?: string | LookupAddress[], family?: number) => void

const systemLookup = dns.lookup
const lookup = (name: string, options: LookupOptions, answer: Answer): void => {
  const { hosts, isNameServerDead } = readMachine(file)
  const addresses = hosts[name]
  if (!addresses) return systemLookup(name, options, answer)
  if (isNameServerDead) return void setTimeout(() => answer(unknown(name)), LOOKUP_TIMEOUT_MS)
  const [first = ''] = addresses
  setImmediate(() =>
    options.all
      ? answer(
          null,
          addresses.map((address) => ({ address, family: 4 })),
        )
      : answer(null, first, 4),
  )
}
Object.assign(dns, { lookup })

function unknown(hostname: string): NodeJS.ErrnoException {
  const error = new Error(`getaddrinfo EAI_AGAIN ${hostname}`)
  return Object.assign(error, { code: 'EAI_AGAIN', errno: -3001, syscall: 'getaddrinfo', hostname })
}

const RealDate = Date
let offMs = 0
setInterval(() => (offMs = readMachine(file).clockOffMs[service] ?? 0), CLOCK_LOOK_MS).unref()
const now = () => RealDate.now() + offMs
const construct: (...made: Parameters<typeof Reflect.construct>) => object = Reflect.construct
globalThis.Date = new Proxy(RealDate, {
  construct: (target, given: unknown[], maker) => construct(target, given.length === 0 ? [now()] : given, maker),
  get: (target, key, receiver): unknown => (key === 'now' ? now : Reflect.get(target, key, receiver)),
})
