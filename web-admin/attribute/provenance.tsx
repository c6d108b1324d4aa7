import Link from 'next/link'
import type { EffectiveFragment, OwnerFragment } from '@/gateway/operations'

/** Where an attribute is defined, and which definition further up it overrides. */
export function Provenance({ attribute: { definition, inherited, overrides } }: { attribute: EffectiveFragment }) {
  return (
    <span className="text-xs whitespace-nowrap text-muted">
      {inherited ? <OwnerLink owner={definition.owner} /> : <span className="font-medium text-ink">Own</span>}
      {overrides && (
        <>
          {' '}
          overrides <OwnerLink owner={overrides.owner} />
        </>
      )}
    </span>
  )
}

/** A link to the category or family that owns a definition. */
export function OwnerLink({ owner }: { owner: OwnerFragment }) {
  const folder = owner.__typename === 'Family' ? 'families' : 'categories'
  return (
    <Link
      href={`/${folder}/${owner.id}`}
      prefetch={false}
      title={owner.name}
      className="underline decoration-line-strong underline-offset-2 hover:text-accent"
    >
      {owner.name}
    </Link>
  )
}
