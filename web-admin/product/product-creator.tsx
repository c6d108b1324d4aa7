'use client'

import { Button, Callout, Input, Panel } from '@tensile/design-system'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { BrandSelect } from '@/brand/brand-select'
import { CreateProductDocument, type FamilyDetailQuery } from '@/gateway/operations'
import { ProblemList } from '@/gateway/problem-list'
import { useCommand } from '@/gateway/use-command'
import { PageHeader } from '@/shell/page-header'
import { announce } from '@/shell/toaster'
import { useFocusOnRefusal } from '@/shell/use-focus-on-refusal'
import { useUnsavedChanges } from '@/shell/unsaved-guard'
import { useShortcut } from '@/shell/use-shortcut'
import { ErrorSummary } from './error-summary.tsx'
import { PlainField } from './plain-field.tsx'
import { draftOfSpecs, specValues, type ProductDraft } from './product-draft.ts'
import { SpecFields } from './spec-fields.tsx'
import { StatusSelect } from './status-select.tsx'

type Family = NonNullable<FamilyDetailQuery['family']>

/** A new product of a family, by the same fields as an existing one. */
export function ProductCreator({ family }: { family: Family }) {
  const router = useRouter()
  const { attributes } = family
  const [draft, setDraft] = useState<ProductDraft>(() => ({
    ...{ sku: '', name: family.name, status: 'ACTIVE', brandId: '' },
    specs: draftOfSpecs(attributes, new Map()),
  }))
  const [touched, setTouched] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const fields = ['sku', 'name', 'status', 'brandId', ...attributes.map(({ definition }) => `specs.${definition.key}`)]
  const command = useCommand(CreateProductDocument, fields)
  const { problems } = command
  useUnsavedChanges(touched)
  useShortcut('s', () => void create())
  useFocusOnRefusal(form, command.answers)

  const setField = (field: 'sku' | 'name' | 'status' | 'brandId', value: string) => {
    setDraft((now) => ({ ...now, [field]: value }))
    setTouched(true)
    command.forget(field)
  }
  async function create(): Promise<void> {
    if (command.running) return
    const { sku, name, status, brandId } = draft
    const specs = specValues(attributes, draft.specs)
    const input = {
      familyId: family.id,
      name: name.trim(),
      status,
      specs,
      ...(sku.trim() && { sku: sku.trim() }),
      ...(brandId && { brandId }),
    }
    const payload = await command.run({ input })
    if (!payload?.product) return
    setTouched(false)
    announce(`${payload.product.sku} was created.`)
    router.push(`/products/${payload.product.id}`)
  }

  const plain = { dirty: false, problems }
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void create()
      }}
    >
      <PageHeader trail={[{ name: family.name, href: `/families/${family.id}` }]} title="New product">
        <Button type="submit" variant="primary" disabled={command.running}>
          {command.running ? 'Creating…' : 'Create'}
        </Button>
      </PageHeader>
      <div className="flex max-w-5xl flex-col gap-4 p-4">
        <ErrorSummary problems={problems} attributes={attributes} />
        <ProblemList problems={problems.rest} failure={command.failure} />
        {attributes.length === 0 && <Callout title="This family has no attributes yet." />}
        <Panel title="Product">
          <div className="divide-y">
            <PlainField field="name" label="Name" required {...plain}>
              {(control) => (
                <Input {...control} value={draft.name} onChange={(event) => setField('name', event.target.value)} />
              )}
            </PlainField>
            <PlainField
              field="sku"
              label="SKU"
              hint={`Left empty: made from ${family.code} and the variant axes.`}
              {...plain}
            >
              {(control) => (
                <Input
                  {...control}
                  className="font-mono"
                  value={draft.sku}
                  onChange={(event) => setField('sku', event.target.value)}
                />
              )}
            </PlainField>
            <PlainField field="status" label="Status" required {...plain}>
              {(control) => (
                <StatusSelect
                  {...control}
                  className="w-40"
                  value={draft.status}
                  onChange={(event) => setField('status', event.target.value)}
                />
              )}
            </PlainField>
            <PlainField field="brandId" label="Brand" {...plain}>
              {(control) => (
                <BrandSelect
                  {...control}
                  none={family.brand ? `${family.brand.name} (the family’s)` : 'None'}
                  current={null}
                  value={draft.brandId}
                  onChange={(event) => setField('brandId', event.target.value)}
                />
              )}
            </PlainField>
          </div>
        </Panel>
        <SpecFields
          attributes={attributes}
          drafts={draft.specs}
          changed={new Set()}
          problems={problems.byField}
          disabled={false}
          onChange={(key, value) => {
            setDraft((now) => ({ ...now, specs: { ...now.specs, [key]: value } }))
            setTouched(true)
            command.forget(`specs.${key}`)
          }}
        />
      </div>
    </form>
  )
}
