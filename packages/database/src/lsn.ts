/** A place in the primary's write-ahead log, as PostgreSQL prints it: "0/16B3748". Later writes have larger ones. */
export type Lsn = string

const FORM = /^[0-9A-F]{1,8}\/[0-9A-F]{1,8}$/

/** Is this text a place in the log? Tokens come from clients: anything may arrive. */
export const isLsn = (text: string): text is Lsn => FORM.test(text)

export function parseLsn(lsn: Lsn): bigint {
  const [high = '0', low = '0'] = lsn.split('/')
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`)
}

export const isNewer = (one: Lsn, other: Lsn): boolean => parseLsn(one) > parseLsn(other)
