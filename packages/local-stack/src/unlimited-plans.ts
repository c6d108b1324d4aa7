/** RATE_PLANS for what asks more of the gateway than a caller may. */
export const unlimitedPlans = JSON.stringify({
  anonymous: { maximum: 1e9, restoreRate: 1e9 },
  user: { maximum: 1e9, restoreRate: 1e9 },
})
