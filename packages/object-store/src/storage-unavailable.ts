/** The store can't be reached or does not do what is asked; `cause` says why. Nothing was changed. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable'
}
