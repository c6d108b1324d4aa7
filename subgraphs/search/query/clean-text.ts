/** What PostgreSQL can hold: no null characters, no halves of surrogate pairs. */
export const cleanText = (text: string): string => text.replaceAll('\u0000', ' ').toWellFormed()
