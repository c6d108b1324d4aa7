import { readFileSync } from 'node:fs'

import { createDatabase } from '@tensile/database'
import { registry } from '@tensile/telemetry'
import { expect, test } from 'vitest'

import { root } from './paths.ts'

const files = ['deploy/grafana/dashboards/tensile.json', 'deploy/prometheus/alerts.yml']

test('dashboards and alerts ask for measures that there are', async () => {
  const nowhere = 'postgres://nobody@127.0.0.1:9/none'
  const pools = { writePoolSize: 1, readPoolSize: 1, maxReplicaLagMs: 1_000 }
  const database = createDatabase({ writeUrl: nowhere, readUrl: nowhere, schema: 'none', ...pools })
  const known = new Set(registry.getMetricsAsArray().map(({ name }) => name))
  await database.close()
  // Of accounts, of subgraphs with jobs, and of Prometheus itself.
  for (const name of ['events_unread', 'jobs_waiting', 'up', 'webhook_deliveries']) known.add(name)

  const asked = files.flatMap((file) =>
    Array.from(
      readFileSync(`${root}/${file}`, 'utf8').matchAll(/\b([a-z]+(?:_[a-z0-9]+)+)(?=[{[ )]|$)/gm),
      ([, name = '']) => name.replace(/_(bucket|count|sum)$/, ''),
    ),
  )
  const measures = [...new Set(asked)].filter((name) => !/^(histogram_quantile|group_by|job_name)$/.test(name))
  expect(measures.length).toBeGreaterThan(8)
  expect(measures.filter((name) => !known.has(name))).toEqual([])
})
