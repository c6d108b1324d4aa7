'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Dialog, Field, Input } from '@tensile/design-system'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { CreateBrandDocument, UpdateBrandDocument, type BrandRowFragment } from '@/gateway/operations'
import { fieldError, ProblemList } from '@/gateway/problem-list'
import { useCommand } from '@/gateway/use-command'
import { announce } from '@/shell/toaster'

const Form = z.object({ name: z.string().trim().min(1, 'A brand needs a name.'), slug: z.string().trim() })
type FormValues = z.infer<typeof Form>

/** Makes a brand, or changes one. */
export function BrandDialog({ brand, onClose }: { brand: BrandRowFragment | null; onClose: () => void }) {
  const form = useForm<FormValues>({
    resolver: zodResolver(Form),
    defaultValues: { name: brand?.name ?? '', slug: brand?.slug ?? '' },
  })
  const create = useCommand(CreateBrandDocument, ['name', 'slug'])
  const update = useCommand(UpdateBrandDocument, ['name', 'slug'])
  const { running, problems, failure, forget } = brand ? update : create

  const submit = form.handleSubmit(async ({ name, slug }) => {
    const input = { name, ...(slug && { slug }) }
    const payload = brand
      ? await update.run({ input: { ...input, id: brand.id, expectedVersion: brand.version } })
      : await create.run({ input })
    if (!payload) return
    announce(`${name} was saved.`)
    onClose()
  })
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={brand ? `Edit ${brand.name}` : 'New brand'}
      footer={
        <>
          <Button onClick={onClose}>Back</Button>
          <Button type="submit" form="brand" variant="primary" disabled={running}>
            {brand ? 'Save' : 'Create'}
          </Button>
        </>
      }
    >
      <form id="brand" onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-3">
        <ProblemList problems={problems.rest} failure={failure} />
        <Field
          label="Name"
          required
          error={form.formState.errors.name?.message ?? fieldError(problems.byField['name'])}
        >
          {(control) => <Input {...control} {...form.register('name', { onChange: () => forget('name') })} />}
        </Field>
        <Field
          label="Slug"
          {...(!brand && { suffix: 'made from the name when empty' })}
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
