import 'server-only'
import { load } from '@/gateway/load.ts'
import { PaymentMethodsDocument, type PaymentChoiceFragment } from '@/gateway/operations.ts'

/** What the viewer can pay with in a currency, and which of it works now. */
export async function findPaymentMethods(currency: string): Promise<PaymentChoiceFragment[]> {
  return (await load(PaymentMethodsDocument, { currency })).paymentMethods
}
