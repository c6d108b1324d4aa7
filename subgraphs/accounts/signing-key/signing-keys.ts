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
  /** Signs with the newest key. */
  signAccessToken(claims: AccessTokenClaims): Promise<string>
  /** Public keys of all tokens that may still hold, newest first: RFC 7517. */
  jwks(): Promise<{ keys: unknown[] }>
  /** Signs with a new key from now on. Tokens of the older keys hold until they expire. */
  rotate(requestId: string): Promise<void>
}

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
        await deleteRetiredSigningKeys(trx, 2 * accessToken.lifetimeSeconds)
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
      const [newest] = await keys()
      if (!newest) throw new Error('there is no signing key')
      if (signer?.kid !== newest.kid) {
        const key = await importPKCS8(unsealKey(newest.sealedPrivateKey, secret), accessToken.algorithm)
        signer = { kid: newest.kid, key }
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
    async rotate(requestId) {
      await makeKey(requestId, () => true)
    },
  }
}
