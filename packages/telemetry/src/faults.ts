import * as Sentry from '@sentry/node'

/**
 * From now on faults of this process are sent to Sentry, without anything that tells who the user is: no address, no headers, no
 * cookies, no bodies.
 * @returns sends what is left, and ends
 */
export function startFaultReports(service: string, dsn: string): () => Promise<void> {
  Sentry.init({
    dsn,
    environment: process.env.NODE_ENV ?? 'development',
    serverName: service,
    sendDefaultPii: false,
    skipOpenTelemetrySetup: true,
    defaultIntegrations: false,
    // The same again and again is told once; what ends the process is told before it ends.
    integrations: [
      Sentry.dedupeIntegration(),
      Sentry.onUncaughtExceptionIntegration(),
      Sentry.onUnhandledRejectionIntegration({ mode: 'strict' }),
    ],
    initialScope: { tags: { service } },
  })
  return async () => {
    await Sentry.close(closeTimeoutMs)
  }
}

/** An unexpected error, with the id of the request that failed by it, if there was one. Does nothing while nobody listens. */
export function reportFault(error: unknown, requestId: string): void {
  if (Sentry.isInitialized())
    Sentry.captureException(error, requestId === '' ? {} : { tags: { request_id: requestId } })
}

const closeTimeoutMs = 2_000
