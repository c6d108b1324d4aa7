import { reportFault } from '@tensile/telemetry'
import { pino, type Logger } from 'pino'

/**
 * The log of what a subgraph does beside its requests: "jobs", "payments". What goes wrong there is seen by nobody else, so each error
 * is reported as a fault, too.
 */
export const backgroundLog = (service: string, part: string, { LOG_LEVEL }: { LOG_LEVEL: string }): Logger =>
  pino({
    level: LOG_LEVEL,
    base: { service, part },
    hooks: {
      logMethod(given, write, level) {
        const [details]: unknown[] = given
        const isFault = level >= ERROR && typeof details === 'object' && details !== null
        if (isFault && 'err' in details) reportFault(details.err, '')
        write.apply(this, given)
      },
    },
  })

/** As pino numbers it. */
const ERROR = 50
