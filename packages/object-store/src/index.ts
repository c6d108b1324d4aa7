export { createObjectStore, SIGNED_SECONDS, type ObjectStore } from './object-store.ts'
export { objectStoreSettings, type ObjectStoreSettings } from './object-store-settings.ts'
export { StorageUnavailable } from './storage-unavailable.ts'
