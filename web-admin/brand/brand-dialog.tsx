'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { Field, Input } from '@tensile/design-system'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { CreateBrandDocument, UpdateBrandDocument, type BrandRowFragment } from '@/gateway/operations'
import { fieldError } from '@/gateway/problem-list'
import { useCommand } from '@/gateway/use-command'
import { FormDialog } from '@/shell/form-dialog'
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
  const command = brand ? update : create
  const { problems, forget } = command

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
    <FormDialog
      title={brand ? `Edit ${brand.name}` : 'New brand'}
      action={brand ? 'Save' : 'Create'}
      command={command}
      noValidate
      onSubmit={() => submit()}
      onClose={onClose}
    >
      <Field label="Name" required error={form.formState.errors.name?.message ?? fieldError(problems.byField['name'])}>
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
    </FormDialog>
  )
}
