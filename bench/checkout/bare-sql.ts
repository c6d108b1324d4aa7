import { randomUUID } from 'node:crypto'
import pg from 'pg'

/** Whether the locks of a placement wait for its commit to reach the disk. */
export type Locks = 'until written' | 'until on disk'

/** The statements of a checkout without the services around them: the limit of what these can reach. */
export function createBareSql(adminUrl: string, clients: number) {
  const pool = new pg.Pool({ connectionString: adminUrl, max: clients })
  const address = { name: 'B', line1: 'S 1', postalCode: '60311', city: 'F', country: 'DE' }
  const place = `select orders.place_order($1) as placed, set_config('synchronous_commit', $2, true)`

  return {
    async checkout(companyId: string, sku: string, locks: Locks): Promise<void> {
      const key = randomUUID()
      const { rows } = await pool.query<{ id: string }>({
        name: 'add',
        text: 'select id from orders.add_to_cart(null, 1, $1, null, $2::text[], $3::integer[])',
        values: [companyId, [sku], [1]],
      })
      const request = {
        cartId: rows[0]?.id,
        buyerId: '1',
        companyId,
        buyerName: 'B',
        buyerEmail: 'b@bench.example',
        actor: 'bench',
        requestId: key,
        idempotencyKey: key,
        contentHash: '00'.repeat(32),
        payment: { provider: 'INVOICE', token: null },
        shippingAddress: address,
        billingAddress: address,
      }
      const early = locks === 'until written'
      const answer = await pool.query<{ placed: { orderId?: string } }>({
        name: 'place',
        text: place,
        values: [JSON.stringify(request), early ? 'off' : 'on'],
      })
      if (!answer.rows[0]?.placed.orderId) throw new Error(`refused: ${JSON.stringify(answer.rows)}`)
      if (early) await pool.query({ name: 'flush', text: `select pg_logical_emit_message(true, 'commit', '')` })
    },
    /** Every commit takes so much longer, as one that waits for a synchronous standby does. */
    async delayCommits(microseconds: number): Promise<void> {
      await pool.query('alter system set commit_siblings = 0')
      await pool.query(`alter system set commit_delay = ${microseconds}`)
      await pool.query('select pg_reload_conf()')
    },
    close: () => pool.end(),
  }
}
