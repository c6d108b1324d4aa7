export { telemetrySettings, type TelemetrySettings } from './settings.ts'
export { startTelemetry } from './start-telemetry.ts'
export {
  currentDeadline,
  currentRequestId,
  inSpan,
  openRequestScope,
  propagateTrace,
  recordSpan,
  type RequestScope,
} from './request-scope.ts'
export { reportFault } from './faults.ts'
export { cacheReads, circuitOpen, observe, operationDuration, registry, requestDuration } from './metrics.ts'
