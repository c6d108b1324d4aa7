'use client'

import { Button, EmptyState, Input, RowHead, Table, TableScroll, Td, Th, Tr } from '@tensile/design-system'
import { ArrowRight, Languages, Pencil, Plus, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { DeleteSynonymDocument, type SynonymRowFragment, type SynonymsQuery } from '@/gateway/operations'
import { useCommand } from '@/gateway/use-command'
import { ConfirmDeleteDialog } from '@/shell/confirm-delete-dialog'
import { formText } from '@/shell/form-text'
import { PageHeader } from '@/shell/page-header'
import { Pager } from '@/shell/pager'
import { announce } from '@/shell/toaster'
import { SynonymDialog } from './synonym-dialog.tsx'

type Props = { synonyms: SynonymsQuery['synonyms']; query: string }

/** The words of the trade that search knows beside those of the catalog. */
export function SynonymList({ synonyms: { nodes, pageInfo, totalCount }, query }: Props) {
  const router = useRouter()
  const [editing, setEditing] = useState<SynonymRowFragment | 'new' | null>(null)
  const [deleting, setDeleting] = useState<SynonymRowFragment | null>(null)
  const deletion = useCommand(DeleteSynonymDocument)

  const remove = async () => {
    if (!deleting || !(await deletion.run({ id: deleting.id }))) return
    announce(`${deleting.term} was deleted.`)
    setDeleting(null)
  }
  const address = (more: Record<string, string>) => {
    const params = new URLSearchParams({ ...(query && { q: query }), ...more })
    return params.size > 0 ? `/synonyms?${params}` : '/synonyms'
  }
  return (
    <>
      <PageHeader
        title="Synonyms"
        detail={<span className="text-sm text-muted">A search for the term also finds what says the meaning.</span>}
      >
        <Button variant="primary" onClick={() => setEditing('new')}>
          <Plus aria-hidden size={14} /> Synonym
        </Button>
      </PageHeader>
      <div className="flex max-w-4xl flex-col gap-3 p-4">
        <form
          role="search"
          aria-label="Find synonyms"
          onSubmit={(event) => {
            event.preventDefault()
            const q = formText(new FormData(event.currentTarget), 'q')
            router.push(q ? `/synonyms?${new URLSearchParams({ q })}` : '/synonyms')
          }}
        >
          <Input
            key={query}
            name="q"
            aria-label="Term or meaning"
            placeholder="Term or meaning, then Enter"
            defaultValue={query}
            className="w-72"
          />
        </form>
        {nodes.length === 0 ? (
          <EmptyState icon={Languages} title={query ? `No synonym with “${query}”` : 'No synonyms yet'} />
        ) : (
          <TableScroll label="Synonyms">
            <Table caption="Synonyms">
              <thead>
                <tr>
                  <Th>Term</Th>
                  <Th>
                    <span className="sr-only">means</span>
                  </Th>
                  <Th>Meaning</Th>
                  <Th>Language</Th>
                  <Th>
                    <span className="sr-only">Actions</span>
                  </Th>
                </tr>
              </thead>
              <tbody>
                {nodes.map((synonym) => (
                  <Tr key={synonym.id}>
                    <RowHead>{synonym.term}</RowHead>
                    <Td className="w-0 text-faint">
                      <ArrowRight aria-hidden size={13} />
                    </Td>
                    <Td>{synonym.meaning}</Td>
                    <Td className="text-muted">{synonym.language}</Td>
                    <Td className="w-0 text-right whitespace-nowrap">
                      <Button
                        size="sm"
                        variant="ghost"
                        onClick={() => setEditing(synonym)}
                        aria-label={`Edit ${synonym.term}`}
                      >
                        <Pencil aria-hidden size={13} />
                      </Button>
                      <Button
                        size="sm"
                        variant="ghost"
                        onClick={() => setDeleting(synonym)}
                        aria-label={`Delete ${synonym.term}`}
                      >
                        <Trash2 aria-hidden size={13} />
                      </Button>
                    </Td>
                  </Tr>
                ))}
              </tbody>
            </Table>
          </TableScroll>
        )}
        <Pager
          total={`${totalCount.toLocaleString('en')} ${totalCount === 1 ? 'synonym' : 'synonyms'}`}
          first={pageInfo.hasPreviousPage ? address({}) : null}
          next={pageInfo.hasNextPage && pageInfo.endCursor ? address({ after: pageInfo.endCursor }) : null}
        />
      </div>
      {editing && <SynonymDialog synonym={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      <ConfirmDeleteDialog
        open={deleting !== null}
        onOpenChange={() => {
          setDeleting(null)
          deletion.reset()
        }}
        name={deleting ? `“${deleting.term}”` : ''}
        problems={deletion.problems.rest}
        failure={deletion.failure}
        running={deletion.running}
        onConfirm={() => void remove()}
      />
    </>
  )
}
