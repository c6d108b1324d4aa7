import { randomBytes } from 'node:crypto'

/** What became of a payment, and every movement of its money. Amounts are as the provider's API has them. */
export interface BankPayment {
  reference: string
  /** What the merchant calls it. */
  merchantKey: string
  currency: string
  amount: number
  status: 'ACTION_REQUIRED' | 'APPROVED' | 'AUTHORIZED' | 'DECLINED' | 'VOIDED'
  returnUrl: string
  captured: number
  refunded: number
  movements: Movement[]
}

export interface Movement {
  id: string
  kind: 'AUTHORIZE' | 'CAPTURE' | 'VOID' | 'REFUND'
  amount: number
  /** What the merchant calls it. */
  merchantKey: string
  /** Of a refund: the capture. */
  of: string | null
}

/** What a real provider would not do either: more than was authorized, of something voided ... */
export class BankRefusal extends Error {}

export type Bank = ReturnType<typeof createBank>

/** The books of a stand-in. They move money once for each call that reaches them: idempotency is the door's business. */
export function createBank(prefix: string) {
  const payments = new Map<string, BankPayment>()
  const newId = (kind: string) => `${prefix}${kind}_${randomBytes(9).toString('hex')}`

  function move(payment: BankPayment, movement: Omit<Movement, 'id'>): Movement {
    const moved = { ...movement, id: newId(movement.kind.toLowerCase()) }
    payment.movements.push(moved)
    return moved
  }

  return {
    payments,
    require(reference: string): BankPayment {
      const payment = payments.get(reference)
      if (!payment) throw new BankRefusal('no such payment')
      return payment
    },
    open(given: Pick<BankPayment, 'merchantKey' | 'currency' | 'amount' | 'status' | 'returnUrl'>): BankPayment {
      const payment = { ...given, reference: newId('payment'), captured: 0, refunded: 0, movements: [] }
      payments.set(payment.reference, payment)
      return payment
    },
    authorize(payment: BankPayment): Movement {
      if (payment.status === 'AUTHORIZED') throw new BankRefusal('authorized already')
      payment.status = 'AUTHORIZED'
      const { amount, merchantKey } = payment
      return move(payment, { kind: 'AUTHORIZE', amount, merchantKey, of: null })
    },
    capture(payment: BankPayment, amount: number, merchantKey: string): Movement {
      if (payment.status !== 'AUTHORIZED') throw new BankRefusal('not authorized')
      if (payment.captured + amount > payment.amount) throw new BankRefusal('more than is authorized')
      payment.captured += amount
      return move(payment, { kind: 'CAPTURE', amount, merchantKey, of: null })
    },
    void(payment: BankPayment, merchantKey: string): Movement {
      if (payment.status !== 'AUTHORIZED') throw new BankRefusal('not authorized')
      payment.status = 'VOIDED'
      return move(payment, { kind: 'VOID', amount: payment.amount - payment.captured, merchantKey, of: null })
    },
    refund(payment: BankPayment, amount: number, merchantKey: string, of: string | null): Movement {
      if (payment.refunded + amount > payment.captured) throw new BankRefusal('more than was captured')
      payment.refunded += amount
      return move(payment, { kind: 'REFUND', amount, merchantKey, of })
    },
  }
}
