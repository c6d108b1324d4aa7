import type { CategoryLevel } from '@/gateway/operations'

/** The levels for people. */
export const levelNames: Readonly<Record<CategoryLevel, string>> = { CLUSTER: 'Cluster', NODE: 'Node', LEAF: 'Leaf' }
