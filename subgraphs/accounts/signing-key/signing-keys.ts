import type { Database } from '@tensile/database'
import { accessToken, type AccessTokenClaims } from '@tensile/identity'
import { exportJWK, exportPKCS8, generateKeyPair, importPKCS8, SignJWT, type CryptoKey } from 'jose'
import type { DB } from '../generated/database.ts'
import { sealKey, unsealKey } from './sealed-key.ts'
import {
  deleteRetiredSigningKeys,
  insertSigningKey,
  lockSigningKeys,
  selectSigningKeys,
  type SigningKeyRow,
} from './signing-key.repository.ts'

export interface SigningKeys {
  /** Signs with the newest key that every gateway has had the time to fetch. */
  signAccessToken(claims: AccessTokenClaims): Promise<string>
  /** Public keys of all tokens that may still hold, newest first: RFC 7517. */
  jwks(): Promise<{ keys: unknown[] }>
  /** When the newest key is older: a new one, which signs from a minute on. Tokens of older keys hold until they expire. */
  rotateAfter(days: number, requestId: string): Promise<void>
}

/** Gateways fetch the keys again at most every 30 seconds. */
const publishedSeconds = 60
const secondsOfDay = 24 * 3600

/** Keys in the database, private ones sealed with `secret`; the first one is made when there is none. */
export function createSigningKeys(database: Database<DB>, secret: string): SigningKeys {
  let signer: { kid: string; key: CryptoKey } | undefined

  async function makeKey(requestId: string, isNeeded: (keys: SigningKeyRow[]) => boolean): Promise<SigningKeyRow[]> {
    const { result } = await database.write({ actor: 'accounts', requestId }, async (trx) => {
      await lockSigningKeys(trx)
      if (isNeeded(await selectSigningKeys(trx))) {
        const { publicKey, privateKey } = await generateKeyPair(accessToken.algorithm, { extractable: true })
        const kid = crypto.randomUUID()
        const publicJwk = { ...(await exportJWK(publicKey)), kid, alg: accessToken.algorithm, use: 'sig' }
        await insertSigningKey(trx, {
          kid,
          publicJwk,
          sealedPrivateKey: sealKey(await exportPKCS8(privateKey), secret),
        })
        await deleteRetiredSigningKeys(trx, publishedSeconds + 2 * accessToken.lifetimeSeconds)
      }
      return selectSigningKeys(trx)
    })
    return result
  }

  async function keys(): Promise<SigningKeyRow[]> {
    const known = await selectSigningKeys(await database.reader(null))
    return known.length > 0 ? known : makeKey('', (present) => present.length === 0)
  }

  return {
    async signAccessToken({ sub, ...claims }) {
      const known = await keys()
      const current = known.find(({ ageSeconds }) => ageSeconds > publishedSeconds) ?? known.at(-1)
      if (!current) throw new Error('there is no signing key')
      if (signer?.kid !== current.kid) {
        const key = await importPKCS8(unsealKey(current.sealedPrivateKey, secret), accessToken.algorithm)
        signer = { kid: current.kid, key }
      }
      return new SignJWT({ ...claims })
        .setProtectedHeader({ alg: accessToken.algorithm, kid: signer.kid, typ: accessToken.type })
        .setIssuer(accessToken.issuer)
        .setAudience(accessToken.audience)
        .setSubject(sub)
        .setIssuedAt()
        .setExpirationTime(`${accessToken.lifetimeSeconds}s`)
        .sign(signer.key)
    },
    jwks: async () => ({ keys: (await keys()).map(({ publicJwk }) => publicJwk) }),
    async rotateAfter(days, requestId) {
      await makeKey(requestId, ([newest]) => newest === undefined || newest.ageSeconds > days * secondsOfDay)
    },
  }
}
