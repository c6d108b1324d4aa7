/** Why an import could not run at all; for the person who started it. */
export class ImportError extends Error {
  override readonly name = 'ImportError'
}
