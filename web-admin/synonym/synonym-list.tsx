'use client'

import { EmptyState, Input, RowHead, Table, TableScroll, Td, Th, Tr } from '@tensile/design-system'
import { ArrowRight, Languages } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { DeleteSynonymDocument, type SynonymRowFragment, type SynonymsQuery } from '@/gateway/operations'
import { ActionsHead, EditDeleteCell } from '@/shell/actions-column'
import { AddButton } from '@/shell/add-button'
import { ConfirmDeleteDialog } from '@/shell/confirm-delete-dialog'
import { formText } from '@/shell/form-text'
import { ListPager } from '@/shell/list-pager'
import { PageHeader } from '@/shell/page-header'
import { SynonymDialog } from './synonym-dialog.tsx'

type Props = { synonyms: SynonymsQuery['synonyms']; query: string }

/** The words of the trade that search knows beside those of the catalog. */
export function SynonymList({ synonyms, query }: Props) {
  const router = useRouter()
  const [editing, setEditing] = useState<SynonymRowFragment | 'new' | null>(null)
  const [deleting, setDeleting] = useState<SynonymRowFragment | null>(null)
  return (
    <>
      <PageHeader
        title="Synonyms"
        detail={<span className="text-sm text-muted">A search for the term also finds what says the meaning.</span>}
      >
        <AddButton onClick={() => setEditing('new')}>Synonym</AddButton>
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
        {synonyms.nodes.length === 0 ? (
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
                  <ActionsHead />
                </tr>
              </thead>
              <tbody>
                {synonyms.nodes.map((synonym) => (
                  <Tr key={synonym.id}>
                    <RowHead>{synonym.term}</RowHead>
                    <Td className="w-0 text-faint">
                      <ArrowRight aria-hidden size={13} />
                    </Td>
                    <Td>{synonym.meaning}</Td>
                    <Td className="text-muted">{synonym.language}</Td>
                    <EditDeleteCell
                      name={synonym.term}
                      onEdit={() => setEditing(synonym)}
                      onDelete={() => setDeleting(synonym)}
                    />
                  </Tr>
                ))}
              </tbody>
            </Table>
          </TableScroll>
        )}
        <ListPager path="/synonyms" params={{ q: query }} names={['synonym', 'synonyms']} {...synonyms} />
      </div>
      {editing && <SynonymDialog synonym={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      {deleting && (
        <ConfirmDeleteDialog
          mutation={DeleteSynonymDocument}
          variables={{ id: deleting.id }}
          name={`“${deleting.term}”`}
          announcement={`${deleting.term} was deleted.`}
          onClose={() => setDeleting(null)}
        />
      )}
    </>
  )
}
