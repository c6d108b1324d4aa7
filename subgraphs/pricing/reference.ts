import { toGlobalId } from '@tensile/relay'

/** A row of another subgraph: the gateway asks there for whatever else is wanted of it. */
export const reference = (type: 'Company' | 'Category' | 'Brand', id: string | null) =>
  id === null ? null : { id: toGlobalId(type, id) }
