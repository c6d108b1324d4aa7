'use client'

import { useApolloClient } from '@apollo/client/react'
import { useState } from 'react'
import {
  AuditLogDocument,
  ProductDetailDocument,
  UpdateProductDocument,
  type EditableProductFragment,
  type EntryFragment,
} from '@/gateway/operations'
import { useCommand } from '@/gateway/use-command'
import { announce } from '@/shell/toaster'
import {
  divergencesOf,
  draftOfProduct,
  patchBetween,
  rebase,
  type Divergence,
  type ProductDraft,
} from './product-draft.ts'
import { sameDraft, type SpecDraft } from './spec-draft.ts'

/** Somebody else saved this product since it was read: their version, what differs, and who it was if the log tells. */
export type Conflict = { theirs: EditableProductFragment; divergences: Divergence[]; by: EntryFragment | null }

/** A product being edited: what is typed, what of it is unsaved, what the catalog refused, and whether somebody else was faster. */
export function useProductEditor(stored: EditableProductFragment) {
  const client = useApolloClient()
  const [base, setBase] = useState(stored)
  const [draft, setDraft] = useState(() => draftOfProduct(stored))
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const attributes = base.family.attributes
  const fields = ['sku', 'name', 'status', 'brandId', ...attributes.map(({ definition }) => `specs.${definition.key}`)]
  const command = useCommand(UpdateProductDocument, fields)

  const before = draftOfProduct(base)
  const changed = new Set(fields.filter((field) => !sameDraft(valueAt(before, field), valueAt(draft, field))))
  const dirty = changed.size > 0

  // A newer version arrived with the page (a save elsewhere, a renamed attribute): taken over while nothing is unsaved.
  if (stored.version > base.version && !dirty && !conflict) {
    setBase(stored)
    setDraft(draftOfProduct(stored))
  }

  async function save(from = base, mine = draft): Promise<void> {
    const input = patchBetween(from.family.attributes, draftOfProduct(from), mine)
    if (Object.keys(input).length === 0 || command.running) return
    const payload = await command.run({ id: from.id, input, expectedVersion: from.version }, (errors) => {
      if (errors.some(({ code }) => code === 'CONFLICT')) void showConflict(from, mine)
    })
    if (!payload?.product) return
    adopt(payload.product)
    announce(`${payload.product.sku} was saved.`)
  }

  async function showConflict(from: EditableProductFragment, mine: ProductDraft): Promise<void> {
    const [current, log] = await Promise.all([
      client.query({ query: ProductDetailDocument, variables: { id: from.id }, fetchPolicy: 'no-cache' }),
      client
        .query({ query: AuditLogDocument, variables: { entityId: from.id, first: 1 }, fetchPolicy: 'no-cache' })
        .catch(() => null),
    ])
    const theirs = current.data?.product
    if (!theirs) return
    const divergences = divergencesOf(from.family.attributes, draftOfProduct(from), draftOfProduct(theirs), mine)
    setConflict({ theirs, divergences, by: log?.data?.auditLog.nodes[0] ?? null })
  }

  function adopt(product: EditableProductFragment): void {
    setBase(product)
    setDraft(draftOfProduct(product))
    setConflict(null)
    command.reset()
  }

  return {
    ...{ base, draft, changed, dirty, conflict, save },
    problems: command.problems,
    failure: command.failure,
    answers: command.answers,
    saving: command.running,
    setField: (field: 'sku' | 'name' | 'status' | 'brandId', value: string) => {
      setDraft((now) => ({ ...now, [field]: value }))
      command.forget(field)
    },
    setSpec: (key: string, value: SpecDraft) => {
      setDraft((now) => ({ ...now, specs: { ...now.specs, [key]: value } }))
      command.forget(`specs.${key}`)
    },
    discard: () => adopt(base),
    /** Media are attached at once, not with the form; the product's version rises with them. */
    setMedia: (now: Pick<EditableProductFragment, 'version' | 'media'>) =>
      setBase((product) => ({ ...product, ...now })),
    /** Back to the form as it is; the next save meets the conflict again. */
    decideLater: () => setConflict(null),
    takeTheirs: () => conflict && adopt(conflict.theirs),
    keepMine: async () => {
      if (!conflict) return
      const { theirs } = conflict
      const rebased = rebase(draftOfProduct(base), draftOfProduct(theirs), draft)
      setBase(theirs)
      setDraft(rebased)
      setConflict(null)
      await save(theirs, rebased)
    },
  }
}

export type ProductEditor = ReturnType<typeof useProductEditor>

function valueAt(draft: ProductDraft, field: string): SpecDraft | undefined {
  if (field.startsWith('specs.')) return draft.specs[field.slice(6)]
  return { sku: draft.sku, name: draft.name, status: draft.status, brandId: draft.brandId }[field]
}
