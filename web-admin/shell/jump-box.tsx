'use client'

import { skipToken, useQuery } from '@apollo/client/react'
import { Command } from 'cmdk'
import { FolderTree, Package } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { hasAllWords } from './has-all-words.ts'
import { useCategoryIndex } from '@/category/use-category-index'
import { ProductBySkuDocument } from '@/gateway/operations'
import { usePlaces } from './navigation.tsx'
import { useDebounced } from './use-debounced.ts'
import { useLeave } from './unsaved-guard.tsx'

const item =
  'flex h-8 cursor-default items-center gap-2 rounded-md px-2 text-sm data-[selected=true]:bg-accent-soft data-[selected=true]:text-accent'

/** Goes to a SKU, a category or a page by what is typed. */
export function JumpBox({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed top-[12dvh] left-1/2 z-50 w-[calc(100vw-1.5rem)] max-w-xl -translate-x-1/2 overflow-hidden rounded-lg border bg-surface shadow-pop"
        >
          <Dialog.Title className="sr-only">Jump to a SKU, a category or a page</Dialog.Title>
          <JumpList onDone={() => onOpenChange(false)} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function JumpList({ onDone }: { onDone: () => void }) {
  const router = useRouter()
  const leave = useLeave()
  const places = usePlaces()
  const categories = useCategoryIndex()
  const [text, setText] = useState('')
  const sku = useDebounced(text.trim(), 150)
  const { data, loading } = useQuery(ProductBySkuDocument, sku.length < 2 ? skipToken : { variables: { sku } })
  const product = sku.length < 2 ? null : data?.product

  const go = (href: string) => {
    onDone()
    leave(() => router.push(href))
  }
  return (
    <Command label="Jump to" loop filter={hasAllWords}>
      <Command.Input
        value={text}
        onValueChange={setText}
        placeholder="A SKU, a category, a page…"
        className="h-11 w-full border-b bg-surface px-3 text-base outline-none placeholder:text-faint"
      />
      <Command.List className="max-h-[50dvh] overflow-y-auto p-1 **:[[cmdk-group-heading]]:px-2 **:[[cmdk-group-heading]]:pt-2 **:[[cmdk-group-heading]]:pb-1 **:[[cmdk-group-heading]]:text-2xs **:[[cmdk-group-heading]]:font-semibold **:[[cmdk-group-heading]]:text-faint">
        <Command.Empty className="px-2 py-6 text-center text-sm text-muted">
          {loading ? 'Looking…' : 'No SKU, category or page by that name.'}
        </Command.Empty>
        {product && (
          <Command.Group heading="SKU">
            <Command.Item value={`sku ${product.sku}`} onSelect={() => go(`/products/${product.id}`)} className={item}>
              <Package aria-hidden size={14} />
              <span className="font-mono text-xs">{product.sku}</span>
              <span className="truncate text-muted">{product.name}</span>
            </Command.Item>
          </Command.Group>
        )}
        <Command.Group heading="Pages">
          {places.map(({ href, name, icon: Icon }) => (
            <Command.Item key={href} value={name} onSelect={() => go(href)} className={item}>
              <Icon aria-hidden size={14} />
              {name}
            </Command.Item>
          ))}
        </Command.Group>
        {text && (
          <Command.Group heading="Categories">
            {categories.map(({ id, trail }) => (
              <Command.Item key={id} value={`${trail} ${id}`} onSelect={() => go(`/categories/${id}`)} className={item}>
                <FolderTree aria-hidden size={14} />
                <span className="truncate">{trail}</span>
              </Command.Item>
            ))}
          </Command.Group>
        )}
      </Command.List>
    </Command>
  )
}
