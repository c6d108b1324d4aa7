import type { EntryFragment } from '@/gateway/operations'
import { changesOf } from './changes-of.ts'

/** A table of fields, before and after. */
export function FieldChanges({ diff }: { diff: EntryFragment['diff'] }) {
  const changes = changesOf(diff)
  if (changes.length === 0) return <p className="text-xs text-muted">No field was changed.</p>
  return (
    <table className="w-full table-fixed text-xs">
      <thead className="text-left text-2xs text-faint">
        <tr>
          <th scope="col" className="w-1/3 md:w-1/4 pr-3 font-medium">
            Field
          </th>
          <th scope="col" className="pr-3 font-medium">
            Before
          </th>
          <th scope="col" className="font-medium">
            After
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, before, after }) => (
          <tr key={field} className="align-top">
            <th scope="row" className="py-0.5 pr-3 text-left font-mono font-normal break-all text-muted">
              {field}
            </th>
            <td className="py-0.5 pr-3 break-words">
              {before === null ? (
                <span className="text-faint">–</span>
              ) : (
                <del className="text-bad decoration-bad/40">{before}</del>
              )}
            </td>
            <td className="py-0.5 break-words">
              {after === null ? (
                <span className="text-faint">–</span>
              ) : (
                <ins className="text-good no-underline">{after}</ins>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
