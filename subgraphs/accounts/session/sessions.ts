import type { Database } from '@tensile/database'
import { accessToken } from '@tensile/identity'
import type { Writer } from '../context.ts'
import type { DB } from '../generated/database.ts'
import type { SigningKeys } from '../signing-key/signing-keys.ts'
import { verifyPassword } from '../user-account/password.ts'
import {
  findUserAccount,
  findUserAccountByEmail,
  type UserAccountRow,
} from '../user-account/user-account.repository.ts'
import {
  formatRefreshToken,
  hashRefreshToken,
  newRefreshToken,
  nextRefreshToken,
  parseRefreshToken,
  type RefreshToken,
} from './refresh-token.ts'
import { endSession, endSessionsBeside, insertSession, lockSession, rotateSession } from './session.repository.ts'

/** What a client gets from a login or a refresh. */
export interface Tokens {
  accessToken: string
  /** Seconds that the access token holds. */
  expiresIn: number
  /** Good for one refresh; null never. */
  refreshToken: string
}

export interface Sessions {
  /** Null when e-mail and password do not belong together. */
  login(credentials: { email: string; password: string }, requestId: string): Promise<Tokens | null>
  /**
   * Trades a refresh token for new tokens; null when it does not hold any more. The token before the latest gets the same
   * answer again for 5 seconds (two tabs, a lost answer). Any older one was stolen or kept: it ends the session.
   */
  refresh(refreshToken: string, requestId: string): Promise<Tokens | null>
  /** Ends the session of a refresh token, whichever of its tokens it is; or all sessions of its user. */
  logout(refreshToken: string, everywhere: boolean, requestId: string): Promise<void>
}

export function createSessions(database: Database<DB>, signingKeys: SigningKeys, refreshKey: string): Sessions {
  return {
    async login({ email, password }, requestId) {
      const user = await findUserAccountByEmail(await database.reader(null), email)
      if (!(await verifyPassword(user?.passwordHash ?? null, password)) || !user) return null
      const token = newRefreshToken(crypto.randomUUID())
      await database.write({ actor: `user:${user.email}`, requestId }, (trx) =>
        insertSession(trx, {
          id: token.sessionId,
          userAccountId: user.id,
          tokenHash: hashRefreshToken(token),
          lifetimeDays: sessionLifetimeDays,
        }),
      )
      return issueTokens(user, token)
    },

    async refresh(text, requestId) {
      const token = parseRefreshToken(text)
      if (!token) return null
      const { result } = await database.write({ actor: `session:${token.sessionId}`, requestId }, (trx) =>
        redeem(trx, token, refreshKey),
      )
      return result && issueTokens(result.user, result.next)
    },

    async logout(text, everywhere, requestId) {
      const token = parseRefreshToken(text)
      if (!token) return
      await database.write({ actor: `session:${token.sessionId}`, requestId }, async (trx) => {
        if (everywhere && (await isOfSession(trx, token))) await endSessionsBeside(trx, token.sessionId)
        await endSession(trx, token.sessionId, 'LOGOUT')
      })
    },
  }

  async function issueTokens(user: UserAccountRow, token: RefreshToken): Promise<Tokens> {
    const { id, email, name, roles, companyId } = user
    const claims = {
      sub: id,
      email,
      name,
      roles,
      ...(companyId !== null && { company: companyId }),
      sid: token.sessionId,
    }
    return {
      accessToken: await signingKeys.signAccessToken(claims),
      expiresIn: accessToken.lifetimeSeconds,
      refreshToken: formatRefreshToken(token),
    }
  }
}

const sessionLifetimeDays = 30
const forgivenSeconds = 5

/** Is it the latest token of its session? Who has no more than an old one does not sign the user out elsewhere. */
async function isOfSession(trx: Writer, token: RefreshToken): Promise<boolean> {
  const session = await lockSession(trx, token.sessionId, forgivenSeconds)
  return session !== null && hashRefreshToken(token).equals(session.tokenHash)
}

async function redeem(trx: Writer, token: RefreshToken, key: string) {
  const session = await lockSession(trx, token.sessionId, forgivenSeconds)
  if (!session || session.endedAt || session.isExpired) return null
  const hash = hashRefreshToken(token)
  const next = nextRefreshToken(token, key)
  if (hash.equals(session.tokenHash)) {
    await rotateSession(trx, session.id, hashRefreshToken(next), hash)
  } else if (!(session.isJustRotated && session.previousTokenHash && hash.equals(session.previousTokenHash))) {
    await endSession(trx, session.id, 'REUSE')
    return null
  }
  const user = await findUserAccount(trx, session.userAccountId)
  return user && { user, next }
}
