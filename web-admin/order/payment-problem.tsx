'use client'

import { Button, Callout } from '@tensile/design-system'
import { RepeatFailedPaymentCallsDocument } from '@/gateway/operations'
import { ProblemList } from '@/gateway/problem-list'
import { useCommand } from '@/gateway/use-command'
import { useMay } from '@/session/viewer-context'
import { announce } from '@/shell/toaster'

/** What the payment service refused for good, and another try once its reason is gone. */
export function PaymentProblem({ orderNumber, problem }: { orderNumber: string; problem: string }) {
  const command = useCommand(RepeatFailedPaymentCallsDocument)
  const maySell = useMay('sell')
  const repeat = async () => {
    if (await command.run({ orderNumber })) announce('It is asked for again.')
  }
  return (
    <Callout tone="bad" title={problem} className="mt-1">
      <ProblemList problems={command.problems.rest} failure={command.failure} />
      {maySell && (
        <Button size="sm" disabled={command.running} onClick={() => void repeat()}>
          Try again
        </Button>
      )}
    </Callout>
  )
}
