import { afterAll, expect, test } from 'vitest'
import { serveSmallGraph } from '../../tests/small-graph.ts'

const graph = await serveSmallGraph()
afterAll(graph.close)

const viewer = '{ viewer { email } }'

test('the same query of the same viewer at the same time is made once, and each gets an answer of its own', async () => {
  graph.received.length = 0
  const answers = await Promise.all(Array.from({ length: 10 }, () => graph.ask(viewer)))
  expect(graph.received).toHaveLength(1)
  expect(new Set(answers.map(({ text }) => JSON.stringify(JSON.parse(text).data))).size).toBe(1)
  expect(new Set(answers.map(({ headers }) => headers['x-request-id'])).size).toBe(10)
  for (const { body } of answers) expect(body.extensions.cost).toMatchObject({ requested: 1, actual: 1 })
})

test('what failed is told to all, each with the id of its own request', async () => {
  const answers = await Promise.all([1, 2].map(() => graph.ask('{ auditLog { totalCount } }')))
  const ids = answers.map(({ body, headers }) => {
    expect(body.errors).toMatchObject([{ message: 'Internal error' }])
    expect(body.errors[0].extensions.requestId).toBe(headers['x-request-id'])
    return body.errors[0].extensions.requestId
  })
  expect(new Set(ids).size).toBe(2)
})

test('another viewer, other variables and a later consistency get answers of their own', async () => {
  graph.received.length = 0
  const token = `Bearer ${await graph.tokenOf('buyer')}`
  await Promise.all([
    graph.ask(viewer),
    graph.ask(viewer, { authorization: token }),
    graph.ask(viewer, { 'x-consistency-token': '0/AA' }),
  ])
  expect(graph.received).toHaveLength(3)
})

test('nothing is kept', async () => {
  graph.received.length = 0
  await graph.ask(viewer)
  await graph.ask(viewer)
  expect(graph.received).toHaveLength(2)
})
