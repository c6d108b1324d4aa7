import { says, userError, type RefusalTable } from '../user-error.ts'

/** What to say when an order is in no status for a step, or the step is for others. `path` names the order. */
export const stepRules = (path: readonly string[]): RefusalTable => ({
  order_event_transition: ({ details }) => {
    const status = typeof details['status'] === 'string' ? details['status'] : null
    const message = status ? `The order is ${status}: that can’t be done now.` : 'The order has changed meanwhile.'
    return userError(path, 'WRONG_STATUS', message, status ? details : null)
  },
  order_event_role: says(path, 'NOT_ALLOWED', 'Your role does not allow this.'),
})
