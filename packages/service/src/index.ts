export { createService, type Service, type ServiceOptions } from './create-service.ts'
export { measureOperations } from './measure-operations.ts'
export { runService } from './run-service.ts'
export { serviceSettings, type ServiceSettings } from './service-settings.ts'
export { retrySoonSeconds } from './retry-after.ts'
export { isRequestId, requestIdHeader } from './request-id.ts'
export {
  consistencyTokenHeader,
  laterConsistencyToken,
  parseConsistencyToken,
  readPositionHeader,
} from './consistency-token.ts'
export { answerAsJson } from './answer-as-json.ts'
export { deadlineHeader, parseDeadline } from './deadline.ts'
export { idempotencyHeader, parseIdempotencyHeader } from './idempotency-header.ts'
export { isExpectedError, maskedMessage, maskErrors } from './mask-errors.ts'
