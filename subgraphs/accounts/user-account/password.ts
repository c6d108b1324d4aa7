import { hash, verify } from '@node-rs/argon2'

/** argon2id with the memory and time cost that OWASP names for it (19 MiB, 2 passes). */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost)
}

/**
 * Takes as long for an unknown user (`null`) as for a known one with a wrong password, so that the time does not tell
 * who has an account.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const isRight = await verify(passwordHash ?? (await hashOfNobody), password)
  return isRight && passwordHash !== null
}

const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const hashOfNobody = hashPassword(crypto.randomUUID())
