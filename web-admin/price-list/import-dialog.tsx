'use client'

import { Checkbox, Field, Input } from '@tensile/design-system'
import { useState } from 'react'
import { Failure } from '@/gateway/failure'
import { CreatePriceUploadDocument, ImportPricesDocument, type PriceListRowFragment } from '@/gateway/operations'
import { useCommand } from '@/gateway/use-command'
import { FormDialog } from '@/shell/form-dialog'
import { announce } from '@/shell/toaster'
import { uploadFile } from '@/shell/upload-file'
import { LineErrors } from './line-errors.tsx'

type Props = { list: PriceListRowFragment; onClose: () => void }

/** Sets the prices of a CSV file, all or none; says which lines are wrong. */
export function ImportDialog({ list, onClose }: Props) {
  const place = useCommand(CreatePriceUploadDocument)
  const prices = useCommand(ImportPricesDocument)
  const [uploadFailure, setUploadFailure] = useState<Failure | null>(null)
  const submit = async (form: FormData) => {
    const file = form.get('file')
    if (!(file instanceof File)) return
    const given = await place.run({ byteSize: file.size })
    if (!given?.upload) return
    const { contentType, ...target } = given.upload
    try {
      await uploadFile(file, { ...target, headers: [{ name: 'content-type', value: contentType }] }, () => undefined)
      setUploadFailure(null)
    } catch (error) {
      return setUploadFailure(new Failure('UNREACHABLE', error instanceof Error ? error.message : '', null))
    }
    const input = { priceListId: list.id, replace: form.has('replace'), expectedVersion: list.version }
    const payload = await prices.run({ input })
    if (!payload) return
    announce(`${payload.changedCount} of ${payload.lineCount} prices changed, ${payload.removedCount} removed.`)
    onClose()
  }
  const wrong = prices.problems.rest.filter(({ path }) => path[0] === 'lines')
  return (
    <FormDialog
      title={`Prices for ${list.name}`}
      description="A CSV file with the columns sku, min_quantity (1 when empty) and unit, in the list’s currency."
      action="Set the prices"
      command={{
        running: place.running || prices.running,
        failure: uploadFailure ?? place.failure ?? prices.failure,
        problems: {
          byField: {},
          rest: [...place.problems.rest, ...prices.problems.rest].filter((each) => !wrong.includes(each)),
        },
      }}
      onSubmit={submit}
      onClose={onClose}
    >
      <LineErrors problems={wrong} />
      <Field label="File" required>
        {(control) => <Input {...control} name="file" type="file" accept=".csv,text/csv" className="py-1" />}
      </Field>
      <label className="flex items-center gap-2 text-sm">
        <Checkbox name="replace" /> Take prices off the list that the file does not name
      </label>
    </FormDialog>
  )
}
