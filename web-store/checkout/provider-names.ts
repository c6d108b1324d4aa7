import type { PaymentProvider } from '@/gateway/operations.ts'

export const providerNames: Record<PaymentProvider, string> = {
  INVOICE: 'Invoice',
  STRIPE: 'Card (Stripe)',
  ADYEN: 'Card (Adyen)',
  PAYPAL: 'PayPal',
}
