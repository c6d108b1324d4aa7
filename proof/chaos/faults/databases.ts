import { ask } from '../health.ts'
import { lasting, type Fault } from './fault.ts'

export const databaseFaults: Fault[] = [
  {
    name: 'replica-killed',
    about: 'killed, started again',
    async strike({ databases }) {
      process.kill(databases.replica.pid, 'SIGKILL')
      await lasting()
      await databases.startReplica()
    },
  },
  {
    name: 'replica-paused',
    about: 'stops to replay, for longer than it may lag',
    async strike({ replicaAdminUrl }) {
      await ask(replicaAdminUrl, 'select pg_wal_replay_pause()::text as answer')
      await lasting()
      await lasting()
      await ask(replicaAdminUrl, 'select pg_wal_replay_resume()::text as answer')
    },
  },
  {
    name: 'primary-restarted',
    about: 'immediate shutdown in the middle of checkouts, recovery',
    async strike({ databases }) {
      process.kill(databases.primary.pid, 'SIGQUIT')
      await databases.primary.ended
      await databases.startPrimary()
    },
  },
]
