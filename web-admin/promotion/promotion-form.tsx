'use client'

import { Field, Select } from '@tensile/design-system'
import { useState } from 'react'
import { BrandSelect } from '@/brand/brand-select'
import { CategoryPicker } from '@/category/category-picker'
import { CreatePromotionDocument, UpdatePromotionDocument, type PromotionRowFragment } from '@/gateway/operations'
import { fieldError } from '@/gateway/problem-list'
import { useCommand } from '@/gateway/use-command'
import { CompanySelect } from '@/company/company-select'
import { FormDialog } from '@/shell/form-dialog'
import { formText } from '@/shell/form-text'
import { TextField } from '@/shell/text-field'
import { announce } from '@/shell/toaster'
import { ValidityFields, validityIn } from '@/shell/validity'

const fields = [
  ...['name', 'percentOff', 'amountOff', 'currency', 'categoryId', 'brandId', 'companyId', 'segment'],
  ...['validFrom', 'validUntil'],
]

/** Makes a promotion, or changes one. */
export function PromotionForm({ promotion, onClose }: { promotion: PromotionRowFragment | null; onClose: () => void }) {
  const create = useCommand(CreatePromotionDocument, fields)
  const update = useCommand(UpdatePromotionDocument, fields)
  const command = promotion ? update : create
  const [kind, setKind] = useState<'percentOff' | 'amountOff'>(promotion?.amountOff ? 'amountOff' : 'percentOff')
  const [category, setCategory] = useState<{ id: string; name: string } | null>(promotion?.category ?? null)
  const { problems } = command

  const submit = async (form: FormData) => {
    const input = {
      name: formText(form, 'name'),
      [kind]: formText(form, kind),
      currency: formText(form, 'currency') || null,
      categoryId: category?.id ?? null,
      brandId: formText(form, 'brandId') || null,
      productId: promotion?.product?.id ?? null,
      companyId: formText(form, 'companyId') || null,
      segment: formText(form, 'segment') || null,
      ...validityIn(form, promotion),
    }
    const payload = promotion
      ? await update.run({ id: promotion.id, input, expectedVersion: promotion.version })
      : await create.run({ input })
    if (!payload) return
    announce(`${input.name} was saved.`)
    onClose()
  }
  return (
    <FormDialog
      title={promotion ? `Edit ${promotion.name}` : 'New promotion'}
      action={promotion ? 'Save' : 'Create'}
      command={command}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField name="name" label="Name" required defaultValue={promotion?.name} problems={problems} />
      <div className="grid grid-cols-2 gap-3">
        <Field label="Takes off">
          {(control) => (
            <Select
              {...control}
              value={kind}
              onChange={(event) => setKind(event.target.value === 'amountOff' ? 'amountOff' : 'percentOff')}
            >
              <option value="percentOff">Percent</option>
              <option value="amountOff">An amount of each piece</option>
            </Select>
          )}
        </Field>
        <TextField
          key={kind}
          name={kind}
          label={kind === 'percentOff' ? 'Percent' : 'Amount'}
          required
          inputMode="decimal"
          pattern="\d+(\.\d+)?"
          title="Digits, with a point: 12.5"
          defaultValue={(kind === 'percentOff' ? promotion?.percentOff : promotion?.amountOff?.amount) ?? undefined}
          problems={problems}
        />
        {kind === 'amountOff' && (
          <TextField
            name="currency"
            label="Currency"
            required
            maxLength={3}
            defaultValue={promotion?.amountOff?.currency ?? 'EUR'}
            problems={problems}
          />
        )}
      </div>
      <div className="grid grid-cols-2 gap-3">
        <div className="flex flex-col gap-1">
          <span className="text-xs font-medium">On</span>
          <CategoryPicker label="Category" none="All categories" value={category} onChange={setCategory} />
        </div>
        <Field label="Of brand" error={fieldError(problems.byField['brandId'])}>
          {(control) => (
            <BrandSelect
              {...control}
              name="brandId"
              none="All brands"
              current={promotion?.brand ?? null}
              defaultValue={promotion?.brand?.id ?? ''}
            />
          )}
        </Field>
        <Field label="For company" error={fieldError(problems.byField['companyId'])}>
          {(control) => <CompanySelect {...control} name="companyId" none="All" current={promotion?.company ?? null} />}
        </Field>
        <TextField
          name="segment"
          label="For segment"
          defaultValue={promotion?.segment ?? undefined}
          problems={problems}
        />
      </div>
      <ValidityFields of={promotion} problems={problems} />
    </FormDialog>
  )
}
