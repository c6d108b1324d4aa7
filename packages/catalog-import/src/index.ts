export { openFolder } from './folder/open-folder.ts'
export { importCatalog, type ImportOptions, type ImportProgress, type ImportSummary } from './import-catalog.ts'
export { importCommand } from './import-command.ts'
export { ImportError } from './import-error.ts'
export { hasBeenImported } from './import-run.ts'
export type { Counts, Refusal } from './outcome.ts'
export type {
  AttributeRow,
  AttributeType,
  CatalogSource,
  CategoryRow,
  Entry,
  FamilyRow,
  ProductRow,
  Sheet,
} from './rows.ts'
