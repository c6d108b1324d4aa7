import type { PaymentProvider } from '@/gateway/operations.ts'

/** Cards of a payment service's test mode, where no real card form is. The first is offered first. */
export const testCards: Partial<Record<PaymentProvider, { token: string; name: string }[]>> = {
  STRIPE: [
    { token: 'pm_card_visa', name: 'Test card, approved' },
    { token: 'pm_card_threeDSecure2Required', name: 'Test card, asks for 3-D Secure' },
    { token: 'pm_card_chargeDeclined', name: 'Test card, declined' },
  ],
  ADYEN: [
    { token: 'approved', name: 'Test card, approved' },
    { token: 'redirect', name: 'Test card, asks for 3-D Secure' },
    { token: 'refused', name: 'Test card, declined' },
  ],
}

/** PAYMENT_TEST_CARDS=true: for development and tests, where payment services are in test mode or stood in for. */
export function offersTestCards(): boolean {
  return process.env['PAYMENT_TEST_CARDS'] === 'true'
}
