'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { Field, Input, Select } from '@tensile/design-system'
import { useRouter } from 'next/navigation'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { CreateCategoryDocument } from '@/gateway/operations'
import { fieldError } from '@/gateway/problem-list'
import { useCommand } from '@/gateway/use-command'
import { FormDialog } from '@/shell/form-dialog'
import { announce } from '@/shell/toaster'

const Form = z.object({
  name: z.string().trim().min(1, 'A category needs a name.').max(120, 'At most 120 characters.'),
  level: z.enum(['CLUSTER', 'NODE', 'LEAF']),
  slug: z.string().trim(),
})
type FormValues = z.infer<typeof Form>

type Props = { parent: { id: string; name: string } | null; onClose: () => void }

/** Adds a category below `parent`, or a cluster at the top. */
export function CreateCategoryDialog({ parent, onClose }: Props) {
  const router = useRouter()
  const form = useForm<FormValues>({
    resolver: zodResolver(Form),
    defaultValues: { name: '', level: parent ? 'LEAF' : 'CLUSTER', slug: '' },
  })
  const command = useCommand(CreateCategoryDocument, ['name', 'level', 'slug'])
  const { run, problems, forget } = command

  const submit = form.handleSubmit(async ({ name, level, slug }) => {
    const payload = await run({ input: { name, level, parentId: parent?.id ?? null, ...(slug && { slug }) } })
    if (!payload?.category) return
    announce(`${payload.category.name} was created.`)
    onClose()
    router.push(`/categories/${payload.category.id}`)
  })
  return (
    <FormDialog
      title={parent ? `New category in ${parent.name}` : 'New cluster'}
      action="Create"
      command={command}
      noValidate
      onSubmit={() => submit()}
      onClose={onClose}
    >
      <Field label="Name" required error={form.formState.errors.name?.message ?? fieldError(problems.byField['name'])}>
        {(control) => <Input {...control} {...form.register('name', { onChange: () => forget('name') })} />}
      </Field>
      {parent && (
        <Field label="Level" hint="Families hang on leaves only." error={fieldError(problems.byField['level'])}>
          {(control) => (
            <Select {...control} {...form.register('level', { onChange: () => forget('level') })}>
              <option value="LEAF">Leaf: holds families</option>
              <option value="NODE">Node: holds further categories</option>
            </Select>
          )}
        </Field>
      )}
      <Field label="Slug" suffix="made from the name when empty" error={fieldError(problems.byField['slug'])}>
        {(control) => (
          <Input {...control} className="font-mono" {...form.register('slug', { onChange: () => forget('slug') })} />
        )}
      </Field>
    </FormDialog>
  )
}
