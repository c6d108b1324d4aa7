/** Who moves money. INVOICE is no provider: it is settled in our own books. */
export const providerNames = ['STRIPE', 'ADYEN', 'PAYPAL'] as const
export type ProviderName = (typeof providerNames)[number]

export const isProviderName = (name: string): name is ProviderName => providerNames.some((known) => known === name)

/** What a provider is asked to do. The same instruction may be given again: its key makes it happen once. */
export interface Instruction {
  kind: 'AUTHORIZE' | 'CAPTURE' | 'VOID' | 'REFUND'
  /** Idempotency key. It is also told as the reference of the operation, by which webhooks name it. */
  key: string
  /** Decimal, in the currency's own digits: "12.50", "1300". */
  amount: string
  /** ISO 4217. */
  currency: string
  minorDigits: number
  orderNumber: string
  /** From the provider's form at the checkout. Only of an authorization. */
  token: string | null
  /** Where the buyer comes back to after acting at the provider. */
  returnUrl: string
  /** What the provider calls the payment; null until it is known. */
  paymentReference: string | null
  /** What the provider calls this operation; null until it is known. */
  reference: string | null
  /** What the provider calls the capture that a refund gives back. */
  captureReference: string | null
  /** What was captured before, decimal. */
  captured: string
  /** What remains authorized when this is done, decimal. */
  remaining: string
}

/** What became of it. All but the last two are for good. */
export type Outcome =
  | { kind: 'SUCCEEDED'; reference: string | null }
  /** Refused for good; the reason is for people. */
  | { kind: 'DECLINED'; reference: string | null; reason: string }
  /** The buyer has to act there, and a webhook will tell. */
  | { kind: 'ACTION_REQUIRED'; reference: string | null; actionUrl: string }
  /** The provider has it, and a webhook will tell. */
  | { kind: 'ACCEPTED'; reference: string | null }

/** How long an answer is waited for. */
export interface Deadline {
  timeoutMs: number
}

/**
 * A payment service, behind its official SDK. Every method throws ProviderUnavailable when the answer is unknown; the call
 * may or may not have had its effect then.
 */
export interface PaymentProvider {
  name: ProviderName
  /** Asks for it. Asking again with the same key answers what became of it. */
  execute(instruction: Instruction, deadline: Deadline): Promise<Outcome>
  /**
   * What became of something that was ACTION_REQUIRED or ACCEPTED, and whatever follows from what the buyer did. `result` is
   * what the buyer's browser brought back, if anything.
   */
  resume(instruction: Instruction, result: string | null, deadline: Deadline): Promise<Outcome>
  /** Whether the provider sent this, and not too long ago. @throws WebhookRefused */
  verifyWebhook(delivery: WebhookDelivery, deadline: Deadline): Promise<void>
  /** What a webhook tells, whoever sent it. @throws WebhookRefused when it can't be read */
  readWebhook(body: Buffer): ProviderEvent[]
}

/** As it came in. */
export interface WebhookDelivery {
  body: Buffer
  header(name: string): string | undefined
}

/** One thing that a provider tells. */
export interface ProviderEvent {
  /** The same for every repetition. */
  eventId: string
  /** Null: of no interest. */
  news: News | null
}

export interface News {
  kind: Instruction['kind']
  outcome: Outcome | { kind: 'APPROVED' }
  /** Key of the operation, or of the authorization that it belongs to. */
  key: string
}

/** Nobody knows what became of the call. */
export class ProviderUnavailable extends Error {
  override readonly name = 'ProviderUnavailable'
}

/** A webhook that the provider did not send, or not now, or that is none. */
export class WebhookRefused extends Error {
  override readonly name = 'WebhookRefused'
}
