/** Part of every secret that is generated for development, so that production can tell and refuse it. */
export const developmentSecret = 'development-only'
