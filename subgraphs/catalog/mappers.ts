import type { CountedConnection } from '@tensile/relay'
import type { BrandRow } from './brand/brand.repository.ts'
import type { FamilyRow } from './family/family.repository.ts'
import type { ProductRow } from './product/product.repository.ts'
import type { SynonymRow } from './synonym/synonym.repository.ts'

// The rows that stand for the types of the schema: a resolver is needed only for a field that its row lacks.
export type { CategoryRow as CategoryMapper } from './category/category.repository.ts'
export type {
  DefinitionRow as AttributeDefinitionMapper,
  EffectiveAttributeRow as EffectiveAttributeMapper,
} from './attribute/attribute.repository.ts'
export type { ImpactRow as AttributeImpactMapper } from './attribute/attribute-impact.ts'
export type { BrandRow as BrandMapper } from './brand/brand.repository.ts'
export type { FamilyRow as FamilyMapper } from './family/family.repository.ts'
export type { ProductRow as ProductMapper } from './product/product.repository.ts'
export type { SynonymRow as SynonymMapper } from './synonym/synonym.repository.ts'
export type { SpecRow as SpecMapper } from './product/spec.repository.ts'
export type { MediaRow as MediaMapper } from './media/media.repository.ts'
export type { UnitRow as UnitMapper } from './unit/unit.repository.ts'

export type BrandConnectionMapper = CountedConnection<BrandRow>
export type FamilyConnectionMapper = CountedConnection<FamilyRow>
export type ProductConnectionMapper = CountedConnection<ProductRow>
export type SynonymConnectionMapper = CountedConnection<SynonymRow>
