/** Where payments report to people who run the system. */
export type PaymentLog = Record<'info' | 'warn' | 'error', (details: object, message: string) => void>
