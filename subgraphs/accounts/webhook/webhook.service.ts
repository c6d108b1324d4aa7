import { hasRole } from '@tensile/identity'
import { rowIdOf } from '@tensile/relay'
import type { AccountsContext, Writer } from '../context.ts'
import type { CreateWebhookEndpointInput, UpdateWebhookEndpointInput } from '../generated/resolvers.ts'
import { sealKey } from '../signing-key/sealed-key.ts'
import { answering, Refused, requireVersion, says, userError, type RefusalTable } from '../user-error.ts'
import { isWelcome } from './send-webhook.ts'
import { replayDeliveries, selectDeliveries } from './webhook-delivery.repository.ts'
import {
  countWebhookEndpoints,
  deleteWebhookEndpoint,
  insertWebhookEndpoint,
  lockWebhookEndpoint,
  updateWebhookEndpoint,
} from './webhook-endpoint.repository.ts'
import { newWebhookSecret } from './webhook-signature.ts'

const rules: RefusalTable = {
  webhook_endpoint_url: says(
    ['input', 'url'],
    'INVALID',
    'An address begins with https:// and has up to 2,000 characters.',
  ),
  webhook_endpoint_url_unique: says(['input', 'url'], 'TAKEN', 'This address is told already.'),
  webhook_endpoint_company: says(['input', 'companyId'], 'NOT_FOUND', 'There is no such company.'),
  webhook_endpoint_event_types: says(['input', 'eventTypes'], 'REQUIRED', 'Name 1 to 50 types of events.'),
}

const endpointsMax = 50

export const createWebhookEndpoint = (input: CreateWebhookEndpointInput, context: AccountsContext) =>
  answering(rules, async () => {
    const companyId = readOwner(input.companyId, context)
    const url = readUrl(input.url, context)
    const eventTypes = readEventTypes(input.eventTypes)
    const secret = newWebhookSecret()
    return context.write(async (trx) => {
      if ((await countWebhookEndpoints(trx, companyId)) >= endpointsMax) {
        throw new Refused(userError(['input'], 'INVALID', `There are ${endpointsMax} addresses already.`))
      }
      const sealedSecret = sealKey(secret, context.tokenSecret)
      const { id } = await insertWebhookEndpoint(trx, { companyId, url, eventTypes, sealedSecret })
      return { id, secret }
    })
  })

export const changeWebhookEndpoint = (input: UpdateWebhookEndpointInput, context: AccountsContext) =>
  answering(rules, () =>
    context.write(async (trx) => {
      const endpoint = await requireEndpoint(trx, input.id, ['input', 'id'], context)
      requireVersion(endpoint, input.expectedVersion)
      await updateWebhookEndpoint(trx, endpoint.id, {
        url: input.url ? readUrl(input.url, context) : endpoint.url,
        eventTypes: input.eventTypes ? readEventTypes(input.eventTypes) : endpoint.eventTypes,
        enabled: input.enabled ?? endpoint.enabled,
      })
      return { id: endpoint.id }
    }),
  )

export const removeWebhookEndpoint = (globalId: string, context: AccountsContext) =>
  answering(rules, () =>
    context.write(async (trx) => {
      const { id } = await requireEndpoint(trx, globalId, ['id'], context)
      await deleteWebhookEndpoint(trx, id)
      return { id }
    }),
  )

export const rotateWebhookSecret = (globalId: string, context: AccountsContext) =>
  answering(rules, () =>
    context.write(async (trx) => {
      const { id } = await requireEndpoint(trx, globalId, ['id'], context)
      const secret = newWebhookSecret()
      await updateWebhookEndpoint(trx, id, { sealedSecret: sealKey(secret, context.tokenSecret) })
      return { id, secret }
    }),
  )

export const replayWebhookDelivery = (globalId: string, context: AccountsContext) =>
  answering(rules, () =>
    context.write(async (trx) => {
      const id = rowIdOf(globalId, 'WebhookDelivery')
      const [delivery] = id === null ? [] : await selectDeliveries(trx, [id])
      const endpoint = delivery && (await lockWebhookEndpoint(trx, delivery.endpointId, context.viewer))
      if (!endpoint) throw new Refused(userError(['id'], 'NOT_FOUND', 'There is no such delivery.'))
      return replayDeliveries(trx, { id: delivery.id })
    }),
  )

export const replayDeadWebhooks = (endpointId: string, context: AccountsContext) =>
  answering(rules, () =>
    context.write(async (trx) => {
      const { id } = await requireEndpoint(trx, endpointId, ['endpointId'], context)
      return replayDeliveries(trx, { deadOf: id })
    }),
  )

async function requireEndpoint(trx: Writer, globalId: string, path: string[], { viewer }: AccountsContext) {
  const id = rowIdOf(globalId, 'WebhookEndpoint')
  const endpoint = id === null ? undefined : await lockWebhookEndpoint(trx, id, viewer)
  if (!endpoint) throw new Refused(userError(path, 'NOT_FOUND', 'There is no such endpoint.'))
  return endpoint
}

/** Admins say for which company, or for the distributor; everybody else has their own. */
function readOwner(companyId: string | null | undefined, { viewer }: AccountsContext): string | null {
  if (!hasRole(viewer, 'admin')) return viewer?.companyId ?? null
  if (!companyId) return null
  const id = rowIdOf(companyId, 'Company')
  if (id === null) throw new Refused(userError(['input', 'companyId'], 'NOT_FOUND', 'There is no such company.'))
  return id
}

function readUrl(text: string, { allowPrivateWebhooks }: AccountsContext): string {
  const url = URL.parse(text.trim())
  if (!url || !(allowPrivateWebhooks ? /^https?:$/.test(url.protocol) : isWelcome(url))) {
    const message = 'An address begins with https:// and is on the public internet, without a user name.'
    throw new Refused(userError(['input', 'url'], 'INVALID', message))
  }
  return url.href
}

function readEventTypes(types: readonly string[]): string[] {
  const wrong = types.filter((type) => !/^(\*|[a-z_]+\.(\*|[a-z_]+))$/.test(type))
  if (wrong.length > 0) {
    const message = `${wrong.join(', ')}: write "order.placed", "order.*" or "*".`
    throw new Refused(userError(['input', 'eventTypes'], 'INVALID', message))
  }
  return [...new Set(types)]
}
