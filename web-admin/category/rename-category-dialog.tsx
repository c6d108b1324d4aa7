'use client'

import { Button, Dialog, Field, Input } from '@tensile/design-system'
import { useForm } from 'react-hook-form'
import { UpdateCategoryDocument, type CategoryNodeFragment } from '@/gateway/operations'
import { fieldError, ProblemList } from '@/gateway/problem-list'
import { useCommand } from '@/gateway/use-command'
import { announce } from '@/shell/toaster'

type Props = { open: boolean; onOpenChange: (open: boolean) => void; category: CategoryNodeFragment }

/** Gives a category another name or slug. Refused when somebody else changed it since it was read. */
export function RenameCategoryDialog({ open, onOpenChange, category }: Props) {
  const { id, name, slug, version } = category
  const form = useForm({ values: { name, slug }, resetOptions: { keepDirtyValues: true } })
  const { run, running, problems, failure, forget, reset } = useCommand(UpdateCategoryDocument, ['name', 'slug'])

  const change = (next: boolean) => {
    onOpenChange(next)
    form.reset({ name, slug })
    reset()
  }
  const submit = form.handleSubmit(async (values) => {
    const payload = await run({ input: { id, expectedVersion: version, ...values } })
    if (!payload) return
    announce('Saved.')
    onOpenChange(false)
  })
  return (
    <Dialog
      open={open}
      onOpenChange={change}
      title={`Rename ${name}`}
      footer={
        <>
          <Button onClick={() => change(false)}>Back</Button>
          <Button type="submit" form="rename-category" variant="primary" disabled={running || !form.formState.isDirty}>
            Save
          </Button>
        </>
      }
    >
      <form id="rename-category" onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-3">
        <ProblemList problems={problems.rest} failure={failure} />
        <Field label="Name" required error={fieldError(problems.byField['name'])}>
          {(control) => <Input {...control} {...form.register('name', { onChange: () => forget('name') })} />}
        </Field>
        <Field
          label="Slug"
          required
          hint="Part of the store’s address. Links to the old address stop working."
          error={fieldError(problems.byField['slug'])}
        >
          {(control) => (
            <Input {...control} className="font-mono" {...form.register('slug', { onChange: () => forget('slug') })} />
          )}
        </Field>
      </form>
    </Dialog>
  )
}
