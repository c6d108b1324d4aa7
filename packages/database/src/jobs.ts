import { sql, type Transaction } from 'kysely'

/** How many jobs of a queue (a schema of graphile-worker) are due and not worked on, by task. Only the role that writes may ask. */
export async function selectJobBacklog<Tables>(
  trx: Transaction<Tables>,
  schema: string,
): Promise<Record<string, number>> {
  const { rows } = await sql<{ task: string; jobs: number }>`
    select task_identifier as task, count(*)::integer as jobs from ${sql.table(`${schema}.jobs`)}
    where locked_at is null and run_at <= now() and attempts < max_attempts
    group by task_identifier`.execute(trx)
  return Object.fromEntries(rows.map(({ task, jobs }) => [task, jobs]))
}
