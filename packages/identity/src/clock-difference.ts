/** By how much the clocks of two machines may differ: what one has just signed may lie that far in the other's past or future. */
export const clockDifferenceSeconds = 150
