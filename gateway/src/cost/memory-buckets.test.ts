import { expect, test } from 'vitest'
import { memoryBuckets } from './memory-buckets.ts'

const plan = { maximum: 100, restoreRate: 10 }

function bucketsAt(start: number) {
  let time = start
  return { buckets: memoryBuckets(() => time), pass: (milliseconds: number) => (time += milliseconds) }
}

test('a bucket is full, empties, and fills again with time up to its maximum', async () => {
  const { buckets, pass } = bucketsAt(1_000)
  expect(await buckets.take('ada', plan, 60)).toEqual({ wasThere: true, available: 40 })
  expect(await buckets.take('ada', plan, 60)).toEqual({ wasThere: false, available: 40 })
  pass(2_000)
  expect(await buckets.take('ada', plan, 60)).toEqual({ wasThere: true, available: 0 })
  pass(3_600_000)
  expect(await buckets.take('ada', plan, 1)).toEqual({ wasThere: true, available: 99 })
})

test('what was not used is given back, and what was used beyond is owed', async () => {
  const { buckets } = bucketsAt(0)
  await buckets.take('ada', plan, 80)
  await buckets.giveBack('ada', plan, 50)
  expect((await buckets.take('ada', plan, 0)).available).toBe(70)
  await buckets.giveBack('ada', plan, -90)
  expect(await buckets.take('ada', plan, 1)).toEqual({ wasThere: false, available: -20 })
})

test('callers have buckets of their own', async () => {
  const { buckets } = bucketsAt(0)
  await buckets.take('ada', plan, 100)
  expect((await buckets.take('bob', plan, 100)).wasThere).toBe(true)
})
