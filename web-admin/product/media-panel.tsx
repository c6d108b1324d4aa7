'use client'

import { useApolloClient } from '@apollo/client/react'
import { Badge, buttonStyles, Button, Panel } from '@tensile/design-system'
import { Box, FileText, Upload, X } from 'lucide-react'
import { useId, useState } from 'react'
import { asFailure, type Failure } from '@/gateway/failure'
import {
  AttachMediaDocument,
  CreateMediaUploadDocument,
  DetachMediaDocument,
  type EditableProductFragment,
  type MediaItemFragment,
  type ProblemFragment,
} from '@/gateway/operations'
import { ProblemList } from '@/gateway/problem-list'
import { useCommand } from '@/gateway/use-command'
import { announce } from '@/shell/toaster'
import { acceptedFiles, mediaKindOf, sizeText } from './media-file.ts'
import { uploadFile } from '@/shell/upload-file'

type Media = Pick<EditableProductFragment, 'version' | 'media'>
type Props = {
  productId: string
  media: readonly MediaItemFragment[]
  mayEdit: boolean
  onChange: (now: Media) => void
}

/** Pictures and documents. They are attached and taken off at once, apart from the form beside them. */
export function MediaPanel({ productId, media, mayEdit, onChange }: Props) {
  const detach = useCommand(DetachMediaDocument)
  const { uploads, failures, add } = useUploads(productId, onChange)
  const takeOff = async (item: MediaItemFragment) => {
    const payload = await detach.run({ id: item.id })
    if (payload?.product) onChange(payload.product)
  }
  return (
    <Panel title="Pictures and documents" actions={mayEdit && <AddButton onFiles={(files) => void add(files)} />}>
      {media.length === 0 && uploads.length === 0 && (
        <p className="px-3 py-4 text-sm text-muted">
          None yet. Buyers look for a picture, a datasheet and a CAD model.
        </p>
      )}
      <div className="flex flex-col gap-2 empty:hidden">
        <ProblemList problems={[...detach.problems.rest, ...failures]} failure={detach.failure} />
      </div>
      <ul className="divide-y">
        {media.map((item) => (
          <li key={item.id} className="flex items-center gap-2.5 px-3 py-2">
            <Preview item={item} />
            <div className="min-w-0 flex-1">
              <a
                href={item.url}
                target="_blank"
                rel="noreferrer"
                className="block truncate text-sm hover:text-accent hover:underline"
              >
                {item.title ?? item.contentType}
              </a>
              <p className="text-2xs text-muted tabular-nums">
                {sizeText(item.byteSize)}
                {item.width && item.height ? `, ${item.width} × ${item.height}` : ''}
              </p>
            </div>
            {mayEdit && (
              <Button
                variant="ghost"
                size="icon"
                className="size-7"
                disabled={detach.running}
                aria-label={`Take off ${item.title ?? 'this file'}`}
                onClick={() => void takeOff(item)}
              >
                <X aria-hidden size={14} />
              </Button>
            )}
          </li>
        ))}
        {uploads.map(({ id, name, share }) => (
          <li key={id} className="px-3 py-2">
            <p className="truncate text-sm">{name}</p>
            <progress aria-label={`Uploading ${name}`} value={share} className="h-1.5 w-full accent-accent" />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function AddButton({ onFiles }: { onFiles: (files: File[]) => void }) {
  const id = useId()
  return (
    <>
      <input
        id={id}
        type="file"
        multiple
        accept={acceptedFiles}
        className="peer sr-only"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <label
        htmlFor={id}
        className={buttonStyles({
          size: 'sm',
          variant: 'ghost',
          className: 'cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-accent',
        })}
      >
        <Upload aria-hidden size={13} /> Add
      </label>
    </>
  )
}

function Preview({ item }: { item: MediaItemFragment }) {
  if (item.kind === 'IMAGE') {
    return (
      <img
        src={item.thumbnailUrl ?? item.url}
        alt=""
        width={36}
        height={36}
        className="size-9 rounded-sm border object-contain"
      />
    )
  }
  const Icon = item.kind === 'CAD' ? Box : FileText
  return (
    <span className="grid size-9 place-items-center rounded-sm border bg-sunken text-muted">
      <Icon aria-hidden size={16} />
      <Badge className="sr-only">{item.kind}</Badge>
    </span>
  )
}

type Running = { id: string; name: string; share: number }

/** Uploads files one by one: a place, the file itself, then the attachment. What fails is told per file; the others go on. */
function useUploads(productId: string, onChange: (now: Media) => void) {
  const client = useApolloClient()
  const [uploads, setUploads] = useState<Running[]>([])
  const [failures, setFailures] = useState<ProblemFragment[]>([])

  async function send(file: File, id: string): Promise<readonly ProblemFragment[]> {
    const declared = mediaKindOf(file)
    if (!declared) return [problem(`${file.name} is neither a picture, a PDF nor a CAD file (STEP, STL, DXF).`)]
    const input = { ...declared, fileName: file.name, byteSize: file.size }
    const place = (await client.mutate({ mutation: CreateMediaUploadDocument, variables: { input } })).data
      ?.createMediaUpload
    if (!place?.upload) return place?.userErrors ?? []
    await uploadFile(file, place.upload, (share) =>
      setUploads((all) => all.map((one) => (one.id === id ? { ...one, share } : one))),
    )
    const variables = { input: { productId, uploadId: place.upload.id, title: file.name } }
    const attached = (await client.mutate({ mutation: AttachMediaDocument, variables })).data?.attachMedia
    if (attached?.product) onChange(attached.product)
    return attached?.userErrors ?? []
  }

  async function add(files: File[]): Promise<void> {
    setFailures([])
    const batch = files.map((file) => ({ file, id: `${file.name}-${file.lastModified}-${file.size}` }))
    setUploads((all) => [...all, ...batch.map(({ file, id }) => ({ id, name: file.name, share: 0 }))])
    for (const { file, id } of batch) {
      const errors = await send(file, id).catch((error: unknown) => [problem(messageOf(error))])
      setUploads((all) => all.filter((one) => one.id !== id))
      if (errors.length > 0) setFailures((all) => [...all, ...errors])
      else announce(`${file.name} was attached.`)
    }
  }
  return { uploads, failures, add }
}

function problem(message: string): ProblemFragment {
  return { path: [message], code: 'UPLOAD_MISMATCH', message, details: null }
}

/** Uploading throws plain sentences, operations throw Failures; both are for people. */
function messageOf(error: unknown): string {
  const failure: Failure | Error = error instanceof Error ? error : asFailure(error)
  return failure.message
}
