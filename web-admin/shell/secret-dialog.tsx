'use client'

import { Button, Callout, CopyButton, Dialog } from '@tensile/design-system'

/** Shows what can't be shown again; closes only when it is told to. */
export function SecretDialog({ title, secret, onClose }: { title: string; secret: string; onClose: () => void }) {
  return (
    <Dialog
      open
      onOpenChange={() => undefined}
      title={title}
      footer={
        <Button variant="primary" onClick={onClose}>
          I have kept it
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        <Callout tone="warn" title="Copy it now: it can’t be shown again." />
        <p className="flex items-center gap-2 rounded-md border bg-sunken px-2 py-1">
          <code className="min-w-0 flex-1 font-mono text-xs break-all">{secret}</code>
          <CopyButton value={secret} label="Copy the secret" />
        </p>
      </div>
    </Dialog>
  )
}
