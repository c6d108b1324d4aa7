// Imported first by main.ts: the gateway would report to its makers as soon as it is constructed.
process.env.APOLLO_TELEMETRY_DISABLED = '1'
