import { request } from 'undici'

/** The next calls to a stand-in of a payment service go wrong. */
export async function breakPayments(
  standInUrl: string,
  faults: readonly { kind: string; times: number }[],
): Promise<void> {
  for (const fault of faults) {
    const { statusCode } = await request(`${standInUrl}/control/faults`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify(fault),
    })
    if (statusCode !== 204) throw new Error(`the stand-in answered ${statusCode}`)
  }
}

/** How many calls went wrong as they were told to. */
export async function countBroken(standInUrl: string): Promise<number> {
  const { body } = await request(`${standInUrl}/control/journal`)
  const journal = (await body.json()) as { fault: string | null }[]
  return journal.filter(({ fault }) => fault !== null).length
}
