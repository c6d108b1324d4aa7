'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { Field, Input } from '@tensile/design-system'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { CreateSynonymDocument, UpdateSynonymDocument, type SynonymRowFragment } from '@/gateway/operations'
import { fieldError } from '@/gateway/problem-list'
import { useCommand } from '@/gateway/use-command'
import { FormDialog } from '@/shell/form-dialog'
import { announce } from '@/shell/toaster'

const Form = z.object({
  term: z.string().trim().min(1, 'Which word do buyers type?'),
  meaning: z.string().trim().min(1, 'Which words does the catalog use for it?'),
  language: z
    .string()
    .trim()
    .regex(/^[a-z]{2}$/, 'Two letters: en, de, ...'),
})
type FormValues = z.infer<typeof Form>
const fields = ['term', 'meaning', 'language'] as const

/** Makes a synonym, or changes one. */
export function SynonymDialog({ synonym, onClose }: { synonym: SynonymRowFragment | null; onClose: () => void }) {
  const form = useForm<FormValues>({
    resolver: zodResolver(Form),
    defaultValues: {
      term: synonym?.term ?? '',
      meaning: synonym?.meaning ?? '',
      language: synonym?.language ?? 'en',
    },
  })
  const create = useCommand(CreateSynonymDocument, fields)
  const update = useCommand(UpdateSynonymDocument, fields)
  const command = synonym ? update : create
  const { problems, forget } = command

  const submit = form.handleSubmit(async (input) => {
    const payload = synonym
      ? await update.run({ input: { ...input, id: synonym.id, expectedVersion: synonym.version } })
      : await create.run({ input })
    if (!payload) return
    announce(`${input.term} was saved. Search knows it now.`)
    onClose()
  })
  const field = (name: (typeof fields)[number], label: string, suffix?: string) => (
    <Field
      label={label}
      required
      {...(suffix && { suffix })}
      error={form.formState.errors[name]?.message ?? fieldError(problems.byField[name])}
    >
      {(control) => <Input {...control} {...form.register(name, { onChange: () => forget(name) })} />}
    </Field>
  )
  return (
    <FormDialog
      title={synonym ? `Edit “${synonym.term}”` : 'New synonym'}
      action={synonym ? 'Save' : 'Create'}
      command={command}
      noValidate
      onSubmit={() => submit()}
      onClose={onClose}
    >
      {field('term', 'Term', 'what buyers type: “allen key”')}
      {field('meaning', 'Meaning', 'what the catalog says: “hex key”')}
      {field('language', 'Language')}
    </FormDialog>
  )
}
