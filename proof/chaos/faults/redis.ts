import { rmSync } from 'node:fs'
import { Redis } from 'ioredis'
import { pidOf } from '../../../bench/checkout/process-cpu.ts'
import { lasting, type Fault } from './fault.ts'

export const redisFaults: Fault[] = [
  {
    name: 'redis-killed',
    about: 'killed, started again empty',
    async strike({ folder, startRedis }) {
      process.kill(pidOf(folder, 'redis'), 'SIGKILL')
      await lasting()
      rmSync(`${folder}/redis`, { recursive: true })
      await startRedis()
    },
  },
  {
    name: 'redis-flushed',
    about: 'everything in it forgotten',
    async strike({ redisUrl }) {
      const redis = new Redis(redisUrl)
      await redis.flushall()
      redis.disconnect()
      await lasting()
    },
  },
]
