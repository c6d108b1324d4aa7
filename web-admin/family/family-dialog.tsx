'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { Field, Input } from '@tensile/design-system'
import { useRouter } from 'next/navigation'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { BrandSelect } from '@/brand/brand-select'
import { CreateFamilyDocument, UpdateFamilyDocument, type FamilyRowFragment } from '@/gateway/operations'
import { fieldError } from '@/gateway/problem-list'
import { useCommand } from '@/gateway/use-command'
import { FormDialog } from '@/shell/form-dialog'
import { announce } from '@/shell/toaster'

const Form = z.object({
  name: z.string().trim().min(1, 'A family needs a name.'),
  code: z
    .string()
    .trim()
    .regex(/^[A-Z0-9.-]{1,40}$/, '1 to 40 of A-Z, 0-9, dot and dash.'),
  brandId: z.string(),
  slug: z.string().trim(),
})
type FormValues = z.infer<typeof Form>

const fields = ['name', 'code', 'brandId', 'slug']

type Props = { categoryId: string; family: FamilyRowFragment | null; onClose: () => void }

/** Makes a family on a leaf, or changes one. */
export function FamilyDialog({ categoryId, family, onClose }: Props) {
  const router = useRouter()
  const form = useForm<FormValues>({
    resolver: zodResolver(Form),
    defaultValues: {
      name: family?.name ?? '',
      code: family?.code ?? '',
      brandId: family?.brand?.id ?? '',
      slug: family?.slug ?? '',
    },
  })
  const create = useCommand(CreateFamilyDocument, fields)
  const update = useCommand(UpdateFamilyDocument, fields)
  const command = family ? update : create
  const { problems, forget } = command
  const error = (name: keyof FormValues) => form.formState.errors[name]?.message ?? fieldError(problems.byField[name])
  const register = (name: keyof FormValues) => form.register(name, { onChange: () => forget(name) })

  const submit = form.handleSubmit(async ({ name, code, brandId, slug }) => {
    const input = { name, code, brandId: brandId || null, ...(slug && { slug }) }
    const payload = family
      ? await update.run({ input: { ...input, id: family.id, expectedVersion: family.version } })
      : await create.run({ input: { ...input, categoryId } })
    if (!payload?.family) return
    announce(`${payload.family.name} was saved.`)
    onClose()
    if (!family) router.push(`/families/${payload.family.id}`)
  })
  return (
    <FormDialog
      title={family ? `Edit ${family.name}` : 'New family'}
      action={family ? 'Save' : 'Create'}
      command={command}
      noValidate
      onSubmit={() => submit()}
      onClose={onClose}
    >
      <Field label="Name" required error={error('name')}>
        {(control) => <Input {...control} {...register('name')} />}
      </Field>
      <Field label="Code" required hint="Leads the generated SKUs: ISO4017 gives ISO4017-M8X20." error={error('code')}>
        {(control) => <Input {...control} className="font-mono" {...register('code')} />}
      </Field>
      <Field label="Brand" error={error('brandId')}>
        {(control) => <BrandSelect {...control} none="None" current={family?.brand ?? null} {...register('brandId')} />}
      </Field>
      <Field label="Slug" {...(!family && { suffix: 'made from the name when empty' })} error={error('slug')}>
        {(control) => <Input {...control} className="font-mono" {...register('slug')} />}
      </Field>
    </FormDialog>
  )
}
