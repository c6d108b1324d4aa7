export { createObjectStore, type ObjectStore } from './object-store.ts'
export { objectStoreSettings, type ObjectStoreSettings } from './object-store-settings.ts'
export { attachment, createStoreClients, reachStore, SIGNED_SECONDS, StorageUnavailable } from './store-client.ts'
