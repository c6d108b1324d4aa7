'use client'

import {
  Badge,
  Button,
  Callout,
  Field,
  Panel,
  RowHead,
  Table,
  TableScroll,
  Td,
  Textarea,
  Th,
  Tr,
} from '@tensile/design-system'
import Link from 'next/link'
import { useState } from 'react'
import { GenerateVariantsDocument, type FamilyDetailQuery, type GenerateVariantsMutation } from '@/gateway/operations'
import { fieldError, ProblemList } from '@/gateway/problem-list'
import { useCommand } from '@/gateway/use-command'
import { specValues } from '@/product/product-draft'
import { SpecFields } from '@/product/spec-fields'
import { draftOf, type SpecDraft } from '@/product/spec-draft'
import { announce } from '@/shell/toaster'
import { axisValues } from './axis-values.ts'
import { AxisOptions } from './axis-options.tsx'

type Family = NonNullable<FamilyDetailQuery['family']>
type Preview = GenerateVariantsMutation['generateVariants']

/** Expands the axes of a family into products: the values first, then what would be made, then the making. */
export function VariantWizard({ family }: { family: Family }) {
  const axes = family.attributes.filter(({ definition }) => definition.variantDefining)
  const shared = family.attributes.filter(({ definition }) => !definition.variantDefining)
  const [texts, setTexts] = useState<Record<string, string>>({})
  const [specs, setSpecs] = useState<Record<string, SpecDraft>>(() =>
    Object.fromEntries(shared.map(({ definition }) => [definition.key, draftOf(definition.type, undefined)])),
  )
  const [preview, setPreview] = useState<Preview | null>(null)
  const [made, setMade] = useState<number | null>(null)
  const command = useCommand(GenerateVariantsDocument, [
    ...axes.map(({ definition }) => `axes.${definition.key}`),
    ...shared.map(({ definition }) => `specs.${definition.key}`),
  ])
  const { byField, rest } = command.problems
  // The shared specifications may be folded away: what is wrong with them is told here too.
  const folded = Object.entries(byField).flatMap(([field, errors]) => (field.startsWith('specs.') ? errors : []))

  const values = axes.map(({ definition: { key, type } }) => ({ key, values: axisValues(type, texts[key] ?? '') }))
  const combinations = values.reduce((product, axis) => product * axis.values.length, axes.length > 0 ? 1 : 0)
  const edit = () => {
    setPreview(null)
    setMade(null)
  }
  const run = async (dryRun: boolean) => {
    const input = { familyId: family.id, axes: values, specs: specValues(shared, specs), dryRun }
    const payload = await command.run({ input })
    if (!payload) return
    setPreview(dryRun ? payload : null)
    if (dryRun) return
    setMade(payload.created)
    announce(`${payload.created.toLocaleString('en')} products were made.`)
  }

  if (axes.length === 0) {
    return (
      <div className="p-4">
        <Callout title="This family has no variant axes">
          Mark an attribute as variant-defining under{' '}
          <Link className="text-accent underline" href={`/families/${family.id}/attributes`}>
            Attributes
          </Link>
          , then its values can be expanded here.
        </Callout>
      </div>
    )
  }
  return (
    <div className="grid gap-4 p-4 2xl:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-4">
        <Panel title="1. Values of the axes">
          <div className="grid gap-3 p-3 sm:grid-cols-2">
            {axes.map(({ definition: { key, label, unit, options } }) => (
              <Field
                key={key}
                label={label}
                suffix={unit ? `${unit}, one a line` : 'one a line'}
                required
                error={fieldError(byField[`axes.${key}`])}
              >
                {(control) => (
                  <>
                    <Textarea
                      {...control}
                      rows={5}
                      className="font-mono text-xs"
                      value={texts[key] ?? ''}
                      onChange={(event) => {
                        setTexts((all) => ({ ...all, [key]: event.target.value }))
                        command.forget(`axes.${key}`)
                        edit()
                      }}
                    />
                    {options.length > 0 && (
                      <AxisOptions
                        label={label}
                        options={options}
                        onAdd={(option) => {
                          setTexts((all) => ({ ...all, [key]: [all[key]?.trim(), option].filter(Boolean).join('\n') }))
                          edit()
                        }}
                      />
                    )}
                  </>
                )}
              </Field>
            ))}
          </div>
        </Panel>
        <details className="group">
          <summary className="cursor-pointer py-1 text-sm font-semibold">
            2. Specifications that all variants share
          </summary>
          <div className="mt-2">
            <SpecFields
              attributes={shared}
              drafts={specs}
              changed={new Set()}
              problems={byField}
              disabled={false}
              onChange={(key, draft) => {
                setSpecs((all) => ({ ...all, [key]: draft }))
                command.forget(`specs.${key}`)
                edit()
              }}
            />
          </div>
        </details>
      </div>
      <div className="flex min-w-0 flex-col gap-3">
        <div className="flex flex-wrap items-center gap-3">
          <Button disabled={combinations === 0 || command.running} onClick={() => void run(true)}>
            Preview {combinations.toLocaleString('en')} {combinations === 1 ? 'combination' : 'combinations'}
          </Button>
          <Button
            variant="primary"
            disabled={!preview || preview.created === 0 || command.running}
            onClick={() => void run(false)}
          >
            {preview ? `Create ${preview.created.toLocaleString('en')} products` : 'Create'}
          </Button>
        </div>
        <ProblemList problems={[...rest, ...folded]} failure={command.failure} />
        {made !== null && (
          <Callout tone="good" role="status" title={`${made.toLocaleString('en')} products were made`}>
            <Link className="text-accent underline" href={`/families/${family.id}`}>
              See the products
            </Link>
          </Callout>
        )}
        {preview && <PreviewTable preview={preview} />}
      </div>
    </div>
  )
}

function PreviewTable({ preview: { variants, created, skipped } }: { preview: Preview }) {
  return (
    <>
      <p role="status" className="text-sm text-muted">
        {created.toLocaleString('en')} would be made, {skipped.toLocaleString('en')} exist already and are skipped.
        {variants.length < created + skipped && ` The first ${variants.length} are shown.`}
      </p>
      <TableScroll label="Preview" className="max-h-[60dvh]">
        <Table caption="Variants that would be made">
          <thead>
            <tr>
              <Th>SKU</Th>
              <Th>Name</Th>
              <Th>State</Th>
            </tr>
          </thead>
          <tbody>
            {variants.map(({ sku, name, exists }) => (
              <Tr key={sku}>
                <RowHead className="font-mono text-xs">{sku}</RowHead>
                <Td>{name}</Td>
                <Td>{exists ? <Badge>exists</Badge> : <Badge tone="good">new</Badge>}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableScroll>
    </>
  )
}
