import { tagOf, type Cache, type CacheTags } from '@tensile/cache'
import { followEvents, laterPosition, type Database, type Event, type Following } from '@tensile/database'

/** Drops what events say has changed, for as long as the process lives. `reader` names it among all readers of events. */
export function dropOnEvents<Tables>(
  database: Database<Tables>,
  cache: Pick<Cache, 'drop'>,
  { reader, tags }: { reader: string; tags: CacheTags },
  onError: (error: unknown) => void,
): Following {
  return followEvents(
    database,
    reader,
    async (events, trx, position) => {
      const dropped = new Set(events.flatMap((event) => tagsOf(event, tags)))
      if (dropped.size === 0) return
      await cache.drop(dropped, position)
      // Until now somebody may have made an answer of an entry that has just been dropped.
      await cache.drop(dropped, await laterPosition(trx))
    },
    onError,
  )
}

function tagsOf({ type, entityId }: Event, tags: CacheTags): string[] {
  const [noun = ''] = type.split('.')
  return Object.entries(tags).flatMap(([tag, nouns]) => (nouns.includes(noun) ? [tagOf(tag, entityId)] : []))
}
