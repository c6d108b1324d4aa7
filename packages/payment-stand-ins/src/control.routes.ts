import { z } from '@tensile/settings'
import { faultKinds } from './fault.ts'
import type { StandIn } from './stand-in.ts'
import { webhookModes } from './webhook-sender.ts'

/**
 * For tests and people: what came in and what became of the money, what is to go wrong, and the page where a buyer acts.
 * No provider has these.
 */
export function serveControl({ service, bank, journal, faults, webhooks, protocol }: StandIn): void {
  service.get('/control/journal', async () => journal)
  service.get('/control/payments', async () => [...bank.payments.values()])
  service.get('/control/webhooks', async () => webhooks.sent)

  service.post('/control/faults', async (request, reply) => {
    faults.add(fault.parse(JSON.parse(String(request.body))))
    return reply.code(204).send()
  })
  service.delete('/control/faults', async (_request, reply) => {
    faults.clear()
    return reply.code(204).send()
  })
  service.post('/control/webhooks/mode', async (request, reply) => {
    webhooks.setMode(mode.parse(JSON.parse(String(request.body))).mode)
    return reply.code(204).send()
  })
  service.post('/control/webhooks/release', async (_request, reply) => {
    await webhooks.release()
    return reply.code(204).send()
  })

  service.get<{ Params: { reference: string } }>('/act/:reference', async (request, reply) => {
    const { amount, currency } = bank.require(request.params.reference)
    return reply.type('text/html').send(page(`${protocol.name}: ${amount} ${currency}`))
  })
  service.post<{ Params: { reference: string }; Body: string }>('/act/:reference', async (request, reply) => {
    const isApproved = new URLSearchParams(request.body).get('verdict') === 'approve'
    return reply.redirect(await protocol.act(bank.require(request.params.reference), isApproved), 303)
  })
}

const fault = z.object({
  kind: z.enum(faultKinds),
  operation: z.string().optional(),
  times: z.number().int().min(1).default(1),
})
const mode = z.object({ mode: z.enum(webhookModes) })

const page = (title: string) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>${title}</title>
<body style="font: 16px system-ui; max-width: 30rem; margin: 4rem auto">
<h1>${title}</h1><p>This stands in for the payment service. No money moves.</p>
<form method="post"><button name="verdict" value="approve">Approve</button> <button name="verdict" value="refuse">Refuse</button></form>
</body></html>`
