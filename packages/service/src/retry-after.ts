/** For the header Retry-After, where nobody knows better: as long as a circuit that opened stays open, and about a restart. */
export const retrySoonSeconds = 2
