import type { Client } from '@adyen/api-library'

type HttpClient = NonNullable<ConstructorParameters<typeof Client>[1]>

/**
 * How Adyen's SDK reaches Adyen: its own client speaks https to built-in hosts alone, and can't be told how long to wait for
 * one call. `apiUrl` takes the place of the built-in host and version.
 */
export function createAdyenHttpClient(apiUrl: string): HttpClient {
  return {
    async request(endpoint, json, config, _isApiKeyRequired, options = {}) {
      const response = await fetch(rebase(endpoint, apiUrl), {
        method: options.method ?? 'POST',
        headers: {
          'content-type': 'application/json',
          'x-api-key': config.apiKey ?? '',
          ...(options.idempotencyKey && { 'idempotency-key': options.idempotencyKey }),
        },
        body: String(json),
        signal: options.signal ?? null,
      })
      const text = await response.text()
      if (!response.ok) throw new AdyenRefusal(response.status, text)
      return text
    },
  }
}

/** An answer of Adyen that is not 2xx. */
export class AdyenRefusal extends Error {
  override readonly name = 'AdyenRefusal'
  readonly status: number
  constructor(status: number, body: string) {
    super(`Adyen answered ${status}: ${body.slice(0, 500)}`)
    this.status = status
  }
}

/** "https://checkout-test.adyen.com/v72/payments" -> apiUrl + "/payments". */
const rebase = (endpoint: string, apiUrl: string) =>
  apiUrl + new URL(endpoint).pathname.replace(/^(\/checkout)?\/v\d+/, '')
