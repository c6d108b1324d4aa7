import { fileURLToPath } from 'node:url'
import { accessToken } from '@tensile/identity'
import type { Service } from '@tensile/service'
import { anyone, loadTypeDefs, serveSubgraph, type SubgraphContext } from '@tensile/subgraph'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import '../src/disable-telemetry.ts'
import { createGateway } from '../src/create-gateway.ts'
import { readGatewaySettings } from '../src/gateway-settings.ts'

const IDENTITY_SECRET = 'a secret of the gateway and its subgraphs'
const nobodyListens = 'http://127.0.0.1:1/graphql'

export interface SmallGraph {
  gateway: Service
  /** The consistency tokens that the subgraph was given. */
  received: (string | null)[]
  /** An access token that the gateway takes. */
  tokenOf(role: string, claims?: object): Promise<string>
  ask(query: string, headers?: Record<string, string>): Promise<SmallAnswer>
  close(): Promise<void>
}

export interface SmallAnswer {
  status: number
  headers: Record<string, unknown>
  text: string
  body: any
}

/** A gateway with the settings of `environment`, in front of an accounts subgraph with two fields; all others are dead. */
export async function serveSmallGraph(environment: Record<string, string> = {}): Promise<SmallGraph> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true })
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'now', alg: 'EdDSA', use: 'sig' }]
  const received: (string | null)[] = []
  const accounts = await serveSubgraph(
    {
      name: 'accounts',
      typeDefs: loadTypeDefs(fileURLToPath(new URL('../../subgraphs/accounts', import.meta.url))),
      resolvers: {
        Query: {
          viewer: (_: unknown, __: unknown, { consistencyToken }: SubgraphContext) => {
            received.push(consistencyToken())
            return { id: 'x', email: 'ada@tensile.example', name: 'Ada', roles: [] }
          },
          auditLog: () => {
            throw new Error('relation "accounts.audit_entry" does not exist at /srv/tensile/audit.ts')
          },
        },
      },
      permissions: { Query: anyone, Viewer: anyone },
      context: (request) => request,
      readPosition: () => '0/10',
      readiness: {},
      routes(service) {
        service.get('/internal/jwks', () => ({ keys }))
        service.get('/internal/revocations', () => ({ sessions: [], clients: [] }))
      },
      close: async () => {},
    },
    { HOST: '127.0.0.1', PORT: 0, LOG_LEVEL: 'silent', IDENTITY_SECRET },
  )
  const gateway = await createGateway({
    ...readGatewaySettings({ IDENTITY_SECRET, LOG_LEVEL: 'silent', ...environment }),
    CATALOG_URL: nobodyListens,
    SEARCH_URL: nobodyListens,
    PRICING_URL: nobodyListens,
    ORDERS_URL: nobodyListens,
    ACCOUNTS_URL: `${accounts.listeningOrigin}/graphql`,
  })
  return {
    gateway,
    received,
    tokenOf: (role, claims = {}) =>
      new SignJWT({ email: 'ada@tensile.example', name: 'Ada', roles: [role], sid: '1', ...claims })
        .setProtectedHeader({ alg: accessToken.algorithm, kid: 'now', typ: accessToken.type })
        .setIssuer(accessToken.issuer)
        .setAudience(accessToken.audience)
        .setSubject('1')
        .setIssuedAt()
        .setExpirationTime('10m')
        .sign(privateKey),
    async ask(query, headers = {}) {
      const response = await gateway.inject({ method: 'POST', url: '/graphql', headers, payload: { query } })
      return { status: response.statusCode, headers: response.headers, text: response.body, body: response.json() }
    },
    async close() {
      await gateway.close()
      await accounts.close()
    },
  }
}
