/** Where Redis has the position from which on what has the tag counts. */
export const dropKey = (tag: string) => `tensile:drop:${tag}`
