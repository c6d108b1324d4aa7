import { Client, Environment } from '@paypal/paypal-server-sdk'
import type { PayPalSettings } from '../payment-settings.ts'

/**
 * PayPal's SDK at an address of our choice: it has two built in, and no setting for a third. Nothing is retried by it: whoever
 * works off the calls repeats them.
 */
export function createPayPalClient(settings: PayPalSettings): Client {
  // Not a field: the constructor of the SDK's class asks for requests before fields of this one are there.
  const apiUrl = settings.PAYPAL_API_URL
  class PayPalClient extends Client {
    override getRequestBuilderFactory(): ReturnType<Client['getRequestBuilderFactory']> {
      const createRequest = super.getRequestBuilderFactory()
      return (...args) => {
        const request = createRequest(...args)
        request.interceptRequest((sent) => ({ ...sent, url: rebase(sent.url, apiUrl) }))
        return request
      }
    }
  }
  return new PayPalClient({
    environment: Environment.Sandbox,
    clientCredentialsAuthCredentials: {
      oAuthClientId: settings.PAYPAL_CLIENT_ID,
      oAuthClientSecret: settings.PAYPAL_CLIENT_SECRET,
    },
    httpClientOptions: { retryConfig: { maxNumberOfRetries: 0 } },
  })
}

const rebase = (address: string, apiUrl: string) => {
  const { pathname, search } = new URL(address)
  return apiUrl + pathname + search
}
