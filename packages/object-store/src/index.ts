export { createObjectStore, type ObjectStore } from './object-store.ts'
export { objectStoreSettings, type ObjectStoreSettings } from './object-store-settings.ts'
export { SIGNED_SECONDS, signAddresses } from './signed-addresses.ts'
export { createStoreClients, reachStore, StorageUnavailable } from './store-client.ts'
