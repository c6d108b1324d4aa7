import { pidOf } from '../../../bench/checkout/process-cpu.ts'
import { breakPayments } from '../../payment-faults.ts'
import { lasting, type Fault } from './fault.ts'

export const storeFaults: Fault[] = [
  {
    name: 's3-down',
    about: 'killed, started again',
    async strike({ folder, startS3 }) {
      process.kill(pidOf(folder, 's3'), 'SIGKILL')
      await lasting()
      await startS3()
    },
  },
  {
    name: 'payments-hang',
    about: 'the payment service does what it is asked and does not answer',
    async strike({ stripeUrl }) {
      await breakPayments(stripeUrl, [{ kind: 'hang', times: 8 }])
      await lasting()
    },
  },
]
