'use client'

import { Button, Callout, Input, Kbd, Panel } from '@tensile/design-system'
import Link from 'next/link'
import { useRef } from 'react'
import { BrandSelect } from '@/brand/brand-select'
import type { EditableProductFragment } from '@/gateway/operations'
import { ProblemList } from '@/gateway/problem-list'
import { SalesTermsPanel } from '@/sales-terms/sales-terms-panel'
import { useMay } from '@/session/viewer-context'
import { DateTime } from '@/shell/date-time'
import { useFocusOnRefusal } from '@/shell/use-focus-on-refusal'
import { useUnsavedChanges } from '@/shell/unsaved-guard'
import { useShortcut } from '@/shell/use-shortcut'
import { ConflictDialog } from './conflict-dialog.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { FieldRow, SpecFields } from './spec-fields.tsx'
import { MediaPanel } from './media-panel.tsx'
import { PlainField } from './plain-field.tsx'
import { ProductHeader } from './product-header.tsx'
import { StatusSelect } from './status-select.tsx'
import { useProductEditor } from './use-product-editor.ts'

/** One product, every field in place; saved as a whole, refused as a whole, never losing what is typed. */
export function ProductEditor({ product }: { product: EditableProductFragment }) {
  const mayEdit = useMay('editCatalog')
  const editor = useProductEditor(product)
  const form = useRef<HTMLFormElement>(null)
  const { base, draft, changed, dirty, problems, saving } = editor
  useFocusOnRefusal(form, editor.answers)
  useUnsavedChanges(dirty)
  useShortcut('s', () => void editor.save())

  const displays = new Map(base.specs.map((spec) => [spec.key, spec.display]))
  const changedSpecs = new Set(
    [...changed].filter((field) => field.startsWith('specs.')).map((field) => field.slice(6)),
  )
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void editor.save()
      }}
    >
      <ProductHeader product={base}>
        {mayEdit && (
          <>
            {dirty && (
              <>
                <span className="text-xs text-muted tabular-nums">{changed.size} unsaved</span>
                <Button onClick={editor.discard}>Discard</Button>
              </>
            )}
            <Button type="submit" variant="primary" disabled={!dirty || saving} aria-keyshortcuts="Control+S">
              {saving ? 'Saving…' : 'Save'}{' '}
              <span className="max-lg:hidden">
                <Kbd>Ctrl S</Kbd>
              </span>
            </Button>
          </>
        )}
      </ProductHeader>
      <div className="grid gap-4 p-4 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-4">
          {!mayEdit && (
            <Callout title="You can read this product. Changing it is for catalog managers and administrators." />
          )}
          <ErrorSummary problems={problems} attributes={base.family.attributes} />
          <ProblemList problems={problems.rest.filter(({ code }) => code !== 'CONFLICT')} failure={editor.failure} />
          <Panel title="Product">
            <div className="divide-y">
              <PlainField field="name" label="Name" required dirty={changed.has('name')} problems={problems}>
                {(control) => (
                  <Input
                    {...control}
                    value={draft.name}
                    disabled={!mayEdit}
                    onChange={(event) => editor.setField('name', event.target.value)}
                  />
                )}
              </PlainField>
              <PlainField field="sku" label="SKU" required dirty={changed.has('sku')} problems={problems}>
                {(control) => (
                  <Input
                    {...control}
                    className="font-mono"
                    value={draft.sku}
                    disabled={!mayEdit}
                    onChange={(event) => editor.setField('sku', event.target.value)}
                  />
                )}
              </PlainField>
              <PlainField field="status" label="Status" required dirty={changed.has('status')} problems={problems}>
                {(control) => (
                  <StatusSelect
                    {...control}
                    className="w-40"
                    value={draft.status}
                    disabled={!mayEdit}
                    onChange={(event) => editor.setField('status', event.target.value)}
                  />
                )}
              </PlainField>
              <PlainField field="brandId" label="Brand" dirty={changed.has('brandId')} problems={problems}>
                {(control) => (
                  <BrandSelect
                    {...control}
                    none={base.family.brand ? `${base.family.brand.name} (the family’s)` : 'None'}
                    current={base.brand}
                    value={draft.brandId}
                    disabled={!mayEdit}
                    onChange={(event) => editor.setField('brandId', event.target.value)}
                  />
                )}
              </PlainField>
              <FieldRow field="family" label="Family">
                <p id="family" className="text-sm leading-8">
                  <Link href={`/families/${base.family.id}`} className="text-accent hover:underline">
                    {base.family.name}
                  </Link>{' '}
                  <span className="font-mono text-xs text-faint">{base.family.code}</span>
                </p>
              </FieldRow>
            </div>
          </Panel>
          <SpecFields
            attributes={base.family.attributes}
            drafts={draft.specs}
            displays={displays}
            changed={changedSpecs}
            problems={problems.byField}
            disabled={!mayEdit}
            onChange={editor.setSpec}
          />
        </div>
        <div className="flex flex-col gap-4">
          <MediaPanel productId={base.id} media={base.media} mayEdit={mayEdit} onChange={editor.setMedia} />
          <SalesTermsPanel sku={base.sku} />
          <p className="px-1 text-xs text-faint">
            Version {base.version}, last changed <DateTime iso={base.updatedAt} />
          </p>
        </div>
      </div>
      {editor.conflict && <ConflictDialog conflict={editor.conflict} editor={editor} />}
    </form>
  )
}
