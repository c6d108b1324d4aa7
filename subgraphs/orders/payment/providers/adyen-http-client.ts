import type { Client } from '@adyen/api-library'
import { z } from '@tensile/settings'
import { parseJson } from './parse-json.ts'

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
  /** What was asked for is not possible. Not so 704: Adyen is still at an earlier attempt with this key. */
  readonly isFinal: boolean
  constructor(status: number, body: string) {
    super(`Adyen answered ${status}: ${body.slice(0, 500)}`)
    this.isFinal = (status === 400 || status === 422) && refusal.safeParse(parseJson(body)).data?.errorCode !== '704'
  }
}

const refusal = z.object({ errorCode: z.string() })

/** "https://checkout-test.adyen.com/v72/payments" -> apiUrl + "/payments". */
const rebase = (endpoint: string, apiUrl: string) =>
  apiUrl + new URL(endpoint).pathname.replace(/^(\/checkout)?\/v\d+/, '')
